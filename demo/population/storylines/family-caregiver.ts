import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addFunctioning } from '../chart/functioning.ts';
import { addBloodPressure, addOwnAnswer, addSeries } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addTask } from '../chart/tasks.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2025-01-20'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2025-03-11', '09:00', 'caregiverStrain', 'karppinen'],
    ['call', '2025-09-16', '12:00', 'sleep', 'karppinen'],
    ['visit', '2026-02-10', '09:00', 'tiredness', 'moilanen'],
    ['visit', '2026-05-19', '09:00', 'caregiverStrain', 'karppinen'],
    ['message', '2026-08-12', '21:40', 'sleep', 'karppinen'],
    ['visit', '2026-10-20', '09:00', 'depression', 'moilanen'],
    ['message', '2026-11-17', '22:15', 'sleep', 'karppinen'],
  ]);
  addAppointment(health, {
    service: 'mentalHealth',
    date: date('2026-11-20'),
    time: '14:00',
    channel: 'video',
    status: 'booked',
  });
  addAppointment(health, { service: 'dental', date: date('2026-04-15'), status: 'cancelled' });
  addProblem(health, 'insomnia', { since: date('2025-09-16') });
  addProblem(health, 'depression', { since: date('2026-10-20') });
  addProblem(health, 'hypothyroidism', { since: date('2016-02-01') });
  addMedicine(health, 'levothyroxine', { since: date('2016-02-01'), reviewed: date('2026-02-10') });
  addMedicine(health, 'zopiclone', { since: date('2025-09-16'), reviewed: date('2026-02-10') });
  addSeries(health, 'phq9', [
    [date('2025-03-11'), 6],
    [date('2026-05-19'), 10],
    [date('2026-10-20'), 15],
  ]);
  addSeries(health, 'sleep', [
    [date('2025-09-16'), 6.5],
    [date('2026-10-20'), 5],
  ]);
  addSeries(health, 'loneliness', [[date('2026-10-20'), 6]]);
  addBloodPressure(health, 142, 90, date('2026-10-20'));
  addOwnAnswer(health, 'resources', 'scarce', date('2026-10-20'));
  addFunctioning(health, date('2026-10-20'), 'Generic-7', [
    ['b130', 2, 3],
    ['b152', 2, 3],
    ['d230', 1, 3],
    ['d850', 8, 2],
    ['b280', 1, 1],
  ]);
  addOwner(health, 'Kajaanin terveysasema', {
    role: 'careLead',
    staff: 'karppinen',
    from: date('2026-10-30'),
  });
  tellContacts(social, 'olderPeople', [
    ['homeVisit', '2025-01-20', '10:00'],
    ['call', '2025-10-13', '10:00'],
    ['homeVisit', '2026-06-03', '10:00'],
    ['call', '2026-11-02', '10:00'],
  ]);
  addOwner(social, 'Iäkkäiden asiakasohjaus', {
    role: 'ownWorker',
    staff: 'sirvio',
    from: date('2025-01-20'),
  });
  addSocialService(social, { service: 'Omaishoito', task: 'olderPeople', from: date('2025-01-20') });
  addDecision(social, { text: 'Omaishoidon tuki, hoitaja', task: 'olderPeople', from: date('2025-02-01') });
  addDecision(social, { text: 'Omaishoidon vapaat 3 vrk/kk', task: 'olderPeople', from: date('2025-02-01') });
  addPlan(social, {
    type: 'client-plan',
    title: 'Omaishoitosuunnitelma',
    from: date('2025-02-01'),
    reviewDue: date('2026-02-01'),
    author: 'L. Sirviö',
  });
  addGoal(social, {
    text: 'Haluan hoitaa miestäni kotona, mutta nukkua edes yhden yön viikossa.',
    set: date('2026-06-03'),
  });
  addTask(social, {
    text: 'Lyhytaikaishoidon paikka puolisolle',
    due: date('2026-11-30'),
    asked: date('2026-11-02'),
    professional: 'L. Sirviö',
  });
}

export const storyline: Storyline = {
  id: 'family-caregiver',
  title: 'Woman of 54 who cares for her husband at home',
  shows: [
    'PHQ-9 6 -> 10 -> 15, sleep 5 h, her own resources scarce by her answer; messages written late in the evening, the last one yesterday',
    'family care plan review over nine months late; support for family care in force',
    'care lead Outi Karppinen and own worker Leena Sirviö both named',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Mäntyaho',
        given: 'Pirjo',
        sex: 'female',
        birthDate: '1972-08-25',
        separator: 'U',
        individualNumber: 952,
        municipality: 'Kajaani',
      }),
      tell,
    },
  ],
};
