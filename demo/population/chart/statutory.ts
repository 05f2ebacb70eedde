import type { Chart } from './chart.ts';
import { addTask } from './tasks.ts';

/** How an older person's statutory assessment is called in the demo's home care. */
const name = 'RAI-arviointi, kotihoito';

/**
 * A RAI assessment that was made, in the form in which the product reads one: the name and the scales as another system hands them
 * over, without a code, since none of the national service was found.
 */
export function addRai(chart: Chart, date: string, scales: string): fhir4.Observation {
  const taken = chart.calendar.instant(date, '10:40');
  return chart.add({
    resourceType: 'Observation',
    ...chart.stamp(taken),
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] },
    ],
    code: { text: name },
    subject: chart.patient,
    effectiveDateTime: taken,
    issued: taken,
    valueString: scales,
  });
}

/** A RAI assessment that somebody of home care is to make by a day. */
export function addRaiDue(chart: Chart, due: string, asked: string): fhir4.Task {
  return addTask(chart, { text: name, due, asked, professional: 'R. Oikarinen' });
}
