import type { Coding } from '#lib/model/coding.ts';

/**
 * Codes that name the same trouble in the two classifications that Finnish care records reasons in. Only pairs whose titles
 * say the same are here (own grouping of ICD-10 and ICPC-2 rubrics; not a published map); every other code is grouped by
 * its category, the three first characters.
 */
const groups: readonly {
  readonly id: string;
  readonly icd10: readonly string[];
  readonly icpc2: readonly string[];
}[] = [
  { id: 'lowBack', icd10: ['M54'], icpc2: ['L03', 'L86'] },
  { id: 'neck', icd10: ['M542'], icpc2: ['L01', 'L83'] },
  { id: 'shoulder', icd10: ['M75'], icpc2: ['L08', 'L92'] },
  { id: 'knee', icd10: ['M17'], icpc2: ['L15', 'L90'] },
  { id: 'hip', icd10: ['M16'], icpc2: ['L13', 'L89'] },
  { id: 'chestPain', icd10: ['R07'], icpc2: ['A11', 'K01', 'L04'] },
  { id: 'abdominalPain', icd10: ['R10'], icpc2: ['D01', 'D06'] },
  { id: 'headache', icd10: ['R51', 'G43', 'G44'], icpc2: ['N01', 'N89', 'N95'] },
  { id: 'dizziness', icd10: ['R42'], icpc2: ['N17'] },
  { id: 'anxiety', icd10: ['F41'], icpc2: ['P01', 'P74'] },
  { id: 'depression', icd10: ['F32', 'F33'], icpc2: ['P03', 'P76'] },
  { id: 'sleep', icd10: ['F51', 'G47'], icpc2: ['P06'] },
  { id: 'alcohol', icd10: ['F10'], icpc2: ['P15', 'P16'] },
  { id: 'urinaryInfection', icd10: ['N30', 'N390'], icpc2: ['U70', 'U71'] },
  { id: 'legUlcer', icd10: ['L97', 'I830', 'I832'], icpc2: ['S97'] },
];

/**
 * Codes that say what was done and no trouble: the process codes 30 to 69 of every ICPC-2 chapter (examination, prescription,
 * referral), and of ICD-10 the examinations, vaccinations, antenatal care and after-care of Z00-Z54.
 */
const processCodes = { icd10: /^Z([0-4]\d|5[0-4])/, icpc2: /^[A-Z-][3-6]\d/ } as const;

/** The group of trouble that a reason belongs to; undefined for codes of other systems, and for those that name no trouble. */
export function reasonGroupOf({ kind, code }: Coding): string | undefined {
  if (kind !== 'icd10' && kind !== 'icpc2') return undefined;
  const plain = code.replaceAll('.', '').toUpperCase();
  if (processCodes[kind].test(plain)) return undefined;
  // The longest prefix names it best: neck pain M54.2 is not low back pain.
  let best: { readonly id: string; readonly length: number } | undefined;
  for (const group of groups) {
    for (const prefix of group[kind]) {
      if (plain.startsWith(prefix) && prefix.length > (best?.length ?? 0))
        best = { id: group.id, length: prefix.length };
    }
  }
  return best?.id ?? `${kind} ${plain.slice(0, 3)}`;
}
