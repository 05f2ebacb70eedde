import type { Chart } from '../chart/chart.ts';
import {
  addAlert,
  addAllergy,
  addMedicine,
  addNoKnownAllergies,
  addPrescription,
  addProblem,
} from '../chart/clinical.ts';
import { addFunctioning, type IcfCode, type Qualifier, type Rating } from '../chart/functioning.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addOwner } from '../chart/responsibility.ts';
import { addMessage, addTask } from '../chart/tasks.ts';
import type { MeasureKey } from '../content/measures.ts';
import type { MedicineKey } from '../content/medicines.ts';
import { type ProblemKey, problemOf, problems } from '../content/problems.ts';
import { ownGoals } from '../content/words.ts';
import { staff } from '../staff.ts';
import { between, happens, oneOf } from './chance.ts';
import type { Life } from './generate-contacts.ts';
import { tellGrowth, tellHabits, tellMeasure } from './generate-measurements.ts';
import { levelOf } from './life.ts';

const useFactors = [0.5, 1, 1.7] as const;
const mostProblems = 8;

/** Diagnoses, medication, measurements, risks, plans and responsible people of health care; the diagnoses are given back. */
export function tellHealthFacts(chart: Chart, life: Life): readonly ProblemKey[] {
  const factor = useFactors[levelOf(life.use)];
  const chosen = (Object.keys(problems) as ProblemKey[])
    .filter((key) => {
      const { ages, share } = problemOf(key);
      return life.age >= ages[0] && life.age <= ages[1] && happens(Math.min(0.85, share * factor));
    })
    .slice(0, mostProblems);
  for (const key of chosen) tellProblem(chart, key, life.age);
  tellMedication(chart, chosen);
  tellMeasurements(chart, chosen, life);
  tellRisks(chart);
  if (life.use !== 'light') tellPlans(chart, life);
  return chosen;
}

function tellProblem(chart: Chart, key: ProblemKey, age: number): void {
  const since = chart.calendar.day(-between(20, Math.min(age * 365 + 20, 4500)));
  const past = happens(0.12);
  addProblem(chart, key, {
    since,
    ...(past && since < chart.calendar.day(-400) ? { ended: chart.calendar.day(-between(30, 390)) } : {}),
    ...(happens(0.04) ? { provisional: true } : {}),
  });
}

function tellMedication(chart: Chart, chosen: readonly ProblemKey[]): void {
  const needed = new Set<MedicineKey>(chosen.flatMap((key) => problemOf(key).medicines ?? []));
  const reviewed = happens(0.7) ? chart.calendar.day(-between(5, 900)) : undefined;
  const prescriptions = happens(0.15);
  for (const key of needed) {
    const since = chart.calendar.day(-between(910, 3000));
    if (prescriptions) addPrescription(chart, key, { since });
    else if (happens(0.06)) addMedicine(chart, key, { since, ended: chart.calendar.day(-between(20, 800)) });
    else addMedicine(chart, key, { since, ...(reviewed === undefined ? {} : { reviewed }) });
  }
}

function tellMeasurements(chart: Chart, chosen: readonly ProblemKey[], { age, use }: Life): void {
  if (age < 18) {
    tellGrowth(chart, age);
    return;
  }
  const wanted = new Set<MeasureKey>(chosen.flatMap((key) => problemOf(key).measures ?? []));
  if (happens(use === 'light' ? 0.45 : 0.9)) wanted.add('bloodPressure');
  if (happens(0.4)) wanted.add('weight').add('height').add('bmi');
  for (const key of wanted) if (key !== 'smoking') tellMeasure(chart, key);
  tellHabits(chart);
}

const allergies = [
  ['Penisilliiniallergia', '91936005', 'ihottuma'],
  ['Koivun siitepölyallergia', '300910009', 'nuha'],
  ['Maitoallergia', '425525006', 'vatsaoireet'],
  ['Kananmuna-allergia', '91930004', 'nokkosihottuma'],
] as const;
const alerts = ['Verenohennuslääkitys', 'Sydämentahdistin', 'MRSA-kantaja', 'Vaikea kuulonalenema'] as const;

function tellRisks(chart: Chart): void {
  if (happens(0.14)) {
    const [text, snomed, reaction] = oneOf(allergies);
    addAllergy(chart, {
      text,
      snomed,
      reaction,
      since: chart.calendar.day(-between(200, 6000)),
      critical: happens(0.4),
    });
  } else if (happens(0.2)) {
    addNoKnownAllergies(chart, chart.calendar.day(-between(20, 1500)));
  }
  if (happens(0.05)) addAlert(chart, oneOf(alerts), chart.calendar.day(-between(100, 2000)), happens(0.5));
}

const genericSeven: readonly IcfCode[] = ['b130', 'b152', 'b280', 'd230', 'd450', 'd455', 'd850'];

function tellPlans(chart: Chart, { age, use }: Life): void {
  const { day } = chart.calendar;
  const words = age < 18 ? ownGoals.young : age < 70 ? ownGoals.adult : ownGoals.old;
  const made = -between(60, 500);
  if (happens(0.4)) {
    addPlan(chart, {
      type: 'health-and-care',
      from: day(made),
      reviewDue: day(between(-180, 300)),
      author: 'T. Mustonen',
    });
    if (happens(0.75)) addGoal(chart, { text: oneOf(words), set: day(made) });
  }
  if (happens(use === 'heavy' ? 0.45 : 0.2)) {
    const key = oneOf(['mustonen', 'karppinen', 'leinonen', 'pikkarainen'] as const);
    addOwner(chart, 'Terveysasema', {
      role: oneOf(['careLead', 'ownNurse'] as const),
      staff: key,
      from: day(made),
    });
  }
  if (age >= 18 && happens(0.3)) tellAssessments(chart);
  if (happens(0.2))
    addTask(chart, {
      text: oneOf(['Verenpaineen kotimittaukset', 'Verikokeet', 'Esitietolomake']),
      due: day(between(-10, 40)),
      asked: day(-between(11, 40)),
    });
  if (happens(0.12))
    addTask(chart, {
      text: 'Soitto tuloksista',
      due: day(between(-6, 20)),
      asked: day(-between(7, 20)),
      professional: oneOf([staff.karppinen.name, staff.pikkarainen.name]),
    });
  if (happens(0.15))
    addMessage(chart, {
      text: oneOf(['Kysymys lääkkeestä', 'Milloin tulokset tulevat?', 'Voiko ajan siirtää?']),
      sent: day(-between(1, 14)),
      sender: 'Asiakas',
      answered: happens(0.4),
    });
}

/** Two assessments with some change, and a client who sees some of it differently. */
function tellAssessments(chart: Chart): void {
  const qualifier = (value: number): Qualifier =>
    value <= 0 ? 0 : value === 1 ? 1 : value === 2 ? 2 : value === 3 ? 3 : 4;
  const first = genericSeven.map((code) => [code, between(0, 2)] as const);
  const rate = (change: number): readonly Rating[] =>
    first.map(([code, value]) => [
      code,
      qualifier(value + change * between(0, 1)),
      qualifier(value + between(-1, 2)),
    ]);
  addFunctioning(chart, chart.calendar.day(-between(330, 500)), 'Generic-7', rate(0));
  addFunctioning(chart, chart.calendar.day(-between(10, 300)), 'Generic-7', rate(oneOf([1, 1, -1])));
}
