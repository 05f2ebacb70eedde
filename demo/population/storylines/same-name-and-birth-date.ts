import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addAllergy, addMedicine, addNoKnownAllergies, addProblem } from '../chart/clinical.ts';
import { addBloodPressure } from '../chart/measurements.ts';
import { addOwner } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

const shared = {
  family: 'Heikkinen',
  given: 'Aino',
  sex: 'female',
  birthDate: '1979-12-06',
  separator: '-',
  municipality: 'Kajaani',
} as const;

function tellFirst(charts: ClientCharts): void {
  const { health, calendar } = charts;
  permitBothWays(charts, calendar.date('2025-05-05'));
  addAllergy(health, {
    text: 'Penisilliiniallergia',
    snomed: '91936005',
    since: calendar.date('2010-03-01'),
    reaction: 'anafylaksia',
    critical: true,
  });
  addProblem(health, 'asthma', { since: calendar.date('1990-01-01') });
  addMedicine(health, 'budesonide', {
    since: calendar.date('1990-01-01'),
    reviewed: calendar.date('2026-05-05'),
  });
  addOwner(health, 'Kajaanin terveysasema', {
    role: 'careLead',
    staff: 'karppinen',
    from: calendar.date('2026-05-05'),
  });
  tellContacts(health, 'healthCentre', [['visit', '2026-05-05', '09:00', 'asthma', 'karppinen']]);
}

function tellSecond(charts: ClientCharts): void {
  const { health, calendar } = charts;
  permitBothWays(charts, calendar.date('2025-06-06'));
  addNoKnownAllergies(health, calendar.date('2026-06-02'));
  addProblem(health, 'hypertension', { since: calendar.date('2024-06-02') });
  addBloodPressure(health, 144, 92, calendar.date('2026-06-02'));
  tellContacts(health, 'healthCentre', [['visit', '2026-06-02', '09:00', 'bloodPressure', 'mustonen']]);
}

export const storyline: Storyline = {
  id: 'same-name-and-birth-date',
  title: 'Two women with the same name and birth date and different identity codes',
  shows: [
    'two separate clients: the one with a penicillin allergy and asthma, the other with neither',
    'name and birth date alone never join them: the identity code must agree too',
  ],
  people: [
    { person: storyPerson({ ...shared, individualNumber: 906 }), tell: tellFirst },
    { person: storyPerson({ ...shared, individualNumber: 962 }), tell: tellSecond },
  ],
};
