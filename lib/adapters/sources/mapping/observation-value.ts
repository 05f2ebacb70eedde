import { type FhirConcept, readConcept } from '#lib/fhir/codeable-concept.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readBoolean, readNumber, readObjects } from '#lib/fhir/json.ts';
import { readQuantity } from '#lib/fhir/quantity.ts';
import { readText } from '#lib/fhir/text.ts';
import type { MeasurementEntry } from '#lib/model/entries.ts';

/** The part of a measurement that holds what was found. */
export type MeasuredValue = Pick<
  MeasurementEntry,
  'quantity' | 'systolic' | 'diastolic' | 'answer' | 'unitUnknown'
>;

/** The number that was recorded: a Quantity, an integer, or a number that was sent as text. */
export function recordedNumber(element: JsonObject): unknown {
  if (element.valueQuantity !== undefined) return element.valueQuantity;
  if (element.valueInteger !== undefined) return element.valueInteger;
  return readNumber(element.valueString) === undefined ? undefined : element.valueString;
}

/** An answer in words: coded, text, yes or no, a date, a range or a ratio. */
export function readAnswer(element: JsonObject): FhirConcept | undefined {
  const concept = readConcept(element.valueCodeableConcept) ?? readConcept(element.valueString);
  if (concept !== undefined) return concept;
  const yes = readBoolean(element.valueBoolean);
  if (yes !== undefined) return yesOrNo(yes);
  const text = readMoment(element) ?? readRange(element.valueRange) ?? readRatio(element.valueRatio);
  return text === undefined ? undefined : { text, codings: [] };
}

/** HL7's own codes for yes and no, so that a word of the user's language can be found for them. */
function yesOrNo(yes: boolean): FhirConcept {
  const text = yes ? 'Yes' : 'No';
  const system = 'http://terminology.hl7.org/CodeSystem/v2-0136';
  return { text, codings: [{ system, kind: 'other', code: yes ? 'Y' : 'N', display: text }] };
}

function readMoment(element: JsonObject): string | undefined {
  const period = isObject(element.valuePeriod) ? element.valuePeriod : undefined;
  if (period === undefined) return parseInstant(element.valueDateTime) ?? readText(element.valueTime);
  const start = parseInstant(period.start);
  const end = parseInstant(period.end);
  return start === undefined && end === undefined ? undefined : `${start ?? ''}–${end ?? ''}`;
}

function readRange(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const low = quantityText(value.low);
  const high = quantityText(value.high);
  return low === undefined && high === undefined ? undefined : `${low ?? ''}–${high ?? ''}`;
}

function readRatio(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const numerator = quantityText(value.numerator);
  const denominator = quantityText(value.denominator);
  return numerator === undefined || denominator === undefined ? undefined : `${numerator}/${denominator}`;
}

function quantityText(value: unknown): string | undefined {
  const quantity = readQuantity(value);
  if (quantity === undefined) return undefined;
  const { comparator = '', unit } = quantity;
  return `${comparator}${quantity.value}${unit === undefined ? '' : ` ${unit}`}`;
}

/** Answers given part by part, in one line: `Name: value; name: value`. */
export function readComponentsAsText(resource: JsonObject): FhirConcept | undefined {
  const lines: string[] = [];
  for (const component of readObjects(resource.component)) {
    const name = readConcept(component.code)?.text;
    const value =
      quantityText(component.valueQuantity) ??
      readAnswer(component)?.text ??
      readText(component.valueInteger);
    if (name !== undefined && value !== undefined) lines.push(`${name}: ${value}`);
  }
  const text = readText(lines.join('; '));
  return text === undefined ? undefined : { text, codings: [] };
}
