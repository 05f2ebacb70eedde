import { addWill } from '../chart/acting.ts';
import type { Chart, ClientCharts } from '../chart/chart.ts';
import { addAllergy, addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment, addContact } from '../chart/contacts.ts';
import { addFunctioning } from '../chart/functioning.ts';
import { addBloodPressure, addMeasurement, addSeries, addSmoking } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addMessage, addTask } from '../chart/tasks.ts';
import type { MedicineKey } from '../content/medicines.ts';
import type { ProblemKey } from '../content/problems.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

/** Twelve months: 7 + 17 + 4 health contacts, 5 ward days; the twelve before: 3 + 12 + 6. */
function healthContacts(chart: Chart): void {
  const { date } = chart.calendar;
  tellContacts(chart, 'healthCentre', [
    ['visit', '2024-03-12', '09:15', 'diabetesFollowUp', 'mustonen'],
    ['visit', '2024-09-10', '08:30', 'diabetesFollowUp', 'mustonen'],
    ['visit', '2024-12-10', '09:00', 'bloodPressure', 'mustonen'],
    ['call', '2025-01-09', '12:30', 'diabetesFollowUp', 'mustonen'],
    ['visit', '2025-01-30', '10:00', 'diabetesFollowUp', 'mustonen'],
    ['visit', '2025-03-04', '08:30', 'diabetesFollowUp', 'mustonen'],
    ['call', '2025-03-27', '13:15', 'prescription', 'pikkarainen'],
    ['visit', '2025-04-22', '09:45', 'knee', 'leinonen'],
    ['visit', '2025-05-19', '11:00', 'bloodPressureCheck', 'mustonen'],
    ['message', '2025-06-03', '14:00', 'prescription', 'pikkarainen'],
    ['visit', '2025-08-12', '09:00', 'tiredness', 'leinonen'],
    ['visit', '2025-09-09', '08:30', 'diabetesFollowUp', 'mustonen'],
    ['call', '2025-10-07', '12:45', 'bloodPressureCheck', 'mustonen'],
    ['visit', '2025-11-06', '10:30', 'backComplaint', 'leinonen'],
    ['visit', '2025-12-08', '09:30', 'sleep', 'leinonen'],
    ['message', '2026-01-08', '14:20', 'prescription', 'pikkarainen'],
    ['call', '2026-01-20', '12:30', 'diabetesFollowUp', 'mustonen'],
    ['visit', '2026-02-02', '08:30', 'bloodPressure', 'mustonen'],
    ['call', '2026-02-25', '13:00', 'sleep', 'pikkarainen'],
    ['visit', '2026-03-12', '08:30', 'diabetesFollowUp', 'mustonen'],
    ['message', '2026-04-04', '15:05', 'prescription', 'pikkarainen'],
    ['visit', '2026-04-16', '09:00', 'sleep', 'leinonen'],
    ['message', '2026-05-15', '11:40', 'diabetesFollowUp', 'mustonen'],
    ['call', '2026-06-17', '12:15', 'tiredness', 'pikkarainen'],
    ['visit', '2026-06-25', '10:00', 'medicationReview', 'leinonen'],
    ['call', '2026-08-11', '12:30', 'bloodPressureCheck', 'mustonen'],
    ['visit', '2026-09-04', '08:30', 'diabetesFollowUp', 'mustonen'],
    ['message', '2026-09-18', '10:10', 'diabetesFollowUp', 'mustonen'],
    ['visit', '2026-09-28', '09:30', 'tiredness', 'leinonen'],
    ['visit', '2026-10-15', '08:30', 'backComplaint', 'rautio', 'Ohjattu harjoittelu'],
    ['call', '2026-11-03', '10:05', 'backComplaint', 'pikkarainen', 'Kysyy jatkohoidosta'],
  ]);
  tellContacts(chart, 'emergency', [
    ['visit', '2025-02-03', '20:10', 'chestPain', 'vaisanen'],
    ['visit', '2025-06-14', '22:05', 'abdominalPain', 'keranen'],
    ['visit', '2025-10-02', '19:30', 'infection', 'vaisanen'],
    ['visit', '2025-12-28', '21:40', 'panic', 'keranen'],
    ['visit', '2026-03-21', '20:20', 'chestPain', 'vaisanen'],
    ['visit', '2026-05-30', '18:45', 'infection', 'keranen'],
    ['visit', '2026-07-18', '23:05', 'panic', 'vaisanen'],
    ['visit', '2026-08-30', '17:50', undefined, 'keranen', 'Huono olo'],
    ['visit', '2026-10-28', '21:15', 'backPain', 'vaisanen', 'Selkäkipu'],
    ['visit', '2026-11-12', '23:40', 'backPain', 'keranen', 'Selkäkipu jatkuu'],
  ]);
  tellContacts(chart, 'mentalHealth', [
    ['visit', '2024-12-03', '13:00', 'depression', 'karjalainen'],
    ['visit', '2025-01-14', '13:00', 'depression', 'karjalainen'],
    ['visit', '2025-03-11', '13:00', 'depression', 'karjalainen'],
    ['call', '2025-05-06', '13:00', 'depression', 'karjalainen'],
    ['visit', '2025-08-19', '13:00', 'depression', 'karjalainen'],
    ['visit', '2025-10-21', '13:00', 'depression', 'karjalainen'],
    ['visit', '2026-02-20', '13:00', 'depression', 'karjalainen'],
    ['visit', '2026-05-28', '13:00', 'depression', 'karjalainen'],
    ['video', '2026-08-25', '13:00', 'depression', 'karjalainen'],
  ]);
  // Booked and then held: one contact, not two.
  addContact(chart, {
    service: 'mentalHealth',
    date: date('2026-10-06'),
    time: '13:00',
    reason: 'depression',
    heading: 'Seurantakäynti',
    wasBooked: true,
  });
  for (const missed of ['2025-09-23', '2026-01-12', '2026-09-15']) {
    addAppointment(chart, { service: 'mentalHealth', date: date(missed), time: '13:00', status: 'noshow' });
  }
  addContact(chart, {
    service: 'ward',
    date: date('2026-06-05'),
    lastDay: date('2026-06-10'),
    reason: 'pneumonia',
    staff: 'leinonen',
  });
  addAppointment(chart, {
    service: 'healthCentre',
    date: date('2026-11-24'),
    time: '09:00',
    channel: 'video',
    staff: 'mustonen',
    profession: 'diabeteshoitaja',
    status: 'booked',
  });
  addAppointment(chart, {
    service: 'mentalHealth',
    date: date('2026-12-01'),
    time: '13:00',
    status: 'booked',
  });
}

