import { parseInstant } from '#lib/fhir/date-time.ts';
import { functioningExtensions } from '#lib/fhir/functioning-systems.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readDisplay, referenceText } from '#lib/fhir/reference.ts';
import { readText } from '#lib/fhir/text.ts';
import type { Rater } from '../assessment.ts';

/** Who rated and when, as far as it is known. */
export interface RatedAs {
  readonly at?: string;
  readonly by?: Rater;
  /** The answers that it was taken from; of the client's own rating alone. */
  readonly from?: string;
}

/** The rater as a Reference: by name, and by reference where the source names them. */
export function toRaterReference({ name, reference }: Rater): JsonObject {
  return { ...(reference === undefined ? {} : { reference }), display: name };
}

export function toRatingExtension({ at, by, from }: RatedAs): readonly JsonObject[] {
  const parts = [
    ...(at === undefined ? [] : [{ url: 'at', valueDateTime: at }]),
    ...(by === undefined ? [] : [{ url: 'by', valueReference: toRaterReference(by) }]),
    ...(by?.role === undefined ? [] : [{ url: 'role', valueString: by.role }]),
    ...(from === undefined ? [] : [{ url: 'from', valueReference: { reference: from } }]),
  ];
  return parts.length === 0 ? [] : [{ url: functioningExtensions.rating, extension: parts }];
}

const partOf = (extension: JsonObject, url: string) =>
  readObjects(extension.extension).find((part) => part.url === url);

export function readRatingExtension(element: JsonObject): RatedAs {
  const extension = readObjects(element.extension).find(({ url }) => url === functioningExtensions.rating);
  if (extension === undefined) return {};
  const at = parseInstant(partOf(extension, 'at')?.valueDateTime);
  const by = readRater(partOf(extension, 'by')?.valueReference);
  const role = readText(partOf(extension, 'role')?.valueString);
  const from = referenceText(partOf(extension, 'from')?.valueReference);
  return {
    ...(at === undefined ? {} : { at }),
    ...(by === undefined ? {} : { by: role === undefined ? by : { ...by, role } }),
    ...(from === undefined ? {} : { from }),
  };
}

/** A rater out of a Reference; by the reference alone where no name was written. */
export function readRater(value: unknown): Rater | undefined {
  if (!isObject(value)) return undefined;
  const reference = referenceText(value);
  const name = readDisplay(value) ?? reference;
  return name === undefined ? undefined : { name, ...(reference === undefined ? {} : { reference }) };
}
