import type { Chart } from './chart.ts';
import { concept, systems } from './systems.ts';

/** Short own labels of the ICF categories used (Generic-7 and a few of Generic-30); not the classification's titles. */
export const icfLabels = {
  b130: 'Jaksaminen ja vireys',
  b152: 'Mieliala ja tunteet',
  b280: 'Kipu',
  d230: 'Päivittäiset toimet',
  d450: 'Kävely',
  d455: 'Liikkuminen muuten',
  d850: 'Palkkatyö',
  d510: 'Peseytyminen',
  d540: 'Pukeutuminen',
  d640: 'Kotityöt',
  d710: 'Ihmisten kanssa toimiminen',
} as const;
export type IcfCode = keyof typeof icfLabels;

/** Qualifiers 0-4; 8 not specified, 9 not applicable. */
export type Qualifier = 0 | 1 | 2 | 3 | 4 | 8 | 9;

/** One category: performance, the client's own rating and, seldom, capacity. */
export type Rating = readonly [
  code: IcfCode,
  performance: Qualifier,
  ownRating?: Qualifier | undefined,
  capacity?: Qualifier,
];

function component(name: string, text: string, value: Qualifier): fhir4.ObservationComponent {
  const code = concept(systems.icfValue, name, text);
  return value === 8 || value === 9
    ? { code, valueCodeableConcept: { coding: [{ system: systems.icfValue, code: String(value) }] } }
    : { code, valueInteger: value };
}

/** One assessment: an Observation for each category. */
export function addFunctioning(chart: Chart, date: string, set: string, ratings: readonly Rating[]): void {
  for (const [code, performance, ownRating, capacity] of ratings) {
    const taken = chart.calendar.instant(date, '09:30');
    chart.add({
      resourceType: 'Observation',
      ...chart.stamp(taken),
      status: 'final',
      category: [
        {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
        },
      ],
      code: concept(systems.icf, code, icfLabels[code]),
      subject: chart.patient,
      effectiveDateTime: taken,
      issued: taken,
      method: { text: set },
      component: [
        component('performance', 'Suoritustaso', performance),
        ...(capacity === undefined ? [] : [component('capacity', 'Suorituskyky', capacity)]),
        ...(ownRating === undefined ? [] : [component('own-rating', 'Oma arvio', ownRating)]),
      ],
    });
  }
}
