import type { Scores } from '../evaluate/risk-input.ts';
import { charlsonOutcome } from './charlson.ts';
import { ckdEpi2021Outcome } from './ckd-epi-2021.ts';
import { findriscOutcome } from './findrisc.ts';
import { hfrsOutcome } from './hfrs.ts';
import { hospitalScoreOutcome } from './hospital-score.ts';
import { kidneyCourseOutcome } from './kidney-course.ts';
import { laceOutcome } from './lace.ts';
import { createScoreFacts } from './score-facts.ts';
import { score2Outcome } from './score2.ts';
import { score2OpOutcome } from './score2-op.ts';

const outcomes = new Map([
  ['score2', score2Outcome],
  ['score2-op', score2OpOutcome],
  ['findrisc', findriscOutcome],
  ['ckd-epi-2021', ckdEpi2021Outcome],
  ['kidney-course', kidneyCourseOutcome],
  ['hfrs', hfrsOutcome],
  ['charlson', charlsonOutcome],
  ['lace', laceOutcome],
  ['hospital-score', hospitalScoreOutcome],
]);

/** Ids of the scores that rules may ask for. Scores that are recorded as totals are asked for as measurements. */
export const scoreIds: ReadonlySet<string> = new Set(outcomes.keys());

/** The scores that rules may ask for, from the recorded facts of one client. */
export const scores: Scores = (id, input, oldestDay) =>
  outcomes.get(id)?.(createScoreFacts(input, oldestDay));
