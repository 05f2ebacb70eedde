import type { ScoreCriterion } from '../../criterion.ts';
import { compares, type Judgement, judged } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

/**
 * A published score from the recorded facts. Missing inputs give no number, and where the gate keeps them nothing is told.
 * What is hidden can only add to what makes a score high, so a "no" is sure only when all is seen.
 */
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
    const { missing: names, why = 'notRecorded' } = outcome;
    return judged('unknown', {
      missing: [{ kind: 'score', names, why }],
      closed: why === 'notPermitted',
    });
  }
  if (outcome.kind === 'notApplicable') return judged('no');
  const holds =
    'band' in is ? is.band.includes(outcome.band) : compares(outcome.value, is.op, context.amount(is.value));
  const { knowledge = 'complete' } = outcome;
  if (!holds && knowledge !== 'complete') {
    const why = knowledge === 'closed' ? 'notPermitted' : 'notAnswered';
    return judged('unknown', {
      missing: [{ kind: 'score', names: [score], why }],
      closed: knowledge === 'closed',
    });
  }
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
