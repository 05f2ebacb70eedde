import type { ServiceKey } from './services.ts';

/** Reasons of contacts by their key: ICPC-2 in primary care, ICD-10 in emergency care, wards and diagnoses. */
export interface Reason {
  readonly system: 'icpc2' | 'icd10';
  readonly code: string;
  readonly text: string;
}

function icpc(code: string, text: string): Reason {
  return { system: 'icpc2', code, text };
}
function icd(code: string, text: string): Reason {
  return { system: 'icd10', code, text };
}

export const reasons = {
  backPain: icd('M54.5', 'Alaselkäkipu'),
  backComplaint: icpc('L03', 'Alaselän oire tai vaiva'),
  shoulder: icpc('L08', 'Olkapään oire tai vaiva'),
  knee: icpc('L15', 'Polven oire tai vaiva'),
  hip: icpc('L13', 'Lonkan oire tai vaiva'),
  wristFracture: icd('S52.5', 'Ranteen murtuma'),
  headWound: icd('S01.0', 'Päänahan haava'),
  fall: icd('W19', 'Kaatuminen tai putoaminen'),
  hipFracture: icd('S72.0', 'Reisiluun kaulan murtuma'),
  chestPain: icd('R07.4', 'Rintakipu'),
  abdominalPain: icd('R10.4', 'Vatsakipu'),
  infection: icd('J06.9', 'Ylähengitystieinfektio'),
  pneumonia: icd('J18.9', 'Keuhkokuume'),
  urinaryInfection: icd('N39.0', 'Virtsatieinfektio'),
  intoxication: icd('F10.0', 'Päihtymystila'),
  panic: icd('F41.0', 'Paniikkihäiriö'),
  ear: icpc('H71', 'Äkillinen välikorvatulehdus'),
  cough: icpc('R05', 'Yskä'),
  fever: icpc('A03', 'Kuume'),
  diabetesFollowUp: icpc('T90', 'Tyypin 2 diabetes'),
  bloodPressure: icpc('K86', 'Kohonnut verenpaine'),
  bloodPressureCheck: icpc('K31', 'Verenpaineen mittaus'),
  medicationReview: icpc('A50', 'Lääkehoidon tarkistus'),
  prescription: icpc('A50', 'Lääkityksen uusiminen'),
  depression: icpc('P76', 'Masennus'),
  anxiety: icpc('P74', 'Ahdistuneisuus'),
  sleep: icpc('P06', 'Unihäiriö'),
  alcohol: icpc('P15', 'Alkoholin pitkäaikainen haitallinen käyttö'),
  drugs: icpc('P19', 'Huumeiden käyttö'),
  wound: icpc('S18', 'Haava'),
  legUlcer: icpc('S97', 'Krooninen säärihaava'),
  memory: icpc('P20', 'Muistin häiriö'),
  tiredness: icpc('A04', 'Väsymys'),
  dizziness: icpc('N17', 'Huimaus'),
  anticoagulation: icpc('K78', 'Eteisvärinä'),
  asthma: icpc('R96', 'Astma'),
  pregnancy: icpc('W78', 'Raskaus'),
  childCheck: icpc('A98', 'Terveystarkastus'),
  workAbility: icpc('Z05', 'Työkykyongelma'),
  caries: icpc('D82', 'Hampaiston sairaus'),
  caregiverStrain: icpc('Z14', 'Puolison sairaus kuormittaa'),
  homeCareVisit: icpc('A28', 'Toimintakyvyn vajaus'),
} as const satisfies Record<string, Reason>;
export type ReasonKey = keyof typeof reasons;

/** What generated clients come for, by service; social contacts are recorded without a reason code. */
export const usualReasons: Readonly<Partial<Record<ServiceKey, readonly [ReasonKey, ...ReasonKey[]]>>> = {
  emergency: [
    'chestPain',
    'abdominalPain',
    'infection',
    'backPain',
    'urinaryInfection',
    'headWound',
    'wristFracture',
  ],
  healthCentre: [
    'bloodPressure',
    'prescription',
    'cough',
    'tiredness',
    'knee',
    'shoulder',
    'diabetesFollowUp',
    'sleep',
  ],
  mentalHealth: ['depression', 'anxiety', 'sleep'],
  ward: ['pneumonia', 'urinaryInfection', 'fall'],
  dental: ['caries'],
  physiotherapy: ['backComplaint', 'shoulder', 'knee', 'hip'],
  homeCare: ['homeCareVisit', 'medicationReview', 'legUlcer'],
  childHealth: ['childCheck', 'ear', 'fever'],
  schoolHealth: ['childCheck', 'tiredness', 'anxiety'],
};
