import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAllergy, addMedicine, addProblem } from '../chart/clinical.ts';
import { addOwner, addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2025-05-05'));
  // Old contacts, and professionals of other units: nothing of it is a relationship to those who sign in to the demo.
  tellContacts(health, 'physiotherapy', [['visit', '2026-03-17', '10:00', 'backPain', 'rautio']]);
  tellContacts(health, 'emergency', [['visit', '2026-07-30', '18:20', 'chestPain', 'vaisanen']]);
  addProblem(health, 'hypertension', { since: date('2014-01-20') });
  addMedicine(health, 'amlodipine', { since: date('2014-01-20'), reviewed: date('2025-12-01') });
  addAllergy(health, {
    text: 'Penisilliiniallergia',
    snomed: '91936005',
    since: date('2009-06-01'),
    critical: true,
  });
  tellContacts(social, 'disabilityServices', [['call', '2026-06-09', '11:00']]);
  addOwner(social, 'Vammaispalvelut', { role: 'ownWorker', staff: 'huusko', from: date('2024-04-01') });
  addSocialService(social, {
    service: 'Vammaispalvelut',
    task: 'disability',
    from: date('2024-04-01'),
    unit: 'Organization/vammaispalvelut',
  });
}

export const storyline: Storyline = {
  id: 'no-relationship',
  title: 'Woman of 61 with whom nobody who signs in to the demo has a care or client relationship',
  shows: [
    'closed for want of a relationship; a special reason with a free text opens it for this client and session',
    'behind it: a critical allergy, contacts of other units, an own worker in disability services',
  ],
  unrelated: true,
  people: [
    {
      person: storyPerson({
        family: 'Kuusiluoma',
        given: 'Marja-Leena',
        sex: 'female',
        birthDate: '1965-09-13',
        separator: '-',
        individualNumber: 982,
        municipality: 'Suomussalmi',
      }),
      tell,
    },
  ],
};
