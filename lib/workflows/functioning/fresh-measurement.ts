import type { IsoInstant } from '#lib/base/dates.ts';
import { readConcept } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { diastolicCode, measurementByName, systolicCode } from '#lib/fhir/measurement-codes.ts';
import { readQuantity } from '#lib/fhir/quantity.ts';
import type { MeasurementEntry, MeasurementKind, Quantity } from '#lib/model/entries.ts';
import type { ResourceJson } from '#lib/ports/outbox.ts';
import type { OwnPlace } from './own-place.ts';

/** Written here, so in the unit of its kind already. */
function quantityOf(value: unknown): Quantity | undefined {
  const read = readQuantity(value);
  if (read === undefined) return undefined;
  const { unit } = read;
  const ofUnit = unit === undefined ? {} : { unit };
  return { value: read.value, ...ofUnit, recorded: { value: read.value, ...ofUnit } };
}

function partOf(resource: JsonObject, code: string): Quantity | undefined {
  const component = readObjects(resource.component).find(({ code: of }) =>
    readConcept(of)?.codings.some((coding) => coding.code === code),
  );
  return component === undefined ? undefined : quantityOf(component.valueQuantity);
}

/** An Observation that was put into the outbox as the entry that the record will tell: it counts until then. */
export function freshMeasurement(
  resource: ResourceJson,
  measures: MeasurementKind,
  itemId: string,
  { source, by, at }: OwnPlace,
  /** Whose word it is and from when, when it is not the professional's own of now. */
  { author = by.name, taken = at }: { readonly author?: string; readonly taken?: IsoInstant } = {},
): MeasurementEntry {
  const reference = `Observation/${itemId}`;
  const concept = readConcept(resource.code) ?? { text: measures, codings: [] };
  const quantity = isObject(resource.valueQuantity) ? quantityOf(resource.valueQuantity) : undefined;
  const answer = readConcept(resource.valueCodeableConcept);
  const isPressure = measurementByName(measures)?.kind === 'bloodPressure';
  const systolic = isPressure ? partOf(resource, systolicCode) : undefined;
  const diastolic = isPressure ? partOf(resource, diastolicCode) : undefined;
  return {
    kind: 'measurement',
    id: reference,
    provenance: {
      sourceId: source.id,
      register: source.register,
      controller: source.controller,
      reference,
      recordedAt: at,
      author,
    },
    measures,
    concept,
    taken,
    ...(quantity === undefined ? {} : { quantity }),
    ...(systolic === undefined ? {} : { systolic }),
    ...(diastolic === undefined ? {} : { diastolic }),
    ...(answer === undefined ? {} : { answer }),
    unitUnknown: false,
  };
}
