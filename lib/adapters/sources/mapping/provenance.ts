import { confidentialitySystem, specialContentSystem } from '#lib/fhir/code-systems.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import type { MappingContext } from './mapping-context.ts';
import { nameOf } from './people.ts';
import { readServiceTaskCode } from './service-task.ts';

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
  const specialContent = readSpecialContent(resource.meta);
  const serviceTask =
    readServiceTaskCode(resource.type) ??
    readServiceTaskCode(resource.category) ??
    readServiceTaskCode(resource.serviceCategory);
  return {
    id: options.part === undefined ? reference : `${reference}#${options.part}`,
    provenance: {
      sourceId: source.id,
      register: source.register,
      controller: source.controller,
      reference,
      ...(recordedAt === undefined ? {} : { recordedAt }),
      ...(author === undefined ? {} : { author }),
      ...(specialContent === undefined ? {} : { specialContent }),
      ...(serviceTask === undefined ? {} : { serviceTask }),
    },
  };
}

/** The label in `meta.security` by which the content is specially protected, if any. */
function readSpecialContent(meta: unknown): string | undefined {
  if (!isObject(meta) || meta.security === undefined) return undefined;
  let restricted: string | undefined;
  for (const label of readObjects(meta.security)) {
    const system = readCodeText(label.system);
    const code = readCodeText(label.code);
    if (system === specialContentSystem) return code ?? readText(label.display) ?? '?';
    if (system === confidentialitySystem && (code === 'R' || code === 'V')) restricted ??= code;
  }
  return restricted;
}

/** The version at the server, which an update names; undefined where the server has none. */
export function readVersion({ meta }: JsonObject): string | undefined {
  return isObject(meta) ? readCodeText(meta.versionId) : undefined;
}
