import type { ScoreCriterion } from '../../criterion.ts';
import { compares, type Judgement, judged } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

/** A published score from the recorded facts. Missing inputs give no number. */
export function judgeScore(criterion: ScoreCriterion, context: LeafContext): Judgement {
  const { score, within: span, is, label } = criterion;
  const { scores, ...input } = context.input;
  const outcome = scores(
    score,
    { ...input, facts: context.facts },
    span === undefined ? undefined : context.oldestDay(span),
  );
  if (outcome === undefined)
    return judged('unknown', { missing: [{ kind: 'score', names: [score], why: 'notRecorded' }] });
  if (outcome.kind === 'insufficient') {
    return judged('unknown', { missing: [{ kind: 'score', names: outcome.missing, why: 'notRecorded' }] });
  }
  if (outcome.kind === 'notApplicable') return judged('no');
  const holds =
    'band' in is ? is.band.includes(outcome.band) : compares(outcome.value, is.op, context.amount(is.value));
  const met = holds ? ('yes' as const) : ('no' as const);
  const line =
    'band' in is
      ? { op: 'band' as const, limit: is.band.join(', ') }
      : { op: is.op, limit: context.amount(is.value) };
  const limits = label === undefined ? [] : [{ label, ...line, value: outcome.value, met }];
  return judged(met, {
    facts: holds ? outcome.facts : [],
    limits,
    figures: holds ? { score: outcome.value, band: outcome.band } : {},
  });
}
