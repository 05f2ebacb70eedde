import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addNoKnownAllergies, addProblem } from '../chart/clinical.ts';
import { addMeasurement } from '../chart/measurements.ts';
import { addOwner } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

/** Since 2023 the separator tells people apart; everything else here is the same, the name too. */
const shared = {
  family: 'Kemppainen',
  given: 'Aleksi',
  sex: 'male',
  birthDate: '2001-05-10',
  individualNumber: 935,
  municipality: 'Kajaani',
} as const;

function tellFirst(charts: ClientCharts): void {
  const { health, calendar } = charts;
  permitBothWays(charts, calendar.date('2025-05-05'));
  addProblem(health, 'diabetes', { since: calendar.date('2012-03-01') });
  addMedicine(health, 'insulinGlargine', {
    since: calendar.date('2012-03-01'),
    reviewed: calendar.date('2026-05-05'),
  });
  addMeasurement(health, 'hba1c', 66, calendar.date('2026-05-05'));
  addOwner(health, 'Kajaanin terveysasema', {
    role: 'diabetesNurse',
    staff: 'mustonen',
    from: calendar.date('2020-05-05'),
  });
  tellContacts(health, 'healthCentre', [['visit', '2026-05-05', '09:00', 'diabetesFollowUp', 'mustonen']]);
}

function tellSecond(charts: ClientCharts): void {
  const { health, calendar } = charts;
  permitBothWays(charts, calendar.date('2025-06-06'));
  addNoKnownAllergies(health, calendar.date('2026-02-02'));
  tellContacts(health, 'dental', [['visit', '2026-02-02', '09:00', 'caries']]);
}

export const storyline: Storyline = {
  id: 'same-code-but-separator',
  title: 'Two men of 25 who share name, birth date and identity code but for its separator',
  shows: [
    'two separate clients: one with diabetes and insulin, the other with a dental visit only',
    'the separator is part of the code: neither search nor match may drop or replace it',
  ],
  people: [
    { person: storyPerson({ ...shared, separator: 'E' }), tell: tellFirst },
    { person: storyPerson({ ...shared, separator: 'F' }), tell: tellSecond },
  ],
};
