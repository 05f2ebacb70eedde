import type { MeasureKey } from './measures.ts';
import type { MedicineKey } from './medicines.ts';
import type { ReasonKey } from './reasons.ts';
import type { ServiceKey } from './services.ts';

/** A diagnosis (ICD-10) with what usually follows from it: follow-up, medication, contacts. */
export interface Problem {
  readonly code: string;
  readonly text: string;
  /** Ages at which a generated client may have it, and how common it is there (0-1). */
  readonly ages: readonly [number, number];
  readonly share: number;
  readonly measures?: readonly MeasureKey[];
  readonly medicines?: readonly MedicineKey[];
  readonly contacts?: readonly (readonly [ServiceKey, ReasonKey])[];
}

export const problems = {
  hypertension: {
    code: 'I10',
    text: 'Kohonnut verenpaine',
    ages: [40, 104],
    share: 0.4,
    measures: ['bloodPressure', 'egfr'],
    medicines: ['lisinopril', 'amlodipine'],
    contacts: [['healthCentre', 'bloodPressure']],
  },
  diabetes: {
    code: 'E11.9',
    text: 'Tyypin 2 diabetes',
    ages: [40, 104],
    share: 0.18,
    measures: ['hba1c', 'ldl', 'bloodPressure', 'weight', 'bmi', 'egfr'],
    medicines: ['metformin', 'empagliflozin'],
    contacts: [['healthCentre', 'diabetesFollowUp']],
  },
  dyslipidaemia: {
    code: 'E78.0',
    text: 'Dyslipidemia',
    ages: [40, 104],
    share: 0.22,
    measures: ['ldl', 'totalCholesterol', 'hdl'],
    medicines: ['atorvastatin'],
  },
  obesity: {
    code: 'E66.9',
    text: 'Ylipaino',
    ages: [18, 80],
    share: 0.16,
    measures: ['weight', 'height', 'bmi', 'waist'],
  },
  asthma: {
    code: 'J45.9',
    text: 'Astma',
    ages: [5, 80],
    share: 0.09,
    medicines: ['salbutamol', 'budesonide'],
    contacts: [['healthCentre', 'asthma']],
  },
  copd: {
    code: 'J44.9',
    text: 'Keuhkoahtaumatauti',
    ages: [50, 90],
    share: 0.06,
    measures: ['smoking'],
    medicines: ['tiotropium'],
  },
  depression: {
    code: 'F32.1',
    text: 'Keskivaikea masennustila',
    ages: [16, 90],
    share: 0.12,
    measures: ['phq9', 'sleep'],
    medicines: ['sertraline'],
    contacts: [['mentalHealth', 'depression']],
  },
  anxiety: {
    code: 'F41.1',
    text: 'Yleistynyt ahdistuneisuushäiriö',
    ages: [14, 70],
    share: 0.09,
    measures: ['gad7'],
    medicines: ['escitalopram'],
    contacts: [['mentalHealth', 'anxiety']],
  },
  alcohol: {
    code: 'F10.1',
    text: 'Alkoholin haitallinen käyttö',
    ages: [20, 75],
    share: 0.06,
    measures: ['auditC'],
    contacts: [['healthCentre', 'alcohol']],
  },
  backPain: {
    code: 'M54.5',
    text: 'Alaselkäkipu',
    ages: [20, 85],
    share: 0.16,
    measures: ['workAbility'],
    medicines: ['paracetamol'],
    contacts: [
      ['healthCentre', 'backComplaint'],
      ['physiotherapy', 'backComplaint'],
    ],
  },
  kneeArthrosis: {
    code: 'M17.9',
    text: 'Polven nivelrikko',
    ages: [50, 100],
    share: 0.2,
    medicines: ['paracetamol'],
    contacts: [['physiotherapy', 'knee']],
  },
  atrialFibrillation: {
    code: 'I48',
    text: 'Eteisvärinä',
    ages: [65, 104],
    share: 0.16,
    medicines: ['apixaban', 'bisoprolol'],
    contacts: [['healthCentre', 'anticoagulation']],
  },
  heartFailure: {
    code: 'I50.9',
    text: 'Sydämen vajaatoiminta',
    ages: [70, 104],
    share: 0.12,
    measures: ['weight', 'egfr'],
    medicines: ['furosemide', 'bisoprolol'],
  },
  coronaryDisease: {
    code: 'I25.1',
    text: 'Sepelvaltimotauti',
    ages: [55, 100],
    share: 0.12,
    medicines: ['aspirin', 'atorvastatin'],
  },
  alzheimer: {
    code: 'G30.1',
    text: 'Alzheimerin tauti',
    ages: [74, 104],
    share: 0.14,
    medicines: ['donepezil'],
    contacts: [['healthCentre', 'memory']],
  },
  osteoporosis: {
    code: 'M81.0',
    text: 'Osteoporoosi',
    ages: [65, 104],
    share: 0.12,
    measures: ['falls'],
    medicines: ['vitaminD'],
  },
  hypothyroidism: {
    code: 'E03.9',
    text: 'Kilpirauhasen vajaatoiminta',
    ages: [30, 95],
    share: 0.08,
    medicines: ['levothyroxine'],
  },
  insomnia: {
    code: 'G47.0',
    text: 'Unettomuus',
    ages: [25, 90],
    share: 0.1,
    measures: ['sleep'],
    medicines: ['mirtazapine'],
  },
  migraine: { code: 'G43.9', text: 'Migreeni', ages: [14, 60], share: 0.08, medicines: ['sumatriptan'] },
  atopy: { code: 'L20.9', text: 'Atooppinen ihottuma', ages: [0, 40], share: 0.08 },
  adhd: {
    code: 'F90.0',
    text: 'Tarkkaavuushäiriö',
    ages: [6, 40],
    share: 0.07,
    contacts: [['healthCentre', 'medicationReview']],
  },
  otitis: {
    code: 'H66.9',
    text: 'Toistuvat korvatulehdukset',
    ages: [0, 6],
    share: 0.18,
    contacts: [['healthCentre', 'ear']],
  },
  pregnancy: {
    code: 'Z34.9',
    text: 'Raskauden seuranta',
    ages: [20, 42],
    share: 0,
    measures: ['bloodPressure', 'weight'],
  },
  hipFracture: {
    code: 'S72.0',
    text: 'Reisiluun kaulan murtuma',
    ages: [75, 104],
    share: 0.04,
    measures: ['falls'],
  },
  prediabetes: {
    code: 'R73.0',
    text: 'Heikentynyt sokerinsieto',
    ages: [35, 80],
    share: 0.07,
    measures: ['fastingGlucose', 'hba1c', 'waist'],
  },
} as const satisfies Record<string, Problem>;
export type ProblemKey = keyof typeof problems;

export function problemOf(key: ProblemKey): Problem {
  return problems[key];
}
