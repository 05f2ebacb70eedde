import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import {
  cardiovascularDisease,
  chronicKidneyDisease,
  diabetes,
  measured,
  pregnancy,
} from '../reference/conditions.ts';
import type { ScoreResult } from '../scores/score.ts';
import { score2 } from '../scores/score2.ts';
import type { Score2Input } from '../scores/score2-model.ts';
import { smokesNow } from './recorded-answers.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

const measures = {
  systolic: measured('systolic'),
  totalCholesterol: measured('totalCholesterol'),
  hdlCholesterol: measured('hdl'),
  smoking: measured('smoking'),
};

/**
 * Finland's region is moderate. Familial hypercholesterolaemia cannot be told apart: Finnish records use E78.0 for other
 * high cholesterol too, so it excludes nobody here and the advice says so.
 */
export function score2From(facts: ScoreFacts, score: (input: Score2Input) => ScoreResult): ScoreOutcome {
  const systolic = facts.number(measures.systolic);
  const total = facts.number(measures.totalCholesterol);
  const hdl = facts.number(measures.hdlCholesterol);
  const smoking = facts.recent(measures.smoking)[0];
  const result = score({
    age: facts.client.age,
    sex: facts.client.sex,
    currentSmoker: smokesNow(smoking),
    systolic: systolic?.value,
    totalCholesterol: total?.value,
    hdlCholesterol: hdl?.value,
    knownCvd: facts.has(cardiovascularDisease),
    diabetes: facts.has(diabetes),
    otherExclusion:
      facts.has(chronicKidneyDisease) === true
        ? 'kidneyDisease'
        : facts.has(pregnancy) === true
          ? 'pregnancy'
          : undefined,
  });
  return toOutcome(result, facts, {
    asked: [...Object.values(measures), diabetes],
    used: [systolic, total, hdl, smoking],
    names: { currentSmoker: 'smoking', hdlCholesterol: 'hdl' },
  });
}

export function score2Outcome(facts: ScoreFacts): ScoreOutcome {
  return score2From(facts, score2);
}
