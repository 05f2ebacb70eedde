import type { ClientCharts } from '../chart/chart.ts';
import { addNoKnownAllergies, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addBloodPressure, addOwnAnswer, addSeries } from '../chart/measurements.ts';
import { addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell({ health, social, calendar }: ClientCharts): void {
  const { date } = calendar;
  addOwner(health, 'Terveysasema', { role: 'ownDoctor', staff: 'leinonen', from: date('2026-06-08') });
  addPlan(health, {
    type: 'health-and-care',
    from: date('2026-06-08'),
    reviewDue: date('2026-12-08'),
    author: 'J. Leinonen',
  });
  addProblem(health, 'anxiety', { since: date('2026-02-03') });
  addProblem(health, 'insomnia', { since: date('2026-06-08') });
  addNoKnownAllergies(health, date('2026-02-03'));
  for (const [day, systolic, diastolic] of [
    ['2025-05-20', 135, 86],
    ['2026-02-03', 131, 84],
    ['2026-06-08', 133, 84],
  ] as const) {
    addBloodPressure(health, systolic, diastolic, date(day));
  }
  addSeries(health, 'hba1c', [
    [date('2025-05-20'), 38],
    [date('2026-02-03'), 42],
  ]);
  addOwnAnswer(health, 'violenceAsked', 'followUp', date('2026-09-22'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2024-12-10', '09:00', 'tiredness', 'moilanen'],
    ['call', '2025-02-13', '12:30', 'sleep', 'pikkarainen'],
    ['visit', '2025-05-20', '09:00', 'tiredness', 'leinonen'],
    ['call', '2025-09-30', '12:00', 'sleep', 'pikkarainen'],
    ['call', '2025-11-04', '12:30', 'sleep', 'pikkarainen'],
    ['call', '2025-12-16', '12:30', 'anxiety', 'pikkarainen'],
    ['visit', '2026-02-03', '09:00', 'anxiety', 'leinonen'],
    ['call', '2026-03-19', '12:30', 'anxiety', 'pikkarainen'],
    ['message', '2026-05-02', '13:00', 'prescription', 'pikkarainen'],
    ['visit', '2026-06-08', '09:00', 'sleep', 'leinonen'],
    ['call', '2026-08-21', '12:30', 'sleep', 'pikkarainen'],
    ['visit', '2026-09-22', '10:00', 'tiredness', 'leinonen'],
    ['call', '2026-10-20', '12:30', 'prescription', 'pikkarainen'],
  ]);
  tellContacts(health, 'emergency', [
    ['visit', '2025-08-02', '20:00', 'panic', 'vaisanen'],
    ['visit', '2026-01-24', '22:40', 'panic', 'keranen'],
    ['visit', '2026-04-11', '21:05', 'chestPain', 'vaisanen'],
    ['visit', '2026-07-04', '23:10', 'panic', 'keranen'],
    ['visit', '2026-09-12', '20:50', 'headWound', 'vaisanen'],
    ['visit', '2026-10-03', '19:45', 'panic', 'keranen'],
    ['visit', '2026-11-09', '22:15', 'panic', 'keranen'],
  ]);
  addAppointment(health, {
    service: 'healthCentre',
    date: date('2026-11-30'),
    time: '09:30',
    staff: 'leinonen',
    status: 'booked',
  });
  // Recorded, and not to be seen from the health register: no permission has been given.
  addOwner(social, 'Aikuissosiaalityö', { role: 'ownWorker', staff: 'haverinen', from: date('2026-05-04') });
  addSocialService(social, { service: 'Aikuissosiaalityö', task: 'workingAge', from: date('2026-05-04') });
  addDecision(social, {
    text: 'Turvakotipaikka',
    task: 'workingAge',
    from: date('2026-05-04'),
    to: date('2026-06-15'),
    status: 'completed',
  });
  tellContacts(social, 'adultSocialWork', [
    ['visit', '2026-05-04', '09:00', undefined, 'haverinen'],
    ['call', '2026-06-20', '09:00', undefined, 'haverinen'],
    ['visit', '2026-09-15', '09:00', undefined, 'haverinen'],
  ]);
}

export const storyline: Storyline = {
  id: 'protection-order',
  title: 'Man of 35 under a protection order (turvakielto) who has not opened his social data',
  shows: [
    'protection order in the banner; municipality, address and phone hidden, units of contacts too',
    'social register: not permitted (no permission), and never whether there is anything',
    'asked about violence in September, follow-up needed: a sensitive finding behind a press of its own',
    'health contacts 14 (6) with 6 (1) emergency visits; care lead not recorded, own doctor Jari Leinonen',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Ruostesuo',
        given: 'Aatos',
        sex: 'male',
        birthDate: '1991-07-02',
        separator: '-',
        individualNumber: 917,
        municipality: 'Suomussalmi',
        protectionOrder: true,
      }),
      tell,
    },
  ],
};
