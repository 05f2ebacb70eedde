import { charlsonGroups } from './charlson.ts';
import type { CharlsonGroup } from './charlson-groups.ts';
import { requireInputs, sumOf, wholeWithin, within } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'lace',
  name: 'LACE index',
  source: 'van Walraven et al., CMAJ 2010;182:551, doi 10.1503/cmaj.091117',
  confidence: 'verified',
  licence: 'facts; cite',
  defaultOn: true,
  unverified: ['weightOfSevereRenalDisease'],
};

export interface LaceInput {
  /** Days in hospital; a part of a day at the end is left out. */
  readonly lengthOfStay: number | undefined;
  /** Came as an emergency, not as planned. */
  readonly acuteAdmission: boolean | undefined;
  /** Sum of the index's own comorbidity weights: `laceComorbidity`. The Charlson index will not do. */
  readonly comorbidity: number | undefined;
  /** Emergency visits in the six months before, without the one that led to this stay. */
  readonly emergencyVisits: number | undefined;
}

export type LaceBand = 'low' | 'moderate' | 'high';

/**
 * The index's own weights of the Charlson groups; peptic ulcer and hemiplegia have none. Sources differ over severe renal
 * disease (2 or 4): a code for renal disease counts 2 here, whatever its stage.
 */
const comorbidityWeights: Readonly<Record<CharlsonGroup, number>> = {
  myocardialInfarction: 1,
  cerebrovascular: 1,
  peripheralVascular: 1,
  diabetes: 1,
  heartFailure: 2,
  diabetesComplicated: 2,
  chronicPulmonary: 2,
  mildLiver: 2,
  renal: 2,
  malignancy: 2,
  dementia: 3,
  rheumatic: 3,
  severeLiver: 4,
  hiv: 4,
  metastatic: 6,
  pepticUlcer: 0,
  hemiplegia: 0,
};

/**
 * Sum of the index's comorbidity weights for ICD-10 codes. Code groups and their hierarchy are those of the Charlson
 * index (Quan 2005): the paper's own code lists were not seen.
 */
export function laceComorbidity(codes: readonly string[]): number {
  return sumOf(charlsonGroups(codes).map((group) => comorbidityWeights[group]));
}

/** 14 days and more give 7. A "modified" index gives 6, others count each day: neither is this one. */
function stayPoints(days: number): number {
  if (days < 4) return Math.floor(days);
  if (days < 7) return 4;
  return days < 14 ? 5 : 7;
}

function bandOf(points: number): LaceBand {
  if (points >= 10) return 'high';
  return points >= 5 ? 'moderate' : 'low';
}

/** Death or unplanned readmission within 30 days, per cent, for 0 to 19 points: the paper's expected probabilities. */
const expectedPercents = [
  2, 2.5, 3, 3.5, 4.3, 5.1, 6.1, 7.3, 8.7, 10.3, 12.2, 14.4, 17, 19.8, 23, 26.6, 30.4, 34.6, 39.1, 43.7,
] as const;

/** Expected per cent who die or come back unplanned within 30 days, of a group with so many points (0 to 19). */
export function laceExpectedPercent(points: number): number | undefined {
  return expectedPercents[points];
}

/**
 * Points (0 to 19) at discharge from a hospital ward: length of stay, acuteness, comorbidity, emergency visits. Says
 * whom to call after discharge; it tells persons apart weakly (c = 0.68).
 */
export function lace(input: LaceInput): ScoreResult<LaceBand> {
  const read = requireInputs(
    {
      lengthOfStay: within(input.lengthOfStay, 0, 36_500),
      acuteAdmission: input.acuteAdmission,
      comorbidity: wholeWithin(input.comorbidity, 0, 100),
      emergencyVisits: wholeWithin(input.emergencyVisits, 0, 10_000),
    },
    ['lengthOfStay', 'acuteAdmission', 'comorbidity', 'emergencyVisits'],
  );
  if (!read.ok) return insufficient(read.failure);
  const { lengthOfStay, acuteAdmission, comorbidity, emergencyVisits } = read.value;
  const points =
    stayPoints(lengthOfStay) +
    (acuteAdmission ? 3 : 0) +
    // From four on the weight jumps to five: public code that keeps four is wrong.
    (comorbidity >= 4 ? 5 : comorbidity) +
    Math.min(emergencyVisits, 4);
  return scored(points, bandOf(points));
}
