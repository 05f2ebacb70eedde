import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAlert, addMedicine, addPrescription, addProblem } from '../chart/clinical.ts';
import { addAppointment, addContact } from '../chart/contacts.ts';
import { addFunctioning } from '../chart/functioning.ts';
import { addSeries, addSmoking } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addMessage } from '../chart/tasks.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2026-03-02'));
  tellContacts(health, 'emergency', [
    ['visit', '2025-10-25', '02:30', 'intoxication', 'keranen'],
    ['visit', '2026-02-14', '03:10', 'intoxication', 'keranen'],
    ['visit', '2026-06-20', '04:00', 'headWound', 'vaisanen'],
    ['visit', '2026-08-15', '01:45', 'panic', 'keranen'],
    ['visit', '2026-10-31', '03:25', 'intoxication', 'vaisanen'],
  ]);
  tellContacts(health, 'mentalHealth', [
    ['visit', '2025-09-03', '13:00', 'anxiety'],
    ['visit', '2026-03-11', '13:00', 'depression'],
    ['video', '2026-04-15', '13:00', 'depression'],
    ['call', '2026-07-02', '13:00', 'anxiety'],
    ['visit', '2026-09-09', '13:00', 'depression'],
    ['call', '2026-11-07', '13:00', 'depression'],
  ]);
  for (const missed of ['2026-03-25', '2026-05-13', '2026-06-10', '2026-10-07']) {
    addAppointment(health, { service: 'mentalHealth', date: date(missed), time: '13:00', status: 'noshow' });
  }
  addAppointment(health, {
    service: 'mentalHealth',
    date: date('2026-08-05'),
    time: '13:00',
    status: 'cancelled',
  });
  addAppointment(health, {
    service: 'mentalHealth',
    date: date('2026-11-21'),
    time: '13:00',
    status: 'booked',
  });
  addContact(health, {
    service: 'ward',
    date: date('2026-02-14'),
    lastDay: date('2026-02-18'),
    reason: 'intoxication',
  });
  addProblem(health, 'depression', { since: date('2025-09-03') });
  addProblem(health, 'anxiety', { since: date('2022-11-01') });
  addProblem(health, 'alcohol', { since: date('2026-02-16'), provisional: true });
  addProblem(health, 'adhd', { since: date('2014-02-01'), ended: date('2023-05-16') });
  addPrescription(health, 'sertraline', { since: date('2026-03-11') });
  addPrescription(health, 'quetiapine', { since: date('2026-07-02') });
  addMedicine(health, 'escitalopram', { since: date('2025-09-03'), ended: date('2026-03-11') });
  addAlert(health, 'Itsemurhariski arvioitava', date('2026-02-14'), true);
  addSeries(health, 'phq9', [
    [date('2025-09-03'), 12],
    [date('2026-03-11'), 17],
    [date('2026-09-09'), 19],
  ]);
  addSeries(health, 'gad7', [
    [date('2025-09-03'), 11],
    [date('2026-09-09'), 16],
  ]);
  addSeries(health, 'auditC', [
    [date('2026-02-16'), 9],
    [date('2026-09-09'), 10],
  ]);
  addSeries(health, 'sleep', [[date('2026-09-09'), 4.5]]);
  addSmoking(health, 'daily', date('2026-09-09'));
  addFunctioning(health, date('2026-09-09'), 'Generic-7', [
    ['b130', 3, 2],
    ['b152', 3, 4],
    ['d230', 2, 1],
    ['d850', 4, 2],
    ['b280', 0, 0],
    ['d450', 0, 0],
    ['d455', 0, 0],
  ]);
  tellContacts(social, 'substanceServices', [
    ['visit', '2026-03-02', '10:00'],
    ['visit', '2026-04-07', '10:00'],
    ['call', '2026-06-25', '10:00'],
    ['visit', '2026-11-03', '10:00'],
  ]);
  for (const missed of ['2026-03-24', '2026-05-05', '2026-09-01']) {
    addAppointment(social, { service: 'substanceServices', date: date(missed), status: 'noshow' });
  }
  tellContacts(social, 'adultSocialWork', [
    ['visit', '2026-05-20', '10:00'],
    ['call', '2026-08-19', '10:00'],
    ['visit', '2026-10-14', '10:00'],
  ]);
  addOwner(social, 'Päihdepalvelut', { role: 'ownWorker', staff: 'kemppainen', from: date('2026-03-02') });
  addSocialService(social, {
    service: 'Päihdehuollon avopalvelut',
    task: 'substance',
    from: date('2026-03-02'),
  });
  addDecision(social, {
    text: 'Tuettu asuminen',
    task: 'workingAge',
    from: date('2026-12-01'),
    status: 'draft',
    decided: date('2026-10-14'),
  });
  addPlan(social, {
    type: 'client-plan',
    from: date('2026-05-20'),
    reviewDue: date('2026-11-06'),
    author: 'V. Kemppainen',
  });
  addGoal(social, { text: 'Haluan, että joku muistaa minut ensi viikollakin.', set: date('2026-05-20') });
  addMessage(health, {
    text: 'Voiko ajan siirtää iltapäivään?',
    sent: date('2026-11-16'),
    time: '23:40',
    sender: 'Asiakas',
  });
}

export const storyline: Storyline = {
  id: 'young-adult-substance-use',
  title: 'Man of 21 with low mood, anxiety and substance use, who misses times by day and comes by night',
  shows: [
    'no-shows 7 within a year over two registers, emergency 4 (1) at night, a ward stay',
    'PHQ-9 12 -> 17 -> 19, AUDIT-C 10; an alert in the banner; a provisional diagnosis said as such',
    'client plan review 12 days late; an open message; no plan in health',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Pihlajavaara',
        given: 'Niko',
        sex: 'male',
        birthDate: '2005-05-16',
        separator: 'A',
        individualNumber: 945,
        municipality: 'Kajaani',
      }),
      tell,
    },
  ],
};