/** Twelve months: 9 + 4; the twelve before: 4 + 1. */
function socialContacts(chart: Chart): void {
  const { date } = chart.calendar;
  tellContacts(chart, 'adultSocialWork', [
    ['visit', '2025-02-11', '10:00'],
    ['visit', '2025-05-08', '10:00'],
    ['call', '2025-08-28', '09:30'],
    ['visit', '2025-11-04', '10:00'],
    ['visit', '2026-01-09', '10:00'],
    ['visit', '2026-01-26', '10:00'],
    ['call', '2026-03-06', '09:30'],
    ['visit', '2026-04-08', '10:00'],
    ['call', '2026-05-11', '09:30'],
    ['homeVisit', '2026-08-24', '12:00'],
    ['call', '2026-09-21', '09:30'],
    ['visit', '2026-10-13', '10:00'],
    ['call', '2026-11-10', '09:30'],
  ]);
  tellContacts(chart, 'socialGuidance', [
    ['visit', '2025-09-16', '11:00'],
    ['call', '2026-04-02', '11:00'],
    ['homeVisit', '2026-05-20', '12:00'],
    ['call', '2026-09-08', '11:00'],
    ['visit', '2026-11-02', '11:00'],
  ]);
  addAppointment(chart, {
    service: 'socialGuidance',
    date: date('2026-10-16'),
    time: '11:00',
    status: 'noshow',
  });
  addAppointment(chart, {
    service: 'adultSocialWork',
    date: date('2026-12-04'),
    time: '10:00',
    status: 'booked',
  });
}

const problems: readonly (readonly [ProblemKey, string])[] = [
  ['backPain', '2026-11-12'],
  ['insomnia', '2026-04-16'],
  ['depression', '2025-10-21'],
  ['diabetes', '2019-03-05'],
  ['dyslipidaemia', '2018-05-15'],
  ['hypertension', '2017-10-02'],
  ['obesity', '2015-01-20'],
];

const medicines: readonly MedicineKey[] = [
  'metformin',
  'empagliflozin',
  'lisinopril',
  'amlodipine',
  'atorvastatin',
  'sertraline',
  'mirtazapine',
  'paracetamol',
  'vitaminD',
];

function measurements(chart: Chart): void {
  const { date } = chart.calendar;
  const dated = (values: readonly (readonly [string, number])[]) =>
    values.map(([day, value]) => [date(day), value] as const);
  for (const [day, systolic, diastolic] of [
    ['2025-10-07', 138, 84],
    ['2026-02-02', 144, 86],
    ['2026-04-16', 141, 86],
    ['2026-09-04', 149, 90],
    ['2026-11-12', 152, 91],
  ] as const) {
    addBloodPressure(chart, systolic, diastolic, date(day));
  }
  addSeries(
    chart,
    'hba1c',
    dated([
      ['2025-03-04', 51],
      ['2025-09-09', 53],
      ['2026-03-12', 56],
      ['2026-09-04', 61],
    ]),
  );
  addSeries(
    chart,
    'ldl',
    dated([
      ['2024-09-10', 3.4],
      ['2025-03-04', 2.9],
      ['2025-09-09', 2.6],
      ['2026-09-04', 2.4],
    ]),
  );
  addSeries(
    chart,
    'phq9',
    dated([
      ['2025-10-21', 9],
      ['2026-05-28', 11],
      ['2026-10-02', 14],
    ]),
  );
  addSeries(
    chart,
    'bmi',
    dated([
      ['2024-09-10', 30.1],
      ['2025-03-04', 31],
      ['2026-03-12', 31.8],
    ]),
  );
  addSmoking(chart, 'never', date('2026-03-12'));
  addMeasurement(chart, 'auditC', 3, date('2023-02-02'));
}

