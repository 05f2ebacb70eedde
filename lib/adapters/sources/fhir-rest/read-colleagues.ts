import type { IsoDate } from '#lib/base/dates.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { readPhone } from '#lib/fhir/contact-point.ts';
import { type JsonObject, lookUp, readList } from '#lib/fhir/json.ts';
import { readText } from '#lib/fhir/text.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Register } from '#lib/model/register.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { present } from '../mapping/present.ts';
import { type DirectoryResources, isActive, localReference, personOfRole } from './directory-members.ts';
import { type ProfessionRights, rightsOfTitle } from './profession-titles.ts';
import { joinHours, readHours } from './working-hours.ts';

export interface ColleagueContext {
  readonly sourceId: string;
  readonly today: IsoDate;
  readonly now: Date;
  readonly baseUrl: string;
  readonly resources: DirectoryResources;
}

const roles: Readonly<Record<string, Role>> = {
  nurse: 'nurse',
  physician: 'physician',
  socialWorker: 'socialWorker',
  teamLead: 'teamLead',
};
const registers: Readonly<Record<string, Register>> = {
  health: 'health',
  occupational: 'occupational',
  social: 'social',
};

/** Role and register as the directory codes them, wherever the resource has room for a code; else by the title. */
function rightsOf(resource: JsonObject | undefined, title?: string): ProfessionRights {
  const said = [resource?.code, resource?.type, resource?.specialty, resource?.category].flatMap(readList);
  const role = lookUp(roles, readCode(said, ownSystems.role));
  const register = lookUp(registers, readCode(said, ownSystems.register));
  const byTitle = rightsOfTitle(title);
  return present({ role: role ?? byTitle.role, register: register ?? byTitle.register });
}

/** A person of one PractitionerRole. */
export function colleagueOfRole(role: JsonObject, context: ColleagueContext): Colleague | undefined {
  const person = personOfRole(role, context.resources, context);
  if (person === undefined) return undefined;
  const practitioner = context.resources.get(person.reference);
  return present({
    ...person,
    kind: 'person',
    ...rightsOf(role, person.profession),
    phone: readPhone(role.telecom) ?? readPhone(practitioner?.telecom),
    hours: readHours(role, context.now, context.baseUrl),
  });
}

/** A service: everybody of a profession who answers there. */
export function colleagueOfService(service: JsonObject, context: ColleagueContext): Colleague | undefined {
  const name = readText(service.name);
  if (name === undefined || service.active === false || typeof service.id !== 'string') return undefined;
  const provider = localReference(service.providedBy, context.baseUrl);
  const profession = readConcept(readList(service.specialty)[0])?.text;
  return present({
    sourceId: context.sourceId,
    reference: `HealthcareService/${service.id}`,
    kind: 'profession',
    name,
    profession,
    units: provider === undefined ? [] : [{ reference: provider }],
    ...rightsOf(service, profession),
    phone: readPhone(service.telecom),
    hours: readHours(service, context.now, context.baseUrl),
  });
}

/** A team: a CareTeam of professionals, without a client, or a unit in which somebody works. */
export function colleagueOfTeam(team: JsonObject, context: ColleagueContext): Colleague | undefined {
  const name = readText(team.name);
  const { resourceType: type, id, status } = team;
  if (name === undefined || typeof id !== 'string' || (type !== 'CareTeam' && type !== 'Organization'))
    return undefined;
  // A client's own team is asked by its members, one by one.
  if (team.subject !== undefined || !isActive(team, context.today)) return undefined;
  if (type === 'CareTeam' && status !== undefined && status !== 'active') return undefined;
  const reference = `${type}/${id}`;
  return present({
    sourceId: context.sourceId,
    reference,
    kind: 'team',
    name,
    units: [],
    ...rightsOf(team),
    phone: readPhone(team.telecom),
  });
}

/** One line for each, by name. Whoever has two roles with different rights has, for us, neither. */
export function joinColleagues(colleagues: readonly Colleague[]): readonly Colleague[] {
  const joined = new Map<string, Colleague>();
  for (const each of colleagues) {
    const known = joined.get(each.reference);
    if (known === undefined) {
      joined.set(each.reference, each);
      continue;
    }
    const { role, register, hours: _hours, ...rest } = known;
    const units = each.units.filter(
      (unit) => !rest.units.some(({ reference }) => reference === unit.reference),
    );
    joined.set(
      each.reference,
      present({
        ...rest,
        profession: rest.profession ?? each.profession,
        units: [...rest.units, ...units],
        role: role === each.role ? role : undefined,
        register: register === each.register ? register : undefined,
        phone: rest.phone ?? each.phone,
        hours: joinHours(known.hours, each.hours),
      }),
    );
  }
  return [...joined.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'fi'));
}
