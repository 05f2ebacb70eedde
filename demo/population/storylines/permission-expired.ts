import { permitUntil } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addSeries } from '../chart/measurements.ts';
import { addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitUntil(charts, 'social-to-health', 9);
  permitUntil(charts, 'health-to-social', 9);
  tellContacts(health, 'healthCentre', [
    ['visit', '2025-03-18', '09:00', 'anticoagulation', 'moilanen'],
    ['call', '2025-11-25', '12:00', 'anticoagulation', 'karppinen'],
    ['visit', '2026-04-14', '09:00', 'anticoagulation', 'moilanen'],
    ['call', '2026-11-10', '12:00', 'prescription', 'karppinen'],
  ]);
  addAppointment(health, {
    service: 'healthCentre',
    date: date('2026-10-08'),
    status: 'noshow',
    staff: 'karppinen',
  });
  addProblem(health, 'atrialFibrillation', { since: date('2019-02-12') });
  addMedicine(health, 'warfarin', { since: date('2019-02-12'), reviewed: date('2026-04-14') });
  addSeries(health, 'inr', [
    [date('2026-01-13'), 2.4],
    [date('2026-03-10'), 2.7],
    [date('2026-06-23'), 3.4],
  ]);
  addPlan(health, { type: 'health-and-care', from: date('2025-03-18'), reviewDue: date('2026-03-18') });
  addOwner(social, 'Vammaispalvelut', { role: 'ownWorker', staff: 'huusko', from: date('2023-05-01') });
  addSocialService(social, { service: 'Vammaispalvelut', task: 'disability', from: date('2023-05-01') });
  addDecision(social, { text: 'Kuljetuspalvelu 18 matkaa/kk', task: 'disability', from: date('2023-05-01') });
  tellContacts(social, 'disabilityServices', [
    ['homeVisit', '2025-09-10', '10:00'],
    ['call', '2026-09-09', '10:00'],
  ]);
}

export const storyline: Storyline = {
  id: 'permission-expired',
  title: 'Woman of 67 on warfarin whose permission ended nine days ago',
  shows: [
    'social register: the permission has expired; renewing it would open the section',
    'last INR in June, shown as recorded; plan review eight months late',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Kivirinne',
        given: 'Tuula',
        sex: 'female',
        birthDate: '1959-01-30',
        separator: '-',
        individualNumber: 968,
        municipality: 'Kajaani',
      }),
      tell,
    },
  ],
};
