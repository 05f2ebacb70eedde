import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import { measured } from '../reference/conditions.ts';
import { ckdEpi2021 } from '../scores/ckd-epi-2021.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

const creatinine = measured('creatinine');

/** From the latest creatinine. A laboratory's own rate is another fact and goes before this one: see `kidney-course.ts`. */
export function ckdEpi2021Outcome(facts: ScoreFacts): ScoreOutcome {
  const latest = facts.number(creatinine);
  const { age, sex } = facts.client;
  const result = ckdEpi2021({ age, sex, creatinine: latest?.value });
  return toOutcome(result, facts, { asked: [creatinine], used: [latest] });
}
