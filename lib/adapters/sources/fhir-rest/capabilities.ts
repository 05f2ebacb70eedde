import { readCode } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { readCodeText } from '#lib/fhir/text.ts';

/** What a server offers, of what is of use here. Plain data, kept between sessions. */
export interface ServerCapabilities {
  /** When the statement was read, in milliseconds of the epoch. */
  readonly readAt: number;
  readonly batch: boolean;
  /** `Patient/[id]/$everything`. */
  readonly everything: boolean;
  /** `Group/[id]/$export`. */
  readonly groupExport?: boolean;
  /** By resource type; a type that is not here is not offered. */
  readonly types: Readonly<Record<string, TypeCapabilities>>;
}

/** What a server does with one type of resource. */
export interface TypeCapabilities {
  readonly search: boolean;
  /** Search parameter by which the client's resources are found. */
  readonly by: 'patient' | 'subject';
  readonly includes: readonly string[];
  /** True when the search can be limited by `date`. */
  readonly byDate?: boolean;
}

/** Keeps capability statements by base address, so that a server is asked once and not at every opened client. */
export interface CapabilityCache {
  read(baseUrl: string): Promise<ServerCapabilities | undefined>;
  write(baseUrl: string, capabilities: ServerCapabilities): Promise<void>;
}

/** A statement older than this is read again: servers are upgraded. */
export const longestCapabilityAge = 24 * 60 * 60 * 1000;

/** Reads a CapabilityStatement; `undefined` when it is none or says nothing of a REST server. */
export function readCapabilities(statement: unknown, now: Date): ServerCapabilities | undefined {
  if (!isObject(statement) || statement.resourceType !== 'CapabilityStatement') return undefined;
  const rest = readObjects(statement.rest).find((each) => (readCode(each.mode) ?? 'server') === 'server');
  if (rest === undefined) return undefined;
  const types: Record<string, TypeCapabilities> = Object.create(null);
  let everything = false;
  let groupExport = false;
  for (const resource of readObjects(rest.resource)) {
    const type = readCodeText(resource.type);
    if (type === undefined) continue;
    types[type] = readType(resource);
    if (type === 'Patient') everything = hasOperation(resource, 'everything', 'Patient-everything');
    if (type === 'Group') groupExport = hasOperation(resource, 'export', 'group-export');
  }
  // HAPI states `transaction` alone and takes batches all the same; a server that does not is asked search by search.
  const batch = hasInteraction(rest, 'batch') === true || hasInteraction(rest, 'transaction') === true;
  return { readAt: now.getTime(), batch, everything, types, ...(groupExport ? { groupExport } : {}) };
}

function hasOperation(resource: JsonObject, wanted: string, definedAs: string): boolean {
  return readObjects(resource.operation).some(({ name, definition }) => {
    const isNamed = name === wanted || name === `$${wanted}` || name === definedAs;
    return isNamed || String(definition).endsWith(`/${definedAs}`);
  });
}

function readType(resource: JsonObject): TypeCapabilities {
  const parameters = readObjects(resource.searchParam).map((parameter) => readCodeText(parameter.name));
  const onlyBySubject = parameters.includes('subject') && !parameters.includes('patient');
  return {
    // A statement that lists no interactions at all is taken to mean that the type can be searched.
    search: hasInteraction(resource, 'search-type') ?? true,
    by: onlyBySubject ? 'subject' : 'patient',
    includes: readList(resource.searchInclude).filter((include) => typeof include === 'string'),
    ...(parameters.includes('date') ? { byDate: true } : {}),
  };
}

function hasInteraction(element: JsonObject, code: string): boolean | undefined {
  if (element.interaction === undefined) return undefined;
  return readObjects(element.interaction).some((interaction) => interaction.code === code);
}