function healthFacts(chart: Chart): void {
  const { date } = chart.calendar;
  addOwner(chart, 'Kajaanin terveysasema', {
    role: 'diabetesNurse',
    staff: 'mustonen',
    from: date('2025-01-09'),
  });
  addGoal(chart, {
    text: 'Haluan nukkua yöni ja jaksaa lähteä lapsenlapsen kanssa ulos.',
    set: date('2026-04-14'),
    targets: [
      ['systolic', 140],
      ['diastolic', 90],
      ['hba1c', 53],
      ['ldl', 2.6],
    ],
  });
  addPlan(chart, {
    type: 'health-and-care',
    from: date('2026-04-14'),
    reviewDue: date('2026-10-14'),
    author: 'T. Mustonen',
  });
  addPlan(chart, { type: 'pathway', title: 'Diabeteksen hoitopolku', from: date('2019-03-05') });
  for (const [problem, since] of problems) addProblem(chart, problem, { since: date(since) });
  for (const medicine of medicines) {
    addMedicine(chart, medicine, { since: date('2021-02-10'), reviewed: date('2026-09-04') });
  }
  addAllergy(chart, {
    text: 'Penisilliiniallergia',
    snomed: '91936005',
    since: date('2009-05-11'),
    reaction: 'ihottuma',
    critical: true,
  });
  measurements(chart);
  addFunctioning(chart, date('2025-09-09'), 'Generic-7', [
    ['b130', 1, 2],
    ['b152', 1, 1],
    ['b280', 1, 2],
    ['d230', 1, 1],
    ['d450', 0, 1],
    ['d455', 1, 1],
    ['d850', 4, 4],
  ]);
  addFunctioning(chart, date('2026-09-04'), 'Generic-7', [
    ['b130', 2, 3],
    ['b152', 1, 2],
    ['b280', 2, 3],
    ['d230', 1, 3],
    ['d450', 1, 1],
    ['d455', 1, 2],
    ['d850', 4, 4],
  ]);
  addTask(chart, { text: 'Verenpaineen kotimittaukset', due: date('2026-11-24'), asked: date('2026-10-15') });
  addMessage(chart, { text: 'Kysymys iltalääkkeestä', sent: date('2026-11-02'), sender: 'Asiakas' });
}

function socialFacts(chart: Chart): void {
  const { date } = chart.calendar;
  addOwner(chart, 'Aikuissosiaalityö', { role: 'ownWorker', staff: 'raisanen', from: date('2026-02-03') });
  addPlan(chart, {
    type: 'client-plan',
    from: date('2026-02-03'),
    reviewDue: date('2027-02-03'),
    author: 'S. Räisänen',
  });
  addSocialService(chart, { service: 'Aikuissosiaalityö', task: 'workingAge', from: date('2026-01-09') });
  addSocialService(chart, { service: 'Sosiaaliohjaus', task: 'workingAge', from: date('2026-04-02') });
  addDecision(chart, {
    text: 'Täydentävä toimeentulotuki',
    task: 'workingAge',
    from: date('2026-10-01'),
    to: date('2026-12-31'),
  });
}

function tell(charts: ClientCharts): void {
  healthContacts(charts.health);
  healthFacts(charts.health);
  socialContacts(charts.social);
  socialFacts(charts.social);
  const since = charts.calendar.date('2026-01-09');
  addWill(charts, { direction: 'social-to-health', from: since });
  addWill(charts, { direction: 'health-to-social', from: since });
}

export const storyline: Storyline = {
  id: 'tervahauta-larisa',
  title: 'Woman of 58 with diabetes, back pain, low mood and adult social work; Russian interpreter',
  shows: [
    'contacts 41 (26), emergency 7 (3), ward days 5 (0), no-shows 3 (1), remote 39 % (23 %)',
    'care lead not recorded; own worker Sanna Räisänen, diabetes nurse Tiina Mustonen',
    'health and care plan review 35 days late; blood pressure and HbA1c above her own targets',
    'AUDIT-C outdated, loneliness never asked; penicillin allergy; nobody acts for her',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Tervahauta',
        given: 'Larisa',
        sex: 'female',
        birthDate: '1968-03-14',
        separator: '-',
        individualNumber: 912,
        municipality: 'Kajaani',
        language: 'ru',
        interpreter: true,
      }),
      tell,
    },
  ],
};
