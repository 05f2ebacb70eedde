import { permitBothWays } from '../chart/acting.ts';
import type { ClientCharts } from '../chart/chart.ts';
import { addMedicine, addProblem } from '../chart/clinical.ts';
import { addBloodPressure, addMeasurement } from '../chart/measurements.ts';
import { addSocialService } from '../chart/responsibility.ts';
import { type Storyline, storyPerson, tellContacts } from '../storyline.ts';

function tell(charts: ClientCharts): void {
  const { health, social, calendar } = charts;
  const { date } = calendar;
  permitBothWays(charts, date('2026-01-12'));
  tellContacts(health, 'healthCentre', [
    ['visit', '2026-01-12', '09:00', 'tiredness', 'leinonen'],
    ['call', '2026-09-24', '12:00', 'prescription', 'pikkarainen'],
  ]);
  // The year alone is remembered; a weight and a pressure look like slips of the keyboard and are kept as recorded.
  addProblem(health, 'hypertension', { since: '1999', recorded: date('2026-01-12') });
  addMedicine(health, 'lisinopril', { since: '2003', reviewed: date('2026-01-12') });
  addMeasurement(health, 'weight', 820, date('2026-01-12'));
  addMeasurement(health, 'haemoglobin', 134, date('2026-01-12'), 'unknownUnit');
  addBloodPressure(health, 14, 8, date('2026-01-12'));
  addSocialService(social, { service: 'Sosiaaliohjaus', task: 'workingAge', from: '2026' });
}

/** The health register has the name as one text and the year of birth only. */
function writtenDownBadly(patient: fhir4.Patient, register: 'health' | 'social'): fhir4.Patient {
  if (register === 'social') return patient;
  return { ...patient, name: [{ text: 'Ukonmäki Toivo' }], birthDate: '1957' };
}

export const storyline: Storyline = {
  id: 'wrong-looking-data',
  title: 'Man of 69 whose identity code has a wrong check character, name as text, year of birth only',
  shows: [
    'the identity code is said not to check, and nothing is blocked',
    'name from text; born 1957 without day and month; partial dates stay partial',
    'a weight of 820 kg and a pressure of 14/8 are shown as recorded',
  ],
  people: [
    {
      person: storyPerson({
        family: 'Ukonmäki',
        given: 'Toivo',
        sex: 'male',
        birthDate: '1957-08-03',
        separator: '-',
        individualNumber: 957,
        // 957 needs another check character than this one.
        identityCode: '030857-957A',
        municipality: 'Ristijärvi',
        adjustPatient: writtenDownBadly,
      }),
      tell,
    },
  ],
};
