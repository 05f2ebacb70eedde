import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addBloodPressure, addSeries } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addOwner, addSocialService } from '../chart/responsibility.ts';
import { addMessage } from '../chart/tasks.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2025-08-11'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2025-08-11', '09:00', 'anticoagulation', 'nordlund'],
    ['visit', '2026-02-16', '09:00', 'bloodPressure', 'nordlund'],
    ['video', '2026-06-15', '10:00', 'anticoagulation', 'nordlund'],
    ['call', '2026-10-12', '12:00', 'prescription', 'karppinen'],
  ]);
  addAppointment(health, {
    service: 'healthCentre',
    date: date('2026-12-07'),
    time: '09:00',
    staff: 'nordlund',
    status: 'booked',
  });
  addProblem(health, 'atrialFibrillation', { since: date('2022-02-07') });
  addProblem(health, 'hypertension', { since: date('2010-02-07') });
  addMedicine(health, 'apixaban', { since: date('2022-02-07'), reviewed: date('2026-06-15') });
  addMedicine(health, 'bisoprolol', { since: date('2022-02-07'), reviewed: date('2026-06-15') });
  addBloodPressure(health, 134, 82, date('2026-06-15'));
  addSeries(health, 'weight', [[date('2026-02-16'), 71.5]]);
  addOwner(health, 'Terveysasema', { role: 'ownDoctor', staff: 'nordlund', from: date('2022-02-07') });
  addGoal(health, { text: 'Jag vill fortsätta sjunga i kören.', set: date('2026-02-16') });
  addPlan(health, {
    type: 'health-and-care',
    from: date('2026-02-16'),
    reviewDue: date('2027-02-16'),
    author: 'J. Nordlund',
  });
  addMessage(health, { text: 'Kan jag få svaret på svenska?', sent: date('2026-11-13'), sender: 'Klient' });
  addSocialService(social, { service: 'Iäkkäiden palvelut', task: 'olderPeople', from: date('2026-03-02') });
  tellContacts(social, 'olderPeople', [['homeVisit', '2026-03-02', '10:00']]);
}

export const storyline: Storyline = {
  id: 'swedish-speaking',
  title: 'Swedish-speaking woman of 78 with atrial fibrillation',
  shows: [
    'language Swedish, no interpreter; her goal and her message in her own language',
    'own doctor Johan Nordlund; care lead not recorded; plan review ahead',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Åkerlund',
        given: 'Märta Linnea',
        sex: 'female',
        birthDate: '1948-02-29',
        separator: '-',
        individualNumber: 948,
        municipality: 'Kajaani',
        language: 'sv',
      }),
      tell,
    },
  ],
};
