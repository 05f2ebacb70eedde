import { addPermission } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addNoKnownAllergies, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import {
  addBloodPressure,
  addMeasurement,
  addOwnAnswer,
  addSeries,
  addSmoking,
} from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addOwner } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell({ health, calendar }: ClientCharts): void {
  const { date } = calendar;
  addPermission(health, { direction: 'social-to-health', from: date('2026-03-01') });
  tellContacts(health, 'healthCentre', [
    ['visit', '2025-03-04', '09:00', 'asthma', 'leinonen'],
    ['call', '2025-10-14', '12:00', 'prescription', 'karppinen'],
    ['visit', '2026-03-03', '09:00', 'asthma', 'leinonen'],
    ['message', '2026-06-10', '14:00', 'prescription', 'karppinen'],
    ['message', '2026-11-06', '09:20', 'cough', 'karppinen'],
  ]);
  tellContacts(health, 'dental', [
    ['visit', '2025-04-16', '10:00', 'caries'],
    ['visit', '2026-05-06', '10:00', 'caries'],
  ]);
  addAppointment(health, {
    service: 'healthCentre',
    date: date('2026-12-02'),
    time: '10:00',
    staff: 'leinonen',
    status: 'booked',
  });
  addProblem(health, 'asthma', { since: date('2004-09-20') });
  addProblem(health, 'migraine', { since: date('1999-01-15'), ended: date('2016-05-02') });
  addMedicine(health, 'budesonide', { since: date('2004-09-20'), reviewed: date('2026-03-03') });
  addMedicine(health, 'salbutamol', { since: date('2004-09-20'), reviewed: date('2026-03-03') });
  addNoKnownAllergies(health, date('2026-03-03'));
  addBloodPressure(health, 124, 78, date('2026-03-03'));
  addSeries(health, 'bmi', [
    [date('2024-03-05'), 24.1],
    [date('2026-03-03'), 24.3],
  ]);
  addSmoking(health, 'former', date('2026-03-03'));
  addMeasurement(health, 'auditC', 2, date('2026-03-03'));
  addOwnAnswer(health, 'resources', 'good', date('2026-03-03'));
  addOwner(health, 'Terveysasema', { role: 'careLead', staff: 'leinonen', from: date('2026-09-01') });
  addPlan(health, {
    type: 'health-and-care',
    from: date('2026-09-01'),
    reviewDue: date('2027-03-01'),
    author: 'J. Leinonen',
  });
  addGoal(health, { text: 'Haluan hiihtää taas ilman yskää.', set: date('2026-09-01') });
}

export const storyline: Storyline = {
  id: 'health-only',
  title: 'Woman of 60 with asthma, all in order, known to the health register only',
  shows: [
    'the social register does not know her: said as such, not as "nothing recorded" nor as an error',
    'care lead Jari Leinonen, plan review ahead, "no known allergies" as a dated fact',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Kontiolampi',
        given: 'Seija',
        sex: 'female',
        birthDate: '1966-07-22',
        separator: 'V',
        individualNumber: 944,
        municipality: 'Puolanka',
        knownTo: 'health',
      }),
      tell,
    },
  ],
};
