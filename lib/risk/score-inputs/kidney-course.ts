import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import type { Fact } from '../facts/fact.ts';
import { measured } from '../reference/conditions.ts';
import { ckdEpi2021 } from '../scores/ckd-epi-2021.ts';
import { type FiltrationRate, kidneyCourse } from '../scores/kidney-course.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

const rates = measured('egfr');
const creatinine = measured('creatinine');

const daysPerYear = 365.25;

/** By CKD-EPI 2021, at the age on the day of the sample. */
function workedOutRate({ value, day }: Fact, { client, today }: ScoreFacts): number | undefined {
  if (day === undefined || client.age === undefined) return undefined;
  const age = client.age - Math.floor((today - day) / daysPerYear);
  const result = ckdEpi2021({ age, sex: client.sex, creatinine: value });
  return result.kind === 'score' ? result.value : undefined;
}

/**
 * The laboratory's own rates where there are any, else those worked out from creatinine; never the two mixed. A bound (">90")
 * is no number: as the latest it leaves the course unknown.
 */
export function kidneyCourseOutcome(facts: ScoreFacts): ScoreOutcome {
  const { age } = facts.client;
  if (age !== undefined && age < 18) return { kind: 'notApplicable', reason: 'age' };
  const own = facts.recent(rates);
  const read = (
    own.length > 0
      ? own.map((fact) => ({ fact, rate: fact.value }))
      : facts.recent(creatinine).map((fact) => ({ fact, rate: workedOutRate(fact, facts) }))
  ).map(({ fact, rate }) => ({ fact, rate, day: fact.day }));
  const usable = read.flatMap(({ fact, rate, day }) =>
    rate === undefined || day === undefined ? [] : [{ fact, rate, day }],
  );
  // An older rate is not the latest when the latest cannot be read.
  const isLatestRead = read[0]?.rate !== undefined;
  const result = kidneyCourse({ rates: isLatestRead ? usable : ([] satisfies FiltrationRate[]) });
  const latest = usable[0];
  const earlier = usable.filter(({ rate }) => Math.round(rate) < 60);
  return toOutcome(result, facts, {
    asked: [rates],
    used: latest === undefined ? [] : [...new Set([latest.fact, ...earlier.map(({ fact }) => fact)])],
    names: { rates: 'egfr' },
  });
}
