import { addWill, permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addProblem } from '../chart/clinical.ts';
import { addBloodPressure } from '../chart/measurements.ts';
import { addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2025-09-01'));
  addWill(charts, {
    direction: 'social-to-health',
    from: date('2026-06-02'),
    refusal: true,
    task: 'substance',
  });
  tellContacts(health, 'healthCentre', [
    ['visit', '2026-05-12', '09:30', 'knee', 'mustonen'],
    ['visit', '2026-11-04', '09:30', 'knee', 'leinonen'],
  ]);
  addProblem(health, 'hypertension', { since: date('2020-10-06') });
  addBloodPressure(health, 141, 88, date('2026-11-04'));
  tellContacts(social, 'adultSocialWork', [['visit', '2026-09-08', '10:00', undefined, 'raisanen']]);
  tellContacts(social, 'substanceServices', [
    ['visit', '2026-06-02', '10:00'],
    ['visit', '2026-09-29', '10:00'],
  ]);
  addOwner(social, 'Aikuissosiaalityö', {
    role: 'ownWorker',
    staff: 'raisanen',
    from: date('2025-09-01'),
    task: 'workingAge',
  });
  addSocialService(social, { service: 'Aikuissosiaalityö', task: 'workingAge', from: date('2025-09-01') });
  addSocialService(social, {
    service: 'Päihdehuollon avopalvelut',
    task: 'substance',
    from: date('2026-06-02'),
  });
  addDecision(social, { text: 'Päihdekuntoutus', task: 'substance', from: date('2026-10-01') });
  addDecision(social, { text: 'Kuntouttava työtoiminta', task: 'workingAge', from: date('2026-10-01') });
  addPlan(social, {
    type: 'client-plan',
    from: date('2025-09-15'),
    reviewDue: date('2026-12-15'),
    author: 'S. Räisänen',
    task: 'workingAge',
  });
}

export const storyline: Storyline = {
  id: 'refused-service-task',
  title: 'Man of 52 who has refused the disclosure of one service task of social welfare',
  shows: [
    'social register: open by his permission, but for everything of substance services, which is neither shown nor counted',
    'adult social work stays open: own worker, client plan and a decision in force',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Louhivaara',
        given: 'Kari',
        sex: 'male',
        birthDate: '1974-02-08',
        separator: '-',
        individualNumber: 951,
        municipality: 'Kajaani',
      }),
      tell,
    },
  ],
};
