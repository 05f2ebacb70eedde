import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { diastolicCode, measurementTable, systolicCode } from '#lib/fhir/measurement-codes.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import { type OwnPlace, toParty } from './own-place.ts';
import { pressureLimits, type RiskFactor } from './risk-factors.ts';

/** What was pressed or typed. */
export type RiskFactorValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'pressure'; readonly systolic: number; readonly diastolic: number }
  | { readonly kind: 'choice'; readonly code: string };

/** The words that were on the screen. */
export interface RiskFactorTexts {
  /** Name of the risk factor. */
  readonly title: string;
  /** Of a choice: the answer. */
  readonly answer?: string;
}

const loincSystem = 'http://loinc.org';

function quantity(value: number, code: string): JsonObject {
  return { value, unit: code, system: 'http://unitsofmeasure.org', code };
}

const isWithin = (value: number, [least, most]: readonly [number, number]) =>
  Number.isFinite(value) && value >= least && value <= most;

/** LOINC where it is confirmed, and the code by which sections and rules know the measurement anywhere. */
function conceptOf({ measures }: RiskFactor, title: string): JsonObject {
  const row = measurementTable.find(({ kind }) => kind === measures);
  const [seen] = (row?.loinc ?? []).filter(([, confidence]) => confidence === 'seen');
  return {
    coding: [
      ...(seen === undefined ? [] : [{ system: loincSystem, code: seen[0] }]),
      { system: ownSystems.measurement, code: measures, display: title },
    ],
    text: title,
  };
}

function component(code: string, value: number): JsonObject {
  return {
    code: { coding: [{ system: loincSystem, code }] },
    valueQuantity: quantity(value, 'mm[Hg]'),
  };
}

/** The value as FHIR; undefined for one that is none: outside its limits, or a choice that is not offered. */
function toValue(
  { form }: RiskFactor,
  value: RiskFactorValue,
  { answer }: RiskFactorTexts,
): JsonObject | undefined {
  if (form.kind === 'number' && value.kind === 'number') {
    if (!isWithin(value.value, [form.least, form.most])) return undefined;
    return { valueQuantity: quantity(Number(value.value.toFixed(form.decimals)), form.unit) };
  }
  if (form.kind === 'pressure' && value.kind === 'pressure') {
    const { systolic, diastolic } = value;
    const isPressure =
      isWithin(systolic, pressureLimits.systolic) &&
      isWithin(diastolic, pressureLimits.diastolic) &&
      diastolic < systolic;
    if (!isPressure) return undefined;
    return { component: [component(systolicCode, systolic), component(diastolicCode, diastolic)] };
  }
  if (form.kind === 'choice' && value.kind === 'choice') {
    const chosen = form.choices.find(({ code }) => code === value.code);
    if (chosen === undefined) return undefined;
    const text = answer ?? chosen.code;
    return { valueCodeableConcept: { coding: [{ ...chosen.recordedAs, display: text }], text } };
  }
  return undefined;
}

/** One risk factor as an Observation, in the code and unit that are read back; undefined for a value that is none. */
export function toRiskFactorObservation(
  factor: RiskFactor,
  value: RiskFactorValue,
  texts: RiskFactorTexts,
  place: OwnPlace,
): ResourceJson | undefined {
  const said = toValue(factor, value, texts);
  if (said === undefined) return undefined;
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/observation-category',
            code: factor.category,
          },
        ],
      },
    ],
    code: conceptOf(factor, texts.title),
    subject: { reference: place.client },
    effectiveDateTime: place.at,
    issued: place.at,
    performer: [toParty(place)],
    ...said,
  };
}
