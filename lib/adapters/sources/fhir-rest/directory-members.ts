import { type IsoDate, isInForce } from '#lib/base/dates.ts';
import { readConcept } from '#lib/fhir/codeable-concept.ts';
import { readName } from '#lib/fhir/human-name.ts';
import { isObject, type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { parseReference, readDisplay } from '#lib/fhir/reference.ts';
import type { DirectoryPerson } from '#lib/ports/directory.ts';
import { readTiePeriod } from '../mapping/relationships/tie.ts';

/** Resources of the directory by `Type/id`. */
export type DirectoryResources = ReadonlyMap<string, JsonObject>;

/** Who is meant, before names are known: a Practitioner or a PractitionerRole, and the team that named them. */
export interface NamedMember {
  readonly reference: string;
  readonly display?: string;
  readonly unit: { readonly reference: string; readonly name?: string };
}

/** `Type/id` of a reference to this server; undefined for any other. */
export function localReference(reference: unknown, baseUrl: string): string | undefined {
  const target = parseReference(reference);
  if (target === undefined) return undefined;
  return target.base === undefined || target.base === baseUrl ? `${target.type}/${target.id}` : undefined;
}

function isProfessional(reference: string | undefined): reference is string {
  return (
    reference?.startsWith('Practitioner/') === true || reference?.startsWith('PractitionerRole/') === true
  );
}

function isCurrent(period: unknown, today: IsoDate): boolean {
  const time = readTiePeriod(period);
  return time !== undefined && isInForce(time, today);
}

/** The professionals that a CareTeam or a Group names today. */
export function namedMembers(resource: JsonObject, today: IsoDate, baseUrl: string): readonly NamedMember[] {
  const type = resource.resourceType;
  const unit = unitOf(`${String(type)}/${String(resource.id)}`, readConcept(resource.name)?.text);
  const members =
    type === 'CareTeam'
      ? readObjects(resource.participant).map(({ member, period }) => ({ member, period, isOut: false }))
      : readObjects(resource.member).map(({ entity, period, inactive }) => ({
          member: entity,
          period,
          isOut: inactive === true,
        }));
  return members.flatMap(({ member, period, isOut }) => {
    const reference = localReference(member, baseUrl);
    if (isOut || !isProfessional(reference) || !isCurrent(period, today)) return [];
    const display = readDisplay(member);
    return [{ reference, unit, ...(display === undefined ? {} : { display }) }];
  });
}

function unitOf(reference: string, name: string | undefined): NamedMember['unit'] {
  return name === undefined ? { reference } : { reference, name };
}

/** True for a role or person that is in force today; what does not say is. */
export function isActive(resource: JsonObject, today: IsoDate): boolean {
  return resource.active !== false && isCurrent(resource.period, today);
}

/** One person of a PractitionerRole; undefined without a name that can be read. */
export function personOfRole(
  role: JsonObject,
  resources: DirectoryResources,
  context: { readonly sourceId: string; readonly today: IsoDate; readonly baseUrl: string },
): DirectoryPerson | undefined {
  if (!isActive(role, context.today)) return undefined;
  const practitioner = localReference(role.practitioner, context.baseUrl);
  const person = practitioner === undefined ? undefined : resources.get(practitioner);
  if (person?.active === false) return undefined;
  const name = readDisplay(role.practitioner) ?? readName(person?.name)?.text;
  if (name === undefined) return undefined;
  const profession =
    readConcept(readList(role.code)[0])?.text ??
    readConcept(readList(role.specialty)[0])?.text ??
    qualificationOf(person);
  const units = [role.organization, ...readList(role.healthcareService)].flatMap((unit) => {
    const reference = localReference(unit, context.baseUrl);
    return reference === undefined ? [] : [unitOf(reference, readDisplay(unit))];
  });
  return {
    sourceId: context.sourceId,
    // A role that names nobody by reference is itself the only name there is.
    reference: practitioner ?? `PractitionerRole/${String(role.id)}`,
    name,
    ...(profession === undefined ? {} : { profession }),
    units,
  };
}

function qualificationOf(person: JsonObject | undefined): string | undefined {
  const [first] = readObjects(person?.qualification);
  return isObject(first) ? readConcept(first.code)?.text : undefined;
}

/** The person whom a team names, by what is known of them. */
export function personOfMember(
  { reference, display, unit }: NamedMember,
  resources: DirectoryResources,
  context: { readonly sourceId: string; readonly today: IsoDate; readonly baseUrl: string },
): DirectoryPerson | undefined {
  const resource = resources.get(reference);
  if (resource?.resourceType === 'PractitionerRole') {
    const person = personOfRole(resource, resources, context);
    return person === undefined ? undefined : { ...person, units: [...person.units, unit] };
  }
  if (resource?.active === false) return undefined;
  const name = display ?? readName(resource?.name)?.text;
  if (name === undefined) return undefined;
  const profession = qualificationOf(resource);
  return {
    sourceId: context.sourceId,
    reference,
    name,
    ...(profession === undefined ? {} : { profession }),
    units: [unit],
  };
}

/** One line a person: what several roles and teams say of them, together. */
export function joinPeople(people: readonly DirectoryPerson[]): readonly DirectoryPerson[] {
  const joined = new Map<string, DirectoryPerson>();
  for (const person of people) {
    const before = joined.get(person.reference);
    if (before === undefined) {
      joined.set(person.reference, person);
      continue;
    }
    const known = new Set(before.units.map(({ reference }) => reference));
    const profession = before.profession ?? person.profession;
    joined.set(person.reference, {
      ...before,
      ...(profession === undefined ? {} : { profession }),
      units: [...before.units, ...person.units.filter(({ reference }) => !known.has(reference))],
    });
  }
  return [...joined.values()];
}
