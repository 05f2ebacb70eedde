import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addNoKnownAllergies, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addBloodPressure, addSeries } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addTask } from '../chart/tasks.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2026-07-06'));
  tellContacts(health, 'childHealth', [
    ['visit', '2026-07-06', '09:00', 'pregnancy'],
    ['call', '2026-08-10', '12:00', 'pregnancy'],
    ['visit', '2026-09-14', '09:00', 'pregnancy'],
    ['homeVisit', '2026-10-12', '09:00', 'pregnancy'],
    ['visit', '2026-11-09', '09:00', 'pregnancy'],
  ]);
  addAppointment(health, {
    service: 'childHealth',
    date: date('2026-12-07'),
    time: '09:00',
    status: 'booked',
  });
  addAppointment(health, {
    service: 'childHealth',
    date: date('2026-12-21'),
    time: '09:00',
    status: 'booked',
  });
  addProblem(health, 'pregnancy', { since: date('2026-07-06') });
  addNoKnownAllergies(health, date('2026-07-06'));
  for (const [day, systolic] of [
    ['2026-07-06', 112],
    ['2026-09-14', 124],
    ['2026-11-09', 138],
  ] as const) {
    addBloodPressure(health, systolic, systolic - 48, date(day));
  }
  addSeries(health, 'weight', [
    [date('2026-07-06'), 61],
    [date('2026-09-14'), 64.2],
    [date('2026-11-09'), 68.9],
  ]);
  addSeries(health, 'haemoglobin', [
    [date('2026-07-06'), 118],
    [date('2026-11-09'), 106],
  ]);
  addOwner(health, 'Neuvola', {
    role: { text: 'Neuvolan terveydenhoitaja' },
    staff: 'pyykkonen',
    from: date('2026-07-06'),
  });
  addPlan(health, {
    type: 'pathway',
    title: 'Raskausajan seuranta',
    from: date('2026-07-06'),
    reviewDue: date('2026-12-07'),
  });
  addGoal(health, { text: 'Haluan, että sama tulkki on mukana synnytyksessä.', set: date('2026-09-14') });
  addTask(health, { text: 'Sokerirasituskoe', due: date('2026-11-23'), asked: date('2026-11-09') });
  tellContacts(social, 'familyServices', [
    ['homeVisit', '2026-09-22', '10:00', undefined, 'makinen'],
    ['call', '2026-11-10', '10:00', undefined, 'makinen'],
  ]);
  addOwner(social, 'Lapsiperheiden palvelut', {
    role: 'ownWorker',
    staff: 'makinen',
    from: date('2026-09-22'),
  });
  addSocialService(social, { service: 'Lapsiperhepalvelut', task: 'families', from: date('2026-09-22') });
  addDecision(social, {
    text: 'Kotipalvelu',
    task: 'families',
    from: date('2026-10-01'),
    to: date('2027-03-31'),
  });
}

export const storyline: Storyline = {
  id: 'expecting-with-interpreter',
  title: 'Somali-speaking woman of 26 who expects her first child and needs an interpreter',
  shows: [
    'interpreter Somali; a role told in words (maternity nurse); two times booked, both Neuvola',
    'blood pressure 112 -> 124 -> 138; a measurement nobody here knows by name (haemoglobin) as recorded',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Warsame',
        given: 'Hodan',
        sex: 'female',
        birthDate: '2000-09-01',
        separator: 'B',
        individualNumber: 926,
        municipality: 'Kajaani',
        language: 'so',
        interpreter: true,
      }),
      tell,
    },
  ],
};
