import { addActor, permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAllergy, addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addBloodPressure, addMeasurement, addSeries } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date, day } = calendar;
  permitBothWays(charts, date('2024-05-06'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2025-02-04', '09:00', 'bloodPressure', 'leinonen'],
    ['call', '2025-09-09', '12:00', 'dizziness', 'karppinen'],
    ['visit', '2026-02-03', '09:00', 'dizziness', 'leinonen'],
    ['call', '2026-05-26', '12:00', 'prescription', 'karppinen'],
    ['visit', '2026-09-15', '09:00', 'bloodPressure', 'leinonen'],
    ['visit', '2026-11-12', '09:00', 'dizziness', 'karppinen'],
  ]);
  addAppointment(health, {
    service: 'healthCentre',
    date: date('2026-12-03'),
    time: '09:00',
    staff: 'leinonen',
    status: 'booked',
  });
  for (const problem of [
    'hypertension',
    'coronaryDisease',
    'atrialFibrillation',
    'heartFailure',
    'diabetes',
    'kneeArthrosis',
    'insomnia',
  ] as const) {
    addProblem(health, problem, { since: date('2016-10-03') });
  }
  const inUse = [
    'lisinopril',
    'amlodipine',
    'bisoprolol',
    'furosemide',
    'apixaban',
    'atorvastatin',
    'metformin',
    'empagliflozin',
    'paracetamol',
    'oxycodone',
    'zopiclone',
    'pantoprazole',
    'vitaminD',
  ] as const;
  for (const medicine of inUse)
    addMedicine(health, medicine, { since: date('2018-03-01'), reviewed: day(-790) });
  addMedicine(health, 'ibuprofen', { since: date('2016-10-03'), ended: date('2022-06-01') });
  addMedicine(health, 'macrogol', { since: date('2024-06-01'), onHold: true });
  addAllergy(health, {
    text: 'Kodeiini-intoleranssi',
    snomed: '292055008',
    since: date('2012-02-02'),
    reaction: 'pahoinvointi',
    intolerance: true,
  });
  addSeries(health, 'egfr', [
    [date('2025-02-04'), 54],
    [date('2026-02-03'), 47],
    [date('2026-09-15'), 41],
  ]);
  addSeries(health, 'hba1c', [
    [date('2025-02-04'), 49],
    [date('2026-02-03'), 47],
  ]);
  addMeasurement(health, 'falls', 1, date('2026-09-15'));
  addBloodPressure(health, 118, 62, date('2026-09-15'));
  addBloodPressure(health, 109, 58, date('2026-11-12'));
  addOwner(health, 'Terveysasema', { role: 'careLead', staff: 'leinonen', from: date('2026-11-02') });
  addPlan(health, {
    type: 'health-and-care',
    from: date('2026-11-02'),
    reviewDue: date('2027-02-02'),
    author: 'J. Leinonen',
  });
  addGoal(health, { text: 'Haluan päästä kesällä mökille.', set: date('2026-11-02') });
  addSocialService(social, {
    service: 'Iäkkäiden palvelut',
    task: 'olderPeople',
    from: date('2024-05-06'),
    ownWorker: 'sirvio',
  });
  addDecision(social, { text: 'Ateriapalvelu', task: 'olderPeople', from: date('2025-01-01') });
  tellContacts(social, 'olderPeople', [['call', '2026-05-06', '10:00']]);
  addActor(health, {
    family: 'Vaaranniemi',
    given: 'Raili',
    kind: 'mandate',
    relationship: 'puoliso, Suomi.fi-valtuus',
    phone: '044 000 2301',
    to: day(120),
  });
}

export const storyline: Storyline = {
  id: 'many-medicines',
  title: 'Man of 81 with fourteen medicines in use, not reviewed for 26 months',
  shows: [
    '14 medicines in use, one of them on hold, one past; last review 26 months ago',
    'eGFR 54 -> 47 -> 41, blood pressure falling, dizziness as the reason of contacts',
    'wife acts by a Suomi.fi mandate that ends; care lead Jari Leinonen',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Vaaranniemi',
        given: 'Olavi',
        sex: 'male',
        birthDate: '1945-04-11',
        separator: '-',
        individualNumber: 945,
        municipality: 'Suomussalmi',
      }),
      tell,
    },
  ],
};
