import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment, addContact } from '../chart/contacts.ts';
import { addBloodPressure } from '../chart/measurements.ts';
import { addPlan } from '../chart/plans.ts';
import { addOwner, addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2024-01-15'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2025-02-11', '09:00', 'bloodPressure', 'leinonen'],
    ['call', '2025-08-19', '12:00', 'prescription', 'karppinen'],
    ['visit', '2026-03-17', '09:00', 'dizziness', 'leinonen'],
    ['call', '2026-09-29', '12:30', 'tiredness', 'karppinen'],
  ]);
  tellContacts(health, 'emergency', [['visit', '2026-10-21', '16:20', 'chestPain', 'vaisanen']]);
  addContact(health, {
    service: 'ward',
    date: date('2026-10-21'),
    lastDay: date('2026-10-27'),
    reason: 'pneumonia',
  });
  // Nobody has cancelled it: the sidebar shows both the death and the booking.
  addAppointment(health, {
    service: 'physiotherapy',
    date: date('2026-12-02'),
    time: '09:00',
    status: 'booked',
    created: date('2026-10-12'),
  });
  addProblem(health, 'heartFailure', { since: date('2021-06-01') });
  addProblem(health, 'coronaryDisease', { since: date('2014-04-08') });
  addMedicine(health, 'furosemide', { since: date('2021-06-01'), reviewed: date('2026-03-17') });
  addBloodPressure(health, 118, 64, date('2026-10-21'));
  addOwner(health, 'Terveysasema', { role: 'ownNurse', staff: 'karppinen', from: date('2024-01-15') });
  addPlan(health, { type: 'health-and-care', from: date('2025-02-11'), reviewDue: date('2026-02-11') });
  addSocialService(social, { service: 'Iäkkäiden palvelut', task: 'olderPeople', from: date('2025-05-05') });
  tellContacts(social, 'olderPeople', [
    ['call', '2025-05-05', '10:00'],
    ['homeVisit', '2026-04-14', '10:00'],
  ]);
}

export const storyline: Storyline = {
  id: 'deceased',
  title: 'Man of 88 who died three weeks ago and still has a booked time',
  shows: [
    'deceased, with the date, in the banner; age at death',
    'a booked time at physiotherapy that nobody has cancelled',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Härkönen',
        given: 'Veikko Olavi',
        sex: 'male',
        birthDate: '1938-02-17',
        separator: 'X',
        individualNumber: 935,
        municipality: 'Kuhmo',
        deceasedOn: '2026-10-27',
      }),
      tell,
    },
  ],
};
