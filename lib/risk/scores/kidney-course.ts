import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'kidney-course',
  name: 'Course of the filtration rate (KDIGO)',
  source:
    'KDIGO 2012, Kidney Int Suppl 2013;3:1: chronic is a rate under 60 mL/min/1.73 m2 for more than three months',
  confidence: 'verified',
  licence: 'facts; cite',
  defaultOn: true,
};

export interface FiltrationRate {
  /** Days on any calendar that counts them one by one. */
  readonly day: number;
  /** mL/min/1.73 m2: the laboratory's own, or CKD-EPI 2021. */
  readonly rate: number;
}

/** `reducedOnce`: reduced at the latest, but not known to have been so three months before. */
export type KidneyCourseBand = 'notReduced' | 'reducedOnce' | 'reducedLasting';

/** mL/min/1.73 m2. */
const limit = 60;
/** Three months. */
const leastDays = 90;

/**
 * The latest filtration rate, and whether one at least three months before was reduced as well. Laboratories report whole
 * numbers: 59.6 is 60, and not reduced. Nothing is said of what happened in between.
 */
export function kidneyCourse(input: {
  readonly rates: readonly FiltrationRate[];
}): ScoreResult<KidneyCourseBand> {
  const usable = input.rates.filter(({ rate }) => rate > 0 && rate < 250);
  const latest = usable.toSorted((a, b) => b.day - a.day)[0];
  if (latest === undefined) return insufficient(['rates']);
  const isReduced = ({ rate }: FiltrationRate) => Math.round(rate) < limit;
  if (!isReduced(latest)) return scored(latest.rate, 'notReduced');
  const before = usable.some((each) => isReduced(each) && latest.day - each.day >= leastDays);
  return scored(latest.rate, before ? 'reducedLasting' : 'reducedOnce');
}
