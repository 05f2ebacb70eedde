import type { Chart } from './chart.ts';
import { concept, systems } from './systems.ts';

/** The four segments in the words of the sidebar; codes as docs/fhir-mapping.md names them. */
export const segmentTexts = {
  selfActing: 'omatoimi',
  community: 'yhteisö',
  cooperating: 'yhteistyö',
  network: 'verkosto',
} as const;
export type SegmentCode = keyof typeof segmentTexts;

/** The segment that a professional and the client have agreed on. */
export function addSegment(chart: Chart, segment: SegmentCode, date: string): fhir4.Observation {
  const taken = chart.calendar.instant(date, '09:20');
  return chart.add({
    resourceType: 'Observation',
    ...chart.stamp(taken),
    status: 'final',
    category: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
      },
    ],
    code: concept(systems.measurement, 'segment', 'Segmentti'),
    subject: chart.patient,
    effectiveDateTime: taken,
    issued: taken,
    performer: [{ display: 'O. Karppinen' }],
    valueCodeableConcept: concept(systems.segment, segment, segmentTexts[segment]),
  });
}

/** The machine that goes through the health register every night, as another vendor's would: in codes of its own. */
const nightList = { type: 'Device', display: 'Potilasrekisterin yöajo' } as const;
const listSystem = 'urn:demo:night-list';

/** What that machine has found, as a Flag. */
export function addServerFlag(chart: Chart, code: string, text: string, since: string): fhir4.Flag {
  return chart.add({
    resourceType: 'Flag',
    ...chart.stamp(chart.calendar.instant(since, '02:10')),
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/flag-priority',
        valueCodeableConcept: {
          coding: [{ system: 'http://hl7.org/fhir/flag-priority-code', code: 'PL' }],
        },
      },
    ],
    status: 'active',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/flag-category', code: 'admin' }] },
    ],
    code: concept(listSystem, code, text),
    subject: chart.patient,
    period: { start: since },
    author: nightList,
  });
}

/** The same as a RiskAssessment, with the newest measurement that it rests on. No probability: it says what to look at. */
export function addServerAssessment(
  chart: Chart,
  code: string,
  text: string,
  at: string,
): fhir4.RiskAssessment {
  const basis = chart.resources.findLast(({ resourceType }) => resourceType === 'Observation');
  const occurred = chart.calendar.instant(at, '02:20');
  return chart.add({
    resourceType: 'RiskAssessment',
    ...chart.stamp(occurred),
    status: 'final',
    method: concept(listSystem, code, text),
    subject: chart.patient,
    occurrenceDateTime: occurred,
    performer: nightList,
    ...(basis === undefined ? {} : { basis: [{ reference: `Observation/${basis.id}` }] }),
  });
}
