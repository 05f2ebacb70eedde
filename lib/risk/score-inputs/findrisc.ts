import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import { bloodPressureMedicines, diabetes, measured, raisedGlucose } from '../reference/conditions.ts';
import { findrisc, findriscBand } from '../scores/findrisc.ts';
import { eatsVegetablesDaily, familyDiabetesOf } from './recorded-answers.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

/** Half an hour on each of seven days, min/wk. */
const dailyActivity = 210;
/** From which a fasting and a two-hour glucose are raised (IFG, IGT), mmol/L. */
const raised = { fastingGlucose: 6.1, glucose2h: 7.8 } as const;

/** From the latest index, else from weight and the latest height: adults do not grow. */
function bmiOf(facts: ScoreFacts) {
  const recorded = facts.number(measured('bmi'));
  if (recorded?.value !== undefined) return { bmi: recorded.value, used: [recorded] };
  const weight = facts.number(measured('weight'));
  const height = facts.select(measured('height')).find(({ value }) => value !== undefined);
  if (weight?.value === undefined || height?.value === undefined) return { bmi: undefined, used: [] };
  return { bmi: weight.value / (height.value / 100) ** 2, used: [weight, height] };
}

/** Never measured is not known to be normal. */
function highGlucoseEver(facts: ScoreFacts): boolean | undefined {
  const measures = (['fastingGlucose', 'glucose2h'] as const).map((name) => ({
    limit: raised[name],
    found: facts.select(measured(name)).filter(({ value }) => value !== undefined),
  }));
  if (measures.some(({ limit, found }) => found.some(({ value = 0 }) => value >= limit))) return true;
  if (facts.has(raisedGlucose) === true) return true;
  const isKnown =
    facts.knowledge(measured('fastingGlucose')) === 'complete' && facts.has(raisedGlucose) === false;
  return isKnown && measures.some(({ found }) => found.length > 0) ? false : undefined;
}

/** A total that was recorded goes before one worked out from scattered facts. */
export function findriscOutcome(facts: ScoreFacts): ScoreOutcome {
  const { age, sex } = facts.client;
  const recorded = facts.number(measured('findrisc'));
  const total = recorded?.value;
  if (total !== undefined && facts.has(diabetes) !== true) {
    const result = { kind: 'score', value: total, band: findriscBand(total) } as const;
    return toOutcome(result, facts, { asked: [measured('findrisc')], used: [recorded] });
  }
  const { bmi, used } = bmiOf(facts);
  const waist = facts.number(measured('waist'));
  const activity = facts.number(measured('activity'));
  const vegetables = facts.recent(measured('vegetables'))[0];
  const family = facts.select(measured('familyDiabetes'))[0];
  const result = findrisc({
    age,
    sex,
    bmi,
    waist: waist?.value,
    activeDaily: activity?.value === undefined ? undefined : activity.value >= dailyActivity,
    vegetablesDaily: eatsVegetablesDaily(vegetables),
    bloodPressureMedicine: facts.has(bloodPressureMedicines),
    highGlucoseEver: highGlucoseEver(facts),
    familyDiabetes: familyDiabetesOf(family),
    diabetes: facts.has(diabetes),
  });
  return toOutcome(result, facts, {
    asked: [measured('findrisc'), diabetes, bloodPressureMedicines],
    used: [...used, waist, activity, vegetables, family],
    names: {
      activeDaily: 'activity',
      vegetablesDaily: 'vegetables',
      highGlucoseEver: 'fastingGlucose',
      bloodPressureMedicine: 'medication',
    },
  });
}
