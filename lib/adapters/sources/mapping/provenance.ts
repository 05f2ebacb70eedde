import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import type { MappingContext } from './mapping-context.ts';
import { nameOf } from './people.ts';

/** What every entry starts with. */
export interface EntryStart {
  readonly id: string;
  readonly provenance: Provenance;
}

/**
 * Id and provenance of an entry. `recorded` is the resource's own date of recording; without one the moment of the last
 * change at the server stands for it. Several entries of one resource differ by `part`.
 */
export function startEntry(
  resource: JsonObject,
  context: MappingContext,
  options: { readonly recorded?: unknown; readonly author?: unknown; readonly part?: string } = {},
): EntryStart {
  const reference = `${String(resource.resourceType)}/${String(resource.id)}`;
  const { source } = context;
  const changed = isObject(resource.meta) ? resource.meta.lastUpdated : undefined;
  const recordedAt = parseInstant(options.recorded) ?? parseInstant(changed);
  const author = nameOf(options.author, resource, context);
  return {
    id: options.part === undefined ? reference : `${reference}#${options.part}`,
    provenance: {
      sourceId: source.id,
      register: source.register,
      controller: source.controller,
      reference,
      ...(recordedAt === undefined ? {} : { recordedAt }),
      ...(author === undefined ? {} : { author }),
    },
  };
}
