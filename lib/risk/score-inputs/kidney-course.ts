import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import type { Fact } from '../facts/fact.ts';
import { measured } from '../reference/conditions.ts';
import { ckdEpi2021 } from '../scores/ckd-epi-2021.ts';
import { type FiltrationRate, kidneyCourse } from '../scores/kidney-course.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

const rates = measured('egfr');
const creatinine = measured('creatinine');

/** From which a bound decides: ">90" is not reduced and "<15" is, but ">45" tells nothing of 60. */
const limit = 60;
const daysPerYear = 365.25;

/** The laboratory's own rate; of a bound the bound itself, where it tells enough. */
function ownRate({ value, entry }: Fact): number | undefined {
  if (value !== undefined || entry.kind !== 'measurement' || entry.unitUnknown) return value;
  const { quantity } = entry;
  if (quantity === undefined) return undefined;
  const isLower = quantity.comparator === '>' || quantity.comparator === '>=';
  const isEnough = isLower ? quantity.value >= limit : quantity.value <= limit;
  return isEnough ? (isLower ? quantity.value : Math.min(quantity.value, limit - 1)) : undefined;
}

/** By CKD-EPI 2021, at the age on the day of the sample. */
function workedOutRate({ value, day }: Fact, { client, today }: ScoreFacts): number | undefined {
  if (day === undefined || client.age === undefined) return undefined;
  const age = client.age - Math.floor((today - day) / daysPerYear);
  const result = ckdEpi2021({ age, sex: client.sex, creatinine: value });
  return result.kind === 'score' ? result.value : undefined;
}

/** The laboratory's own rates where there are any, else those worked out from creatinine; never the two mixed. */
export function kidneyCourseOutcome(facts: ScoreFacts): ScoreOutcome {
  const { age } = facts.client;
  if (age !== undefined && age < 18) return { kind: 'notApplicable', reason: 'age' };
  const own = facts.recent(rates);
  const read = (
    own.length > 0
      ? own.map((fact) => ({ fact, rate: ownRate(fact) }))
      : facts.recent(creatinine).map((fact) => ({ fact, rate: workedOutRate(fact, facts) }))
  ).map(({ fact, rate }) => ({ fact, rate, day: fact.day }));
  const usable = read.flatMap(({ fact, rate, day }) =>
    rate === undefined || day === undefined ? [] : [{ fact, rate, day }],
  );
  // An older rate is not the latest when the latest cannot be read.
  const isLatestRead = read[0]?.rate !== undefined;
  const result = kidneyCourse({ rates: isLatestRead ? usable : ([] satisfies FiltrationRate[]) });
  const latest = usable[0];
  const earlier = usable.filter(({ rate }) => Math.round(rate) < limit);
  return toOutcome(result, facts, {
    asked: [rates],
    used: latest === undefined ? [] : [...new Set([latest.fact, ...earlier.map(({ fact }) => fact)])],
    names: { rates: 'egfr' },
  });
}
