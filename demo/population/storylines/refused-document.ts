import { addWill, permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addProblem } from '../chart/clinical.ts';
import { addBloodPressure } from '../chart/measurements.ts';
import { addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { protectSpecially } from '../chart/special-content.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2025-02-03'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2026-04-14', '09:00', 'bloodPressure', 'mustonen'],
    ['call', '2026-10-20', '12:00', 'prescription', 'pikkarainen'],
  ]);
  tellContacts(health, 'mentalHealth', [['visit', '2026-09-15', '13:00', 'depression']]);
  addProblem(health, 'hypertension', { since: date('2019-03-12') });
  protectSpecially(addProblem(health, 'depression', { since: date('2026-09-15') }));
  addMedicine(health, 'amlodipine', { since: date('2019-03-12'), reviewed: date('2026-04-14') });
  addBloodPressure(health, 134, 82, date('2026-04-14'));
  addPlan(health, { type: 'health-and-care', from: date('2026-04-14'), reviewDue: date('2027-04-14') });
  tellContacts(social, 'adultSocialWork', [
    ['visit', '2026-02-03', '10:00', undefined, 'raisanen'],
    ['visit', '2026-08-11', '10:00', undefined, 'raisanen'],
  ]);
  addOwner(social, 'Aikuissosiaalityö', {
    role: 'ownWorker',
    staff: 'raisanen',
    from: date('2026-02-03'),
    task: 'workingAge',
  });
  addSocialService(social, { service: 'Aikuissosiaalityö', task: 'workingAge', from: date('2026-02-03') });
  addDecision(social, { text: 'Täydentävä toimeentulotuki', task: 'workingAge', from: date('2026-08-11') });
  const plan = addPlan(social, {
    type: 'client-plan',
    from: date('2026-08-11'),
    reviewDue: date('2027-02-11'),
    author: 'S. Räisänen',
    task: 'workingAge',
  });
  addWill(charts, {
    direction: 'social-to-health',
    from: date('2026-08-11'),
    refusal: true,
    documents: [`CarePlan/${plan.id}`],
  });
}

export const storyline: Storyline = {
  id: 'refused-document',
  title:
    'Woman of 44 who has refused one document of social welfare, with specially protected content in health',
  shows: [
    'social register: open by her permission, but for the client plan, which is neither shown nor counted',
    'one diagnosis is specially protected: shown only after it is confirmed by itself',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Haapavaara',
        given: 'Riikka',
        sex: 'female',
        birthDate: '1982-05-21',
        separator: '-',
        individualNumber: 970,
        municipality: 'Sotkamo',
      }),
      tell,
    },
  ],
};
