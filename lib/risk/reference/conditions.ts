import type { Selector } from '../criterion.ts';

/*
 * Conditions that several rules and scores ask about, as beginnings of codes. ICD-10 titles are standard; ICPC-2 rubrics are
 * those of WONCA, not yet checked against the Finnish edition; SNOMED CT only where a record without ICD-10 would else be
 * taken for one without the condition. Words are left out: "diabetes in the family" is no diabetes.
 */

type Codes = NonNullable<Selector['codes']>;

/** Registers of health care: a diagnosis or measurement of either counts. */
export const careRegisters = ['health', 'occupational'] as const;

/** Recorded as known, also when it is over: an infarction stays one. What was ruled out or only suspected is none. */
function known(codes: Codes): Selector {
  return {
    kind: 'problem',
    registers: careRegisters,
    status: ['active', 'inactive', 'resolved', 'unknown'],
    name: ['confirmed', 'unknown'],
    codes,
  };
}

const icd10 = (...prefixes: readonly string[]) => ({ system: 'icd10', prefixes }) as const;
const icpc2 = (...prefixes: readonly string[]) => ({ system: 'icpc2', prefixes }) as const;
const snomed = (...prefixes: readonly string[]) => ({ system: 'snomed', prefixes }) as const;

/** Any type but gestational. */
export const diabetes = known([
  icd10('E10', 'E11', 'E12', 'E13', 'E14'),
  icpc2('T89', 'T90'),
  snomed('44054006', '46635009', '73211009'),
]);

/** Atherosclerotic: of heart, brain, aorta and limbs, and what was done for it. */
export const cardiovascularDisease = known([
  icd10(
    ...['I20', 'I21', 'I22', 'I23', 'I24', 'I25', 'I63', 'I64', 'I65', 'I66', 'I67.2', 'I69.3', 'I69.4'],
    ...['I70', 'I71', 'I73.9', 'I74', 'G45', 'Z95.1', 'Z95.5'],
  ),
  icpc2('K74', 'K75', 'K76', 'K89', 'K90', 'K91', 'K92'),
  snomed('53741008', '22298006', '230690007'),
]);

/** From stage 3 on, or of a stage that is not recorded. */
export const chronicKidneyDisease = known([icd10('N18.3', 'N18.4', 'N18.5', 'N18.9', 'Z99.2', 'Z94.0')]);

/** Going on now. */
export const pregnancy: Selector = {
  ...known([icd10('Z33', 'Z34', 'Z35'), icpc2('W78')]),
  status: ['active'],
};

export const asthma: Selector = {
  ...known([icd10('J45', 'J46'), icpc2('R96'), snomed('195967001')]),
  status: ['active', 'unknown'],
};

/** High blood glucose found before, in pregnancy too, without diabetes. */
export const raisedGlucose = known([icd10('R73', 'O24'), icpc2('W85')]);

const wound: Codes = [icd10('L89', 'L97', 'L98.4', 'I83.0', 'I83.2'), icpc2('S97')];
/** An ulcer of the skin that does not heal by itself: pressure, leg, varicose or another chronic one. */
export const chronicWound: Selector = { ...known(wound), status: ['active'] };

const musculoskeletal: Codes = [
  icd10(
    ...[
      'M15',
      'M16',
      'M17',
      'M18',
      'M19',
      'M22',
      'M23',
      'M24',
      'M25',
      'M40',
      'M41',
      'M42',
      'M43',
      'M47',
      'M48',
    ],
    ...['M50', 'M51', 'M53', 'M54', 'M60', 'M62', 'M65', 'M70', 'M72', 'M75', 'M76', 'M77', 'M79'],
  ),
  icpc2(
    ...[
      'L01',
      'L02',
      'L03',
      'L04',
      'L05',
      'L07',
      'L08',
      'L09',
      'L10',
      'L11',
      'L12',
      'L13',
      'L14',
      'L15',
      'L16',
    ],
    ...['L17', 'L18', 'L19', 'L20', 'L83', 'L84', 'L86', 'L87', 'L89', 'L90', 'L91', 'L92', 'L93'],
  ),
];
/** Trouble of back, joints and soft tissue; no inflammation, fracture or bone disease. */
export const musculoskeletalTrouble: Selector = { ...known(musculoskeletal), status: ['active', 'unknown'] };

