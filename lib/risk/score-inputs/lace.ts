import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import { before, isoDateOf } from '../facts/day-number.ts';
import { lace, laceComorbidity } from '../scores/lace.ts';
import {
  cameUnplanned,
  emergencyVisits,
  hospitalStays,
  icd10Of,
  knownProblems,
  wardStays,
} from './hospital-stays.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

/**
 * At the end of the latest hospital stay, when that is not too long ago. Emergency visits of the six months before it count
 * without those of its first day: one of them led to it.
 */
export function laceOutcome(facts: ScoreFacts): ScoreOutcome {
  const { oldestDay = Number.NEGATIVE_INFINITY } = facts;
  const stay = hospitalStays(facts)[0];
  const isSubject = stay !== undefined && stay.to >= oldestDay;
  if (!isSubject && facts.knowledge(wardStays) === 'complete')
    return { kind: 'notApplicable', reason: 'noRecentStay' };
  const from = stay?.from ?? Number.NaN;
  const since = stay === undefined ? Number.NaN : before(isoDateOf(from), { unit: 'months', count: 6 });
  const visits = facts
    .select(emergencyVisits)
    .filter(({ day }) => day !== undefined && day >= since && day < from);
  const problems = facts.select(knownProblems);
  const result = lace({
    lengthOfStay: isSubject ? stay.to - stay.from : undefined,
    acuteAdmission: isSubject ? cameUnplanned(stay, facts) : undefined,
    comorbidity: laceComorbidity(icd10Of([...problems, ...(stay?.facts ?? [])])),
    emergencyVisits: visits.length,
  });
  return toOutcome(result, facts, {
    asked: [wardStays, knownProblems],
    used: [...(stay?.facts ?? []), ...visits],
    names: { lengthOfStay: 'contact', acuteAdmission: 'contact' },
  });
}
