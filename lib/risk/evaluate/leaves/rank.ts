import type { RankCriterion } from '../../criterion.ts';
import { compareCount, type Judgement, judged, unknown } from '../judgement.ts';
import { type LeafContext, within } from '../leaf-context.ts';

/** More than the reference table's cut-off for the client's age and sex. */
export function judgeRank(criterion: RankCriterion, context: LeafContext): Judgement {
  const { of, within: span, table: name, label } = criterion;
  const { tables, client } = context.input;
  const table = tables.ranks[name];
  if (table === undefined) {
    return judged('unknown', { missing: [{ kind: 'table', names: [name], why: 'notRecorded' }] });
  }
  const { age, sex } = client;
  if (age === undefined || sex === undefined) {
    const kind = age === undefined ? 'age' : 'sex';
    return judged('unknown', { missing: [{ kind, names: [], why: 'notRecorded' }] });
  }
  const row = table.rows.find((each) => each.sex === sex && each.fromAge <= age && age <= each.toAge);
  if (row === undefined)
    return judged('unknown', { missing: [{ kind: 'table', names: [name], why: 'notRecorded' }] });
  const facts = within(context.select(of), context.countingFrom(span), context.today);
  const knowledge = context.knowledge(of);
  const truth = compareCount(facts.length, '>', row.cutOff, knowledge);
  const said = truth === 'unknown' ? {} : { value: facts.length };
  const limits =
    label === undefined ? [] : [{ label, op: '>' as const, limit: row.cutOff, met: truth, ...said }];
  if (truth === 'unknown') return unknown(of, knowledge, { limits });
  const figures = {
    count: facts.length,
    cutOff: row.cutOff,
    percentile: table.percentile,
    table: table.source,
  };
  return truth === 'no' ? judged('no', { limits }) : judged('yes', { facts, limits, figures });
}