/** Contacts that took place. */
export const heldContacts: Selector = {
  kind: 'contact',
  registers: careRegisters,
  status: ['held', 'ongoing'],
};

export const musculoskeletalContacts: Selector = { ...heldContacts, codes: musculoskeletal };
export const woundContacts: Selector = { ...heldContacts, codes: wound };

/** Falls on the level, from bed, chair, stairs and other falls, and the tendency to fall. Accidents at heights are none. */
const falling: Codes = [
  icd10('W00', 'W01', 'W03', 'W04', 'W05', 'W06', 'W07', 'W08', 'W10', 'W18', 'W19', 'R29.6'),
];
export const fallProblems: Selector = { ...known(falling) };
export const fallContacts: Selector = { ...heldContacts, codes: falling };

/** Short of breath, wheezing or coughing for asthma. */
export const asthmaContacts: Selector = {
  ...heldContacts,
  codes: [icd10('J45', 'J46', 'R06.0', 'R06.2'), icpc2('R96', 'R02', 'R03')],
  words: ['astma', 'hengenah', 'andnöd', 'asthma'],
};

/** A measurement of the kind, from either register of health care. */
export function measured(...names: readonly string[]): Selector {
  return { kind: 'measurement', registers: careRegisters, name: names };
}

/** Regular medicines in use now. */
export const regularMedicines: Selector = {
  kind: 'medication',
  registers: careRegisters,
  status: ['active'],
  name: ['regular'],
};

/**
 * ATC groups that act on the whole body. Left out: for the mouth (A01), haemorrhoids (C05), skin (most of D), gynaecological
 * and local (G01), local to muscles and joints (M02), local anaesthetics (N01B), nose and throat (R01, R02), eyes and ears (S),
 * and what is no medicine for use (most of V). Inhaled ones (R03) count: they are part of what one has to manage.
 */
const systemicAtc = [
  ...['A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A09', 'A10', 'A11', 'A12', 'A14', 'A15', 'A16', 'B'],
  ...[
    'C01',
    'C02',
    'C03',
    'C04',
    'C07',
    'C08',
    'C09',
    'C10',
    'D01B',
    'D05B',
    'D10B',
    'G02',
    'G03',
    'G04',
    'H',
  ],
  ...[
    'J',
    'L',
    'M01',
    'M03',
    'M04',
    'M05',
    'M09',
    'N01A',
    'N02',
    'N03',
    'N04',
    'N05',
    'N06',
    'N07',
    'P01',
    'P02',
  ],
  ...['R03', 'R05', 'R06', 'R07', 'V03'],
] as const;

export const systemicMedicines: Selector = {
  ...regularMedicines,
  codes: [{ system: 'atc', prefixes: systemicAtc }],
};

/** With any ATC code: whether the record says substances at all. */
export const codedMedicines: Selector = {
  ...regularMedicines,
  codes: [{ system: 'atc', prefixes: [...'ABCDGHJLMNPRSV'] }],
};

/** For high blood pressure, now or before. */
export const bloodPressureMedicines: Selector = {
  kind: 'medication',
  registers: careRegisters,
  codes: [{ system: 'atc', prefixes: ['C02', 'C03', 'C07', 'C08', 'C09'] }],
};

export const warfarin: Selector = {
  kind: 'medication',
  registers: careRegisters,
  status: ['active'],
  codes: [{ system: 'atc', prefixes: ['B01AA03'] }],
  words: ['varfariini', 'warfarin', 'marevan'],
};
