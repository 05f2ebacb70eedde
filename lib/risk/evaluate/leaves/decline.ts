import type { DeclineCriterion } from '../../criterion.ts';
import type { Fact } from '../../facts/fact.ts';
import { compareCount, type Judgement, judged, unknown } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

/** Per name the two latest numbers of different days: how many of them rose. In ICF qualifiers a rise is a decline. */
export function judgeDecline(criterion: DeclineCriterion, context: LeafContext): Judgement {
  const { of, by, is, label } = criterion;
  const least = context.amount(by);
  const limit = context.amount(is.value);
  const latest = new Map<string, Fact[]>();
  for (const fact of context.select(of)) {
    if (fact.value === undefined || fact.day === undefined) continue;
    const known = latest.get(fact.shape.name) ?? [];
    latest.set(fact.shape.name, known);
    if (known.length < 2 && known.at(-1)?.day !== fact.day) known.push(fact);
  }
  const pairs = [...latest.values()].filter((facts) => facts.length === 2);
  const knowledge = context.knowledge(of);
  if (pairs.length === 0) return unknown(of, knowledge);
  const risen = pairs.filter(([now, then]) => (now?.value ?? 0) - (then?.value ?? 0) >= least);
  const truth = compareCount(risen.length, is.op, limit, knowledge);
  const said = truth === 'unknown' ? {} : { value: risen.length };
  const limits = label === undefined ? [] : [{ label, op: is.op, limit, met: truth, ...said }];
  if (truth === 'unknown') return unknown(of, knowledge, { limits });
  if (truth === 'no') return judged('no', { limits });
  const metOn = risen.flatMap(([now]) => now?.day ?? []).toSorted((a, b) => b - a)[0];
  return judged('yes', {
    facts: risen.flat(),
    limits,
    ...(metOn === undefined ? {} : { metOn }),
    figures: { count: risen.length },
  });
}
