import type { Selector } from '../criterion.ts';

/** ICPC-2 has its malignant neoplasms in the chapters of the organs; rubrics of benign or unspecified ones are left out. */
const cancer =
  'A79 B72 B73 B74 D74 D75 D76 D77 L71 N74 R84 R85 S77 T71 U75 U76 U77 W72 X75 X76 X77 Y77 Y78'.split(' ');

/**
 * Long-term conditions that usually need agreed follow-up, by ICD-10 and ICPC-2. An own choice of well-known groups for
 * naming an owner and making a plan, not a published list; an organisation confirms it. The two lists name the same groups;
 * where ICPC-2 has no rubric of its own (chronic kidney disease is in U99) the nearest one stands.
 */
const groups: readonly {
  readonly group: string;
  readonly icd10: readonly string[];
  readonly icpc2: readonly string[];
}[] = [
  { group: 'cancer', icd10: ['C'], icpc2: cancer },
  { group: 'diabetes', icd10: ['E10', 'E11', 'E12', 'E13', 'E14'], icpc2: ['T89', 'T90'] },
  { group: 'dementia', icd10: ['F00', 'F01', 'F02', 'F03', 'G30'], icpc2: ['P70'] },
  { group: 'substance use', icd10: ['F10', 'F11', 'F12', 'F13', 'F15', 'F19'], icpc2: ['P15', 'P18', 'P19'] },
  { group: 'psychosis', icd10: ['F20', 'F22', 'F25', 'F30', 'F31'], icpc2: ['P72', 'P73'] },
  { group: 'depression', icd10: ['F32', 'F33'], icpc2: ['P76'] },
  { group: 'parkinsonism', icd10: ['G20'], icpc2: ['N87'] },
  { group: 'multiple sclerosis', icd10: ['G35'], icpc2: ['N86'] },
  { group: 'epilepsy', icd10: ['G40'], icpc2: ['N88'] },
  { group: 'hypertension', icd10: ['I10', 'I11', 'I12', 'I13'], icpc2: ['K86', 'K87'] },
  { group: 'ischaemic heart disease', icd10: ['I20', 'I25'], icpc2: ['K74', 'K76'] },
  { group: 'atrial fibrillation', icd10: ['I48'], icpc2: ['K78'] },
  { group: 'heart failure', icd10: ['I50'], icpc2: ['K77'] },
  { group: 'stroke', icd10: ['I61', 'I63', 'I64', 'I69'], icpc2: ['K90'] },
  { group: 'obstructive lung disease', icd10: ['J44', 'J45'], icpc2: ['R95', 'R96'] },
  { group: 'bowel disease', icd10: ['K50', 'K51'], icpc2: ['D94'] },
  { group: 'rheumatic disease', icd10: ['M05', 'M06'], icpc2: ['L88'] },
  { group: 'kidney disease', icd10: ['N18'], icpc2: ['U99'] },
];

export const longTermCodes: NonNullable<Selector['codes']> = [
  { system: 'icd10', prefixes: groups.flatMap(({ icd10 }) => icd10) },
  { system: 'icpc2', prefixes: groups.flatMap(({ icpc2 }) => icpc2) },
];

/** Problems of these that are active. */
export const longTermProblem: Selector = {
  kind: 'problem',
  registers: ['health'],
  status: ['active'],
  codes: longTermCodes,
};
