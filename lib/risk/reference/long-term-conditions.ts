import type { Selector } from '../criterion.ts';

/**
 * Long-term conditions that usually need agreed follow-up, by ICD-10 and ICPC-2. An own choice of well-known groups for
 * naming an owner, not a published list: diabetes, heart disease and hypertension, stroke, asthma and COPD, kidney disease,
 * depression and psychosis, substance use, dementia and Parkinson's disease, rheumatic disease, cancer under treatment.
 */
export const longTermCodes: NonNullable<Selector['codes']> = [
  {
    system: 'icd10',
    prefixes: [
      'E10',
      'E11',
      'E12',
      'E13',
      'E14',
      'I10',
      'I11',
      'I20',
      'I25',
      'I48',
      'I50',
      'I63',
      'I69',
      'J44',
      'J45',
      'N18',
      'F00',
      'F01',
      'F02',
      'F03',
      'G30',
      'G20',
      'G35',
      'F10',
      'F11',
      'F20',
      'F25',
      'F31',
      'F32',
      'F33',
      'M05',
      'M06',
      'C',
    ],
  },
  {
    system: 'icpc2',
    prefixes: [
      'T89',
      'T90',
      'K74',
      'K76',
      'K77',
      'K78',
      'K86',
      'K87',
      'K90',
      'R95',
      'R96',
      'U99',
      'P70',
      'P72',
      'P73',
      'P76',
      'P15',
      'P19',
      'N87',
      'N86',
      'L88',
    ],
  },
];

/** Problems of these that are active. */
export const longTermProblem: Selector = {
  kind: 'problem',
  registers: ['health'],
  status: ['active'],
  codes: longTermCodes,
};
