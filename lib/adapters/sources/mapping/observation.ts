import type { IsoInstant } from '#lib/base/dates.ts';
import type { UnitScaleName } from '#lib/base/units.ts';
import { type FhirConcept, readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { readText } from '#lib/fhir/text.ts';
import { readBloodPressure } from './blood-pressure.ts';
import { isFunctioning, readFunctioning } from './functioning.ts';
import { type MappingContext, type Reading, unread } from './mapping-context.ts';
import { measurementOf } from './measurement-code.ts';
import { type MeasuredValue, readAnswer, readComponentsAsText, recordedNumber } from './observation-value.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';
import { readInScale } from './quantity.ts';

/** Observation: a measurement, or one category of a functional-capacity assessment. */
export function readObservation(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status === 'entered-in-error' || status === 'cancelled') return [];
  const concept = readConcept(resource.code);
  if (concept === undefined) return unread('Observation.code: missing');
  const taken = readTaken(resource);
  if (taken === undefined)
    return unread(`Observation.effective: ${hasTime(resource) ? 'not a date' : 'missing'}`);
  if (isFunctioning(concept)) return readFunctioning(resource, concept, taken, context);

  const known = measurementOf(concept);
  const value =
    known?.kind === 'bloodPressure'
      ? readBloodPressure(resource, concept)
      : readValue(resource, known?.scale);
  if (value === undefined) return isWithoutFact(resource) ? [] : unread('Observation.value: missing');
  return [
    present({
      ...startEntry(resource, context, {
        recorded: resource.issued,
        author: readList(resource.performer)[0],
      }),
      kind: 'measurement',
      measures: known?.kind ?? 'other',
      concept,
      taken,
      ...value,
      note: known?.kind === 'segment' ? readNote(resource) : undefined,
    }),
  ];
}

function readValue(resource: JsonObject, scale: UnitScaleName | undefined): MeasuredValue | undefined {
  const number = recordedNumber(resource);
  if (number !== undefined) {
    const read = readInScale(number, scale);
    if (read !== undefined) return read;
  }
  const answer: FhirConcept | undefined = readAnswer(resource) ?? readComponentsAsText(resource);
  return answer === undefined ? undefined : { answer, unitUnknown: false };
}

/** The first note; what a segment was agreed for is written as one. */
function readNote(resource: JsonObject): string | undefined {
  return readText(readObjects(resource.note)[0]?.text);
}

/** When it was taken; the moment of publishing when nothing else is said. */
function readTaken(resource: JsonObject): IsoInstant | undefined {
  const period = isObject(resource.effectivePeriod) ? resource.effectivePeriod : {};
  const said =
    resource.effectiveDateTime ?? resource.effectiveInstant ?? period.start ?? period.end ?? resource.issued;
  return parseInstant(said);
}

function hasTime(resource: JsonObject): boolean {
  const { effectiveDateTime, effectiveInstant, effectivePeriod, issued } = resource;
  return [effectiveDateTime, effectiveInstant, effectivePeriod, issued].some((each) => each !== undefined);
}

/** A panel that only groups others, and a result that is said to be missing, are no facts of their own. */
function isWithoutFact(resource: JsonObject): boolean {
  return resource.hasMember !== undefined || resource.dataAbsentReason !== undefined;
}
