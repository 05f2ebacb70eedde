import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addProblem } from '../chart/clinical.ts';
import { addAppointment } from '../chart/contacts.ts';
import { addBloodPressure, addMeasurement } from '../chart/measurements.ts';
import { addGoal, addPlan } from '../chart/plans.ts';
import { addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2024-05-01'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2023-12-12', '08:30', 'diabetesFollowUp', 'mustonen'],
    ['visit', '2024-05-20', '08:30', 'diabetesFollowUp', 'mustonen'],
    ['visit', '2024-12-03', '08:30', 'diabetesFollowUp', 'mustonen'],
    ['call', '2025-05-14', '12:00', 'prescription', 'karppinen'],
    ['message', '2026-01-22', '13:00', 'prescription', 'karppinen'],
    ['call', '2026-08-27', '12:00', 'legUlcer', 'karppinen', 'Haava ei parane'],
    ['visit', '2026-11-04', '09:00', 'legUlcer', 'karppinen'],
  ]);
  addAppointment(health, {
    service: 'healthCentre',
    date: date('2025-06-10'),
    status: 'noshow',
    staff: 'mustonen',
  });
  addAppointment(health, {
    service: 'healthCentre',
    date: date('2025-12-02'),
    status: 'noshow',
    staff: 'mustonen',
  });
  addProblem(health, 'diabetes', { since: date('2008-04-22') });
  addProblem(health, 'hypertension', { since: date('2005-09-13') });
  addProblem(health, 'dyslipidaemia', { since: date('2008-04-22') });
  for (const medicine of ['metformin', 'insulinGlargine', 'lisinopril', 'atorvastatin'] as const) {
    addMedicine(health, medicine, { since: date('2015-01-12'), reviewed: date('2023-12-12') });
  }
  // Another laboratory reported in per cent and mg/dl; one weight came from a scale in pounds, one in a unit nobody knows.
  addMeasurement(health, 'hba1c', 57, date('2023-12-12'));
  addMeasurement(health, 'hba1c', 64, date('2024-05-20'), 'otherScale');
  addMeasurement(health, 'hba1c', 69, date('2024-12-03'), 'otherScale');
  addMeasurement(health, 'ldl', 2.9, date('2023-12-12'));
  addMeasurement(health, 'ldl', 3.4, date('2024-12-03'), 'otherScale');
  addMeasurement(health, 'fastingGlucose', 9.1, date('2024-12-03'), 'otherScale');
  addMeasurement(health, 'weight', 84, date('2023-12-12'));
  addMeasurement(health, 'weight', 86, date('2024-12-03'), 'otherScale');
  addMeasurement(health, 'weight', 13.7, date('2026-11-04'), 'unknownUnit');
  addMeasurement(health, 'height', 164, date('2023-12-12'), 'otherScale');
  addMeasurement(health, 'egfr', 58, date('2024-12-03'));
  addBloodPressure(health, 151, 86, date('2024-12-03'));
  addBloodPressure(health, 158, 88, date('2026-11-04'));
  addPlan(health, {
    type: 'health-and-care',
    from: date('2023-12-12'),
    reviewDue: date('2024-12-12'),
    author: 'T. Mustonen',
  });
  addPlan(health, { type: 'pathway', title: 'Diabeteksen hoitopolku', from: date('2008-04-22') });
  addGoal(health, {
    text: 'Haluan pitää jalkani.',
    set: date('2023-12-12'),
    targets: [
      ['hba1c', 55],
      ['systolic', 135],
    ],
  });
  tellContacts(social, 'olderPeople', [['call', '2026-09-02', '10:00']]);
  addSocialService(social, { service: 'Iäkkäiden palvelut', task: 'olderPeople', from: date('2026-09-02') });
}

export const storyline: Storyline = {
  id: 'diabetes-without-follow-up',
  title: 'Woman of 75 with type 2 diabetes whose follow-up has stopped; a leg ulcer now',
  shows: [
    'HbA1c and LDL outdated (two years), last ones converted from % and mg/dl; one weight in an unknown unit as recorded',
    'plan review almost two years late; medication reviewed three years ago; two missed follow-ups',
    'smoking, AUDIT-C and loneliness never recorded; no diabetes nurse, no care lead',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Lepikkö',
        given: 'Anneli',
        sex: 'female',
        birthDate: '1950-12-19',
        separator: '-',
        individualNumber: 950,
        municipality: 'Paltamo',
      }),
      tell,
    },
  ],
};
