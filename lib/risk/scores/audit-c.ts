import { type Answers, itemsOf, readAnswers, requireInputs, sumOf } from './inputs.ts';
import {
  type CutOffBand,
  insufficient,
  notApplicable,
  type ScoreAbout,
  type ScoreResult,
  type Sex,
  scored,
} from './score.ts';

export const about: ScoreAbout = {
  id: 'audit-c',
  name: 'AUDIT-C',
  source:
    'Bush et al., Arch Intern Med 1998;158:1789; Finnish cut-offs: THL, FinMonik 2018-2019, notes on the indicator (terveytemme.fi)',
  confidence: 'single',
  licence: 'WHO instrument, free to use; cite',
  defaultOn: true,
};

export interface AuditCInput {
  /** Three items in order, each 0 to 4: how often, how much, how often six or more drinks. */
  readonly answers: Answers;
  /** Years: the cut-off is lower from 65 on. */
  readonly age: number | undefined;
  readonly sex: Sex | undefined;
}

const items = itemsOf(3, 0, 4);

/**
 * The Finnish cut-off: 6 for men, 5 for women, 4 for both from 65 on. Other countries have 4 and 3. Applied to those of 18
 * and 19 too, though the survey began at 20.
 */
export function auditCCutOff(age: number, sex: Sex): number {
  if (age >= 65) return 4;
  return sex === 'male' ? 6 : 5;
}

/**
 * Points (0 to 12) of three questions about alcohol, against the Finnish cut-off. Not for minors (`age`): any use counts.
 * All three answers are needed. A reason to talk about alcohol, not a diagnosis.
 */
export function auditC(input: AuditCInput): ScoreResult<CutOffBand> {
  if (input.age !== undefined && input.age < 18) return notApplicable('age');
  const answers = readAnswers(input.answers, items);
  const person = requireInputs(input, ['age', 'sex']);
  if (!answers.ok || !person.ok)
    return insufficient([...(answers.ok ? [] : answers.failure), ...(person.ok ? [] : person.failure)]);
  const points = sumOf(answers.value);
  const reached = points >= auditCCutOff(person.value.age, person.value.sex);
  return scored(points, reached ? 'cutOffReached' : 'belowCutOff');
}
