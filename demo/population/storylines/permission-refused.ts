import { addWill } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addBloodPressure, addMeasurement } from '../chart/measurements.ts';
import { addPlan } from '../chart/plans.ts';
import { addDecision, addOwner, addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  // An earlier permission is still in force on paper: the refusal wins.
  addWill(charts, { direction: 'social-to-health', from: date('2024-03-01') });
  addWill(charts, { direction: 'social-to-health', from: date('2026-08-17'), refusal: true });
  addWill(charts, { direction: 'health-to-social', from: date('2024-03-01') });
  tellContacts(health, 'healthCentre', [
    ['visit', '2025-04-09', '09:00', 'bloodPressure', 'leinonen'],
    ['visit', '2026-08-17', '09:00', 'bloodPressure', 'leinonen'],
    ['call', '2026-10-01', '12:00', 'prescription', 'pikkarainen'],
  ]);
  addAppointment(health, { service: 'dental', date: date('2026-11-25'), status: 'booked' });
  addProblem(health, 'prediabetes', { since: date('2025-04-09') });
  addProblem(health, 'hypertension', { since: date('2016-04-09') });
  addMedicine(health, 'amlodipine', { since: date('2016-04-09'), reviewed: date('2026-08-17') });
  addMeasurement(health, 'fastingGlucose', 6.6, date('2025-04-09'));
  addMeasurement(health, 'waist', 108, date('2025-04-09'));
  addBloodPressure(health, 138, 86, date('2026-08-17'));
  addPlan(health, { type: 'health-and-care', from: date('2026-08-17'), reviewDue: date('2027-02-17') });
  addOwner(social, 'Aikuissosiaalityö', { role: 'ownWorker', staff: 'haverinen', from: date('2024-02-01') });
  addSocialService(social, { service: 'Aikuissosiaalityö', task: 'workingAge', from: date('2024-02-01') });
  addDecision(social, {
    text: 'Sosiaalinen luotto',
    task: 'workingAge',
    from: date('2026-02-01'),
    to: date('2028-02-01'),
  });
  tellContacts(social, 'adultSocialWork', [['visit', '2026-02-01', '10:00', undefined, 'haverinen']]);
}

export const storyline: Storyline = {
  id: 'permission-refused',
  title: 'Man of 63 with prediabetes who has refused (kielto) the disclosure of his social data',
  shows: [
    'social register: refused by the client; an older permission does not open it',
    'glucose tolerance test not done since the raised fasting glucose of 2025',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Saarelma',
        given: 'Ilkka',
        sex: 'male',
        birthDate: '1963-03-03',
        separator: '-',
        individualNumber: 963,
        municipality: 'Ristijärvi',
      }),
      tell,
    },
  ],
};
