import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { parseReference } from '#lib/fhir/reference.ts';

const peopleTypes: ReadonlySet<string> = new Set(['Practitioner', 'PractitionerRole']);
const teamTypes: ReadonlySet<string> = new Set(['CareTeam', 'Organization', 'HealthcareService']);

/** Professionals and teams by their references at the source. */
export interface Named {
  readonly people: readonly string[];
  readonly teams: readonly string[];
}

/**
 * Whom these references name. Only a literal reference counts, relative or below the source's own base address: a name that is
 * only displayed, a contained resource and another server's resource tie nobody.
 */
export function namedBy(references: readonly unknown[], baseUrl: string | undefined): Named {
  const people: string[] = [];
  const teams: string[] = [];
  for (const value of references) {
    const reference = parseReference(value);
    if (reference === undefined) continue;
    if (reference.base !== undefined && reference.base !== baseUrl) continue;
    const name = `${reference.type}/${reference.id}`;
    if (peopleTypes.has(reference.type)) people.push(name);
    if (teamTypes.has(reference.type)) teams.push(name);
  }
  return { people, teams };
}

/** Both ends of a Period as recorded; what is no text is left out, and what is no date ties nobody (the gate says). */
export function endsOf(period: unknown): { readonly from?: string; readonly to?: string } {
  if (!isObject(period)) return {};
  return { ...textAs('from', period.start), ...textAs('to', period.end) };
}

function textAs<Name extends string>(name: Name, value: unknown): { readonly [Key in Name]?: string } {
  return (value === undefined || value === null ? {} : { [name]: String(value) }) as {
    readonly [Key in Name]?: string;
  };
}

export function referenceOf({ resourceType, id }: JsonObject): string {
  return `${String(resourceType)}/${String(id)}`;
}
