/**
 * Groups of the Charlson index with their ICD-10 codes and weights.
 * Codes: Quan et al., Med Care 2005;43:1130. Weights: Charlson et al., J Chronic Dis 1987;40:373, and Quan et al.,
 * Am J Epidemiol 2011;173:676. Verified. Some public code gives HIV the weight 2 of 2011; the published one is 4.
 */

export const charlsonGroupIds = [
  'myocardialInfarction',
  'heartFailure',
  'peripheralVascular',
  'cerebrovascular',
  'dementia',
  'chronicPulmonary',
  'rheumatic',
  'pepticUlcer',
  'mildLiver',
  'diabetes',
  'diabetesComplicated',
  'hemiplegia',
  'renal',
  'malignancy',
  'severeLiver',
  'metastatic',
  'hiv',
] as const;
export type CharlsonGroup = (typeof charlsonGroupIds)[number];

/** Beginnings of codes, and ranges of them with both ends included. */
export const charlsonCodes: Readonly<Record<CharlsonGroup, string>> = {
  myocardialInfarction: 'I21-I22 I25.2',
  heartFailure: 'I09.9 I11.0 I13.0 I13.2 I25.5 I42.0 I42.5-I42.9 I43 I50 P29.0',
  peripheralVascular: 'I70-I71 I73.1 I73.8-I73.9 I77.1 I79.0 I79.2 K55.1 K55.8-K55.9 Z95.8-Z95.9',
  cerebrovascular: 'G45-G46 H34.0 I60-I69',
  dementia: 'F00-F03 F05.1 G30 G31.1',
  chronicPulmonary: 'I27.8-I27.9 J40-J47 J60-J67 J68.4 J70.1 J70.3',
  rheumatic: 'M05-M06 M31.5 M32-M34 M35.1 M35.3 M36.0',
  pepticUlcer: 'K25-K28',
  mildLiver: 'B18 K70.0-K70.3 K70.9 K71.3-K71.5 K71.7 K73-K74 K76.0 K76.2-K76.4 K76.8-K76.9 Z94.4',
  diabetes:
    'E10.0-E10.1 E10.6 E10.8-E10.9 E11.0-E11.1 E11.6 E11.8-E11.9 E12.0-E12.1 E12.6 E12.8-E12.9 ' +
    'E13.0-E13.1 E13.6 E13.8-E13.9 E14.0-E14.1 E14.6 E14.8-E14.9',
  diabetesComplicated:
    'E10.2-E10.5 E10.7 E11.2-E11.5 E11.7 E12.2-E12.5 E12.7 E13.2-E13.5 E13.7 E14.2-E14.5 E14.7',
  hemiplegia: 'G04.1 G11.4 G80.1-G80.2 G81-G82 G83.0-G83.4 G83.9',
  renal: 'I12.0 I13.1 N03.2-N03.7 N05.2-N05.7 N18-N19 N25.0 Z49.0-Z49.2 Z94.0 Z99.2',
  malignancy: 'C00-C26 C30-C34 C37-C41 C43 C45-C58 C60-C76 C81-C85 C88 C90-C97',
  severeLiver: 'I85.0 I85.9 I86.4 I98.2 K70.4 K71.1 K72.1 K72.9 K76.5-K76.7',
  metastatic: 'C77-C80',
  hiv: 'B20-B22 B24',
};

/** Which weights are meant: the first ones, or those worked out anew on hospital data. */
export type CharlsonWeights = '1987' | '2011';

export const charlsonWeights: Readonly<Record<CharlsonGroup, Readonly<Record<CharlsonWeights, number>>>> = {
  myocardialInfarction: { '1987': 1, '2011': 0 },
  heartFailure: { '1987': 1, '2011': 2 },
  peripheralVascular: { '1987': 1, '2011': 0 },
  cerebrovascular: { '1987': 1, '2011': 0 },
  dementia: { '1987': 1, '2011': 2 },
  chronicPulmonary: { '1987': 1, '2011': 1 },
  rheumatic: { '1987': 1, '2011': 1 },
  pepticUlcer: { '1987': 1, '2011': 0 },
  mildLiver: { '1987': 1, '2011': 2 },
  diabetes: { '1987': 1, '2011': 0 },
  diabetesComplicated: { '1987': 2, '2011': 1 },
  hemiplegia: { '1987': 2, '2011': 2 },
  renal: { '1987': 2, '2011': 1 },
  malignancy: { '1987': 2, '2011': 2 },
  severeLiver: { '1987': 3, '2011': 4 },
  metastatic: { '1987': 6, '2011': 6 },
  hiv: { '1987': 6, '2011': 4 },
};

/** The graver group of each pair, and the one that it replaces. */
export const charlsonHierarchy: readonly (readonly [graver: CharlsonGroup, replaced: CharlsonGroup])[] = [
  ['severeLiver', 'mildLiver'],
  ['diabetesComplicated', 'diabetes'],
  ['metastatic', 'malignancy'],
];
