import {
  type CharlsonGroup,
  type CharlsonWeights,
  charlsonCodes,
  charlsonGroupIds,
  charlsonHierarchy,
  charlsonWeights,
} from './charlson-groups.ts';
import { icdCodes } from './icd-codes.ts';
import { requireInputs, sumOf } from './inputs.ts';
import { insufficient, type ScoreAbout, type ScoreResult, scored } from './score.ts';

export const about: ScoreAbout = {
  id: 'charlson',
  name: 'Charlson comorbidity index',
  source:
    'Charlson et al., J Chronic Dis 1987;40:373; codes: Quan et al., Med Care 2005;43:1130; weights of 2011: Quan et al., Am J Epidemiol 2011;173:676',
  confidence: 'verified',
  licence: 'facts; cite',
  defaultOn: true,
};

export interface CharlsonInput {
  /** ICD-10 codes. `undefined`: not known. An empty list says that the diagnoses are known and there are none. */
  readonly codes: readonly string[] | undefined;
  /** `2011` when left out. */
  readonly weights?: CharlsonWeights;
}

interface CodeRange {
  readonly from: string;
  readonly to: string;
}

function rangesOf(list: string): readonly CodeRange[] {
  return list.split(' ').map((range) => {
    const [from = '', to = from] = range.replaceAll('.', '').split('-');
    return { from, to };
  });
}

/** Read once: a worklist asks for many clients. */
const groupRanges = charlsonGroupIds.map((group) => ({ group, ranges: rangesOf(charlsonCodes[group]) }));

/** Whether a code without its dot begins with one of the beginnings, or lies in one of the ranges. */
function isAmong(code: string, ranges: readonly CodeRange[]): boolean {
  return ranges.some(({ from, to }) => {
    const start = code.slice(0, from.length);
    return start >= from && start <= to;
  });
}

/** The groups that the codes belong to, without those that a graver one replaces. In the order of the index. */
export function charlsonGroups(codes: readonly string[]): readonly CharlsonGroup[] {
  const plain = [...icdCodes(codes)];
  const present = groupRanges
    .filter(({ ranges }) => plain.some((code) => isAmong(code, ranges)))
    .map(({ group }) => group);
  const replaced = charlsonHierarchy
    .filter(([graver]) => present.includes(graver))
    .map(([, milder]) => milder);
  return present.filter((group) => !replaced.includes(group));
}

/**
 * Burden of recorded comorbidity: 0 to 29 with the weights of 1987, 0 to 24 with those of 2011. For comparing groups, not
 * for the outlook of one person; there are no agreed bands (`none`). Points for age are no part of it here.
 */
export function charlson(input: CharlsonInput): ScoreResult<'none'> {
  const read = requireInputs(input, ['codes']);
  if (!read.ok) return insufficient(read.failure);
  const weights = input.weights ?? '2011';
  return scored(
    sumOf(charlsonGroups(read.value.codes).map((group) => charlsonWeights[group][weights])),
    'none',
  );
}
