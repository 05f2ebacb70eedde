import { addPermission } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { addTask } from '../chart/tasks.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell({ social, calendar }: ClientCharts): void {
  const { date } = calendar;
  addPermission(social, { direction: 'social-to-health', from: date('2026-02-10') });
  tellContacts(social, 'adultSocialWork', [
    ['visit', '2025-11-25', '10:00'],
    ['visit', '2026-02-10', '10:00'],
    ['call', '2026-04-21', '09:30'],
    ['homeVisit', '2026-06-16', '12:00'],
    ['call', '2026-09-08', '09:30'],
    ['visit', '2026-10-27', '10:00'],
  ]);
  addAppointment(social, { service: 'adultSocialWork', date: date('2026-03-10'), status: 'noshow' });
  addAppointment(social, { service: 'adultSocialWork', date: date('2026-12-08'), status: 'booked' });
  addOwner(social, 'Aikuissosiaalityö', { role: 'ownWorker', staff: 'raisanen', from: date('2026-02-10') });
  addSocialService(social, { service: 'Aikuissosiaalityö', task: 'workingAge', from: date('2025-11-25') });
  addSocialService(social, { service: 'Asumisneuvonta', task: 'workingAge', from: date('2026-10-27') });
  addDecision(social, {
    text: 'Ehkäisevä toimeentulotuki',
    task: 'workingAge',
    from: date('2026-11-01'),
    to: date('2027-01-31'),
  });
  addDecision(social, {
    text: 'Kuntouttava työtoiminta',
    task: 'workingAge',
    from: date('2026-12-01'),
    status: 'on-hold',
    decided: date('2026-11-05'),
  });
  addPlan(social, {
    type: 'client-plan',
    from: date('2026-02-10'),
    reviewDue: date('2027-02-10'),
    author: 'S. Räisänen',
  });
  addGoal(social, { text: 'Haluan saada oman asunnon.', set: date('2026-02-10') });
  addTask(social, { text: 'Vuokrahakemuksen liitteet', due: date('2026-11-27'), asked: date('2026-10-27') });
}

export const storyline: Storyline = {
  id: 'social-only',
  title: 'Man of 28 known to the social register only',
  shows: [
    'the health register answered and does not know him; the social register is open by his permission',
    'own worker, client plan, a decision in force and one pending; housing advice',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Korvenranta',
        given: 'Sami',
        sex: 'male',
        birthDate: '1998-01-19',
        separator: 'W',
        individualNumber: 941,
        municipality: 'Kajaani',
        knownTo: 'social',
      }),
      tell,
    },
  ],
};
