import {
  type MeasureKey,
  measureOf,
  otherUnits,
  ownAnswers,
  type SmokingAnswer,
  smokingAnswers,
} from '../content/measures.ts';
import type { Chart } from './chart.ts';
import { concept, systems } from './systems.ts';

/** How a measurement was written down: in our unit, in another scale, or in a unit nobody knows. */
export type Writing = 'usual' | 'otherScale' | 'unknownUnit';

function category(code: 'vital-signs' | 'laboratory' | 'survey' | 'social-history'): fhir4.CodeableConcept {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] };
}

const categories: Readonly<Partial<Record<MeasureKey, fhir4.CodeableConcept>>> = {
  bloodPressure: category('vital-signs'),
  weight: category('vital-signs'),
  height: category('vital-signs'),
  bmi: category('vital-signs'),
  waist: category('vital-signs'),
  smoking: category('social-history'),
  auditC: category('survey'),
  phq9: category('survey'),
  gad7: category('survey'),
  loneliness: category('survey'),
  falls: category('survey'),
  workAbility: category('survey'),
  violenceAsked: category('social-history'),
  resources: category('survey'),
  sleep: category('social-history'),
  activity: category('social-history'),
};

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function observation(chart: Chart, key: MeasureKey, date: string, time: string, code: fhir4.CodeableConcept) {
  const taken = chart.calendar.instant(date, time);
  return {
    resourceType: 'Observation' as const,
    ...chart.stamp(taken),
    status: 'final' as const,
    category: [categories[key] ?? category('laboratory')],
    code,
    subject: chart.patient,
    effectiveDateTime: taken,
    issued: taken,
  };
}

function codeOf(key: MeasureKey, loinc?: string): fhir4.CodeableConcept {
  const measure = measureOf(key);
  return measure.own === undefined
    ? concept(systems.loinc, loinc ?? measure.loinc ?? '', measure.text)
    : concept(systems.measurement, measure.own, measure.text);
}

function quantity(value: number, unit: { readonly code: string; readonly text: string }): fhir4.Quantity {
  return { value, unit: unit.text, system: systems.ucum, code: unit.code };
}

/** A number. Scores without a unit are whole numbers. */
export function addMeasurement(
  chart: Chart,
  key: MeasureKey,
  value: number,
  date: string,
  writing: Writing = 'usual',
): fhir4.Observation {
  const measure = measureOf(key);
  const other = otherUnits[key];
  const time = '08:05';
  if (writing === 'unknownUnit') {
    return chart.add({
      ...observation(chart, key, date, time, codeOf(key)),
      valueQuantity: { value: round(value, measure.decimals), unit: 'yks.' },
    });
  }
  if (writing === 'otherScale' && other !== undefined) {
    return chart.add({
      ...observation(chart, key, date, time, codeOf(key, other.loinc)),
      valueQuantity: quantity(round(other.from(value), other.decimals), other.unit),
    });
  }
  return chart.add({
    ...observation(chart, key, date, time, codeOf(key)),
    ...(measure.unit === undefined
      ? { valueInteger: Math.round(value) }
      : { valueQuantity: quantity(round(value, measure.decimals), measure.unit) }),
  });
}

/** Several values of one measure, `[date, value]` each. */
export function addSeries(
  chart: Chart,
  key: MeasureKey,
  values: readonly (readonly [string, number])[],
): void {
  for (const [date, value] of values) addMeasurement(chart, key, value, date);
}

export function addBloodPressure(
  chart: Chart,
  systolic: number,
  diastolic: number,
  date: string,
): fhir4.Observation {
  const unit = { code: 'mm[Hg]', text: 'mmHg' };
  return chart.add({
    ...observation(chart, 'bloodPressure', date, '08:00', codeOf('bloodPressure')),
    component: [
      {
        code: concept(systems.loinc, '8480-6', 'Systolinen verenpaine'),
        valueQuantity: quantity(systolic, unit),
      },
      {
        code: concept(systems.loinc, '8462-4', 'Diastolinen verenpaine'),
        valueQuantity: quantity(diastolic, unit),
      },
    ],
  });
}

export function addSmoking(chart: Chart, answer: SmokingAnswer, date: string): fhir4.Observation {
  const { code, text } = smokingAnswers[answer];
  return chart.add({
    ...observation(chart, 'smoking', date, '08:00', codeOf('smoking')),
    valueCodeableConcept: concept(systems.snomed, code, text),
  });
}

/** An answer of one of the project's own questions. */
export function addOwnAnswer<Key extends keyof typeof ownAnswers>(
  chart: Chart,
  key: Key,
  answer: keyof (typeof ownAnswers)[Key] & string,
  date: string,
): fhir4.Observation {
  const texts: Readonly<Record<string, string>> = ownAnswers[key];
  return chart.add({
    ...observation(chart, key, date, '09:10', codeOf(key)),
    valueCodeableConcept: concept(systems[key], answer, texts[answer] ?? answer),
  });
}
