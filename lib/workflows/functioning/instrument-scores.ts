import type { InstrumentAnswers } from '#lib/functioning/instrument.ts';
import { audit } from '#lib/risk/scores/audit.ts';
import { auditC } from '#lib/risk/scores/audit-c.ts';
import { barthel } from '#lib/risk/scores/barthel.ts';
import { fallsKeyQuestions } from '#lib/risk/scores/falls-key-questions.ts';
import { type FindriscInput, findrisc } from '#lib/risk/scores/findrisc.ts';
import { frail } from '#lib/risk/scores/frail.ts';
import { gad2 } from '#lib/risk/scores/gad-2.ts';
import { gad7 } from '#lib/risk/scores/gad-7.ts';
import type { Answers } from '#lib/risk/scores/inputs.ts';
import { must } from '#lib/risk/scores/must.ts';
import { nrs2002 } from '#lib/risk/scores/nrs-2002.ts';
import { phq2 } from '#lib/risk/scores/phq-2.ts';
import { phq9 } from '#lib/risk/scores/phq-9.ts';
import type { ScoreResult, Sex } from '#lib/risk/scores/score.ts';
import { sppb, type TimedTask } from '#lib/risk/scores/sppb.ts';
import { ucla3 } from '#lib/risk/scores/ucla-3.ts';
import { who5 } from '#lib/risk/scores/who-5.ts';
import { whodas12 } from '#lib/risk/scores/whodas-12.ts';
import { workAbility } from '#lib/risk/scores/work-ability.ts';

/** What the scoring needs of the client. What is not known is left out: it is never taken for the healthier one. */
export interface ScoredPerson {
  /** Years. */
  readonly age?: number | undefined;
  readonly sex?: Sex | undefined;
  /** Diabetes found already; undefined when the record cannot tell. */
  readonly hasDiabetes?: boolean | undefined;
}

/** How the answers of one instrument come to a score. */
export interface InstrumentScore {
  /** Highest value there is. */
  readonly outOf: number;
  readonly score: (answers: InstrumentAnswers, person: ScoredPerson) => ScoreResult;
}

/** Every band that an instrument may come to: words under `functioning.band`. */
export const scoreBands = [
  'belowCutOff',
  'cutOffReached',
  'minimal',
  'mild',
  'moderate',
  'moderatelySevere',
  'severe',
  'low',
  'veryLow',
  'notLow',
  'medium',
  'high',
  'veryHigh',
  'slightlyElevated',
  'slightlyIncreased',
  'clearlyIncreased',
  'notLonely',
  'lonely',
  'notAtRisk',
  'atRisk',
  'robust',
  'preFrail',
  'frail',
  'total',
  'slight',
  'independent',
  'good',
] as const;

/** What the record may have to tell: words under `functioning.lacks`. */
export const scoreLacks = ['age', 'sex', 'diabetes'] as const;

/** Why a score is not for this person: words under `functioning.notApplicable`. */
export const notApplicableReasons = ['age', 'diabetes', 'walkDistance', 'unknownInstrument'] as const;

function yes(answer: number | undefined): boolean | undefined {
  return answer === 1 ? true : answer === 0 ? false : undefined;
}

/** -1 says that the person was unable. */
function timed(answer: number | undefined): TimedTask | undefined {
  return answer === -1 ? 'unable' : answer;
}

/** Answers of the items `1` to `count`, in order. */
export function answersInOrder(answers: InstrumentAnswers, count: number): Answers {
  return Array.from({ length: count }, (_, index) => answers[String(index + 1)]);
}

/** An instrument whose score needs the answers in order and nothing of the person. */
function ofItems(
  count: number,
  outOf: number,
  score: (input: { readonly answers: Answers }) => ScoreResult,
): InstrumentScore {
  return { outOf, score: (answers) => score({ answers: answersInOrder(answers, count) }) };
}

const relatives = new Map<number | undefined, FindriscInput['familyDiabetes']>([
  [0, 'none'],
  [3, 'secondDegree'],
  [5, 'firstDegree'],
]);

/** By the id of the instrument. The formulas are those of the rules: a form and a finding never differ. */
export const instrumentScores: ReadonlyMap<string, InstrumentScore> = new Map<string, InstrumentScore>([
  ['phq-2', ofItems(2, 6, phq2)],
  ['phq-9', ofItems(9, 27, phq9)],
  ['gad-2', ofItems(2, 6, gad2)],
  ['gad-7', ofItems(7, 21, gad7)],
  ['who-5', ofItems(5, 100, who5)],
  ['ucla-3', ofItems(3, 9, ucla3)],
  [
    'audit-c',
    {
      outOf: 12,
      score: (answers, { age, sex }) => auditC({ answers: answersInOrder(answers, 3), age, sex }),
    },
  ],
  ['audit', ofItems(10, 40, audit)],
  ['work-ability', { outOf: 10, score: ({ answer }) => workAbility({ answer }) }],
  ['falls-key-questions', ofItems(3, 3, fallsKeyQuestions)],
  [
    'frail',
    {
      outOf: 5,
      score: ({ fatigue, resistance, ambulation, illnesses, weightLoss }) =>
        frail({
          fatigue: yes(fatigue),
          resistance: yes(resistance),
          ambulation: yes(ambulation),
          illnesses,
          weightLoss,
        }),
    },
  ],
  ['barthel', ofItems(10, 100, barthel)],
  [
    'sppb',
    {
      outOf: 12,
      score: ({ sideBySide, semiTandem, tandem, chairStands, walk, walkMetres }) =>
        sppb({
          sideBySide,
          semiTandem,
          tandem,
          chairStands: timed(chairStands),
          walk: timed(walk),
          walkMetres,
        }),
    },
  ],
  ['whodas-12', ofItems(12, 48, whodas12)],
  [
    'must',
    {
      outOf: 6,
      score: ({ bmi, weightLoss, acutelyIllWithoutIntake }) =>
        must({ bmi, weightLoss, acutelyIllWithoutIntake: yes(acutelyIllWithoutIntake) }),
    },
  ],
  [
    'nrs-2002',
    { outOf: 7, score: ({ nutrition, disease }, { age }) => nrs2002({ nutrition, disease, age }) },
  ],
  [
    'findrisc',
    {
      outOf: 26,
      score: (answers, { age, sex, hasDiabetes }) =>
        findrisc({
          age,
          sex,
          bmi: answers.bmi,
          waist: answers.waist,
          activeDaily: yes(answers.activeDaily),
          vegetablesDaily: yes(answers.vegetablesDaily),
          bloodPressureMedicine: yes(answers.bloodPressureMedicine),
          highGlucoseEver: yes(answers.highGlucoseEver),
          familyDiabetes: relatives.get(answers.familyDiabetes),
          diabetes: hasDiabetes,
        }),
    },
  ],
]);
