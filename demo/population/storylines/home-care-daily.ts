import { addActor, permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAlert, addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment, addContact } from '../chart/contacts.ts';
import { addFunctioning } from '../chart/functioning.ts';
import { addBloodPressure, addMeasurement } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addRai, addRaiDue } from '../chart/statutory.ts';
import { addTask } from '../chart/tasks.ts';
import { type Storyline, storyPerson, tellRegularContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { day } = calendar;
  permitBothWays(charts, day(-1080));
  // Three years of home care, more often every year: every fifth day, every other day, then daily since the autumn.
  const staff = ['kyllonen', 'schroderus', 'oikarinen'] as const;
  const times = ['08:10', '08:25', '07:50'] as const;
  const rhythms = [
    [-1090, -731, 5],
    [-730, -366, 3],
    [-365, -91, 2],
    [-90, -1, 1],
  ] as const;
  for (const [first, last, every] of rhythms) {
    tellRegularContacts(health, 'homeCare', {
      first,
      last,
      every,
      channels: ['homeVisit', 'homeVisit', 'homeVisit', 'homeVisit', 'homeVisit', 'homeVisit', 'call'],
      times,
      staff,
      reasons: ['homeCareVisit', 'homeCareVisit', 'medicationReview'],
    });
  }
  // Evening visits since the last ward stay.
  tellRegularContacts(health, 'homeCare', {
    first: -120,
    last: -1,
    every: 1,
    channels: ['homeVisit'],
    times: ['19:30', '19:45'],
    staff,
    reasons: ['homeCareVisit'],
  });
  tellRegularContacts(health, 'healthCentre', {
    first: -1060,
    last: -20,
    every: 65,
    channels: ['call', 'visit', 'call'],
    times: ['12:30', '09:00'],
    staff: ['karppinen', 'leinonen'],
    reasons: ['medicationReview', 'bloodPressure'],
  });
  for (const [first, last] of [
    [-610, -598],
    [-300, -289],
    [-134, -123],
  ] as const) {
    addContact(health, { service: 'ward', date: day(first), lastDay: day(last), reason: 'urinaryInfection' });
    addContact(health, { service: 'emergency', date: day(first), time: '07:50', reason: 'urinaryInfection' });
  }
  addAppointment(health, {
    service: 'healthCentre',
    date: day(9),
    time: '09:00',
    staff: 'leinonen',
    status: 'booked',
  });
  for (const problem of ['hypertension', 'atrialFibrillation', 'heartFailure', 'alzheimer'] as const) {
    addProblem(health, problem, { since: day(-1500) });
  }
  for (const medicine of [
    'lisinopril',
    'apixaban',
    'bisoprolol',
    'furosemide',
    'donepezil',
    'vitaminD',
    'macrogol',
    'paracetamol',
  ] as const) {
    addMedicine(health, medicine, { since: day(-1200), reviewed: day(-240) });
  }
  addAlert(health, 'Verenohennuslääkitys', day(-1200), true);
  for (const [ago, systolic] of [
    [420, 148],
    [240, 144],
    [120, 138],
    [14, 132],
  ] as const) {
    addBloodPressure(health, systolic, 78, day(-ago));
    addMeasurement(health, 'weight', 74 + ago / 100, day(-ago));
  }
  addMeasurement(health, 'falls', 2, day(-120));
  addFunctioning(health, day(-400), 'Generic-7', [
    ['d450', 1, 1],
    ['d455', 2, 1],
    ['d230', 1, 1],
    ['b130', 1, 2],
  ]);
  addFunctioning(health, day(-30), 'Generic-7', [
    ['d450', 2, 1],
    ['d455', 3, 2],
    ['d230', 3, 1],
    ['b130', 2, 2],
  ]);
  addOwner(health, 'Kotihoito', { role: 'ownNurse', staff: 'oikarinen', from: day(-1090) });
  addPlan(health, { type: 'health-and-care', from: day(-540), reviewDue: day(-175), author: 'R. Oikarinen' });
  addGoal(health, { text: 'Haluan asua kotona niin pitkään kuin voin.', set: day(-540) });
  addSocialService(social, {
    service: 'Iäkkäiden palvelut',
    task: 'olderPeople',
    from: day(-1100),
    ownWorker: 'sirvio',
  });
  addDecision(social, { text: 'Kotihoito, säännöllinen', task: 'olderPeople', from: day(-1090) });
  addDecision(social, { text: 'Ateriapalvelu', task: 'olderPeople', from: day(-800) });
  addDecision(social, { text: 'Turvapalvelu', task: 'olderPeople', from: day(-300) });
  tellRegularContacts(social, 'olderPeople', {
    first: -1095,
    last: -40,
    every: 150,
    channels: ['homeVisit', 'call'],
    times: ['10:00'],
    staff: ['sirvio'],
  });
  addTask(social, {
    text: 'Palvelutarpeen arvion päivitys',
    due: day(-12),
    asked: day(-60),
    professional: 'L. Sirviö',
  });
  addActor(social, {
    family: 'Ahosalmi',
    given: 'Kirsti',
    kind: 'powerOfAttorney',
    relationship: 'tytär, edunvalvontavaltuutettu',
    phone: '044 000 2001',
  });
  // At least every half year as long as home care is regular.
  addRai(health, day(-338), 'CPS 2, ADL-H 1, MAPLe 3');
  addRai(health, day(-158), 'CPS 3, ADL-H 2, MAPLe 4');
  addRaiDue(health, day(24), day(-30));
}

export const storyline: Storyline = {
  id: 'home-care-daily',
  title: 'Man of 82 with memory disorder and home care, now twice a day',
  shows: [
    'over 500 contacts in three years; a crowded home care lane whose use has risen every year',
    'ward days and emergency visits within 12 months; own nurse named, care lead not recorded',
    'plan review about half a year late; walking and moving declined; daughter holds a power of attorney',
    'RAI assessment made in June, the next one due next month: said before any form is begun',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Ahosalmi',
        given: 'Reino',
        sex: 'male',
        birthDate: '1944-09-02',
        separator: '-',
        individualNumber: 921,
        municipality: 'Sotkamo',
      }),
      tell,
    },
  ],
};
