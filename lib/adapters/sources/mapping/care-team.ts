import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { readPhone } from '#lib/fhir/contact-point.ts';
import { isObject, type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { isOwnTeam } from '#lib/fhir/own-team.ts';
import { parseReference, readDisplay, referencedType } from '#lib/fhir/reference.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import { type OwnerEntry, type OwnerRole, type OwnTeam, ownerRoles } from '#lib/model/entries.ts';
import { type MappingContext, type Reading, readPeriod } from './mapping-context.ts';
import { nameOf, phoneOf } from './people.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

const roleNames = new Set<string>(ownerRoles);

function isOwnerRole(code: string): code is OwnerRole {
  return roleNames.has(code);
}

/** Members of a team who answer for nothing: the client, the family, a whole organisation. */
const notOwners = new Set(['Patient', 'RelatedPerson', 'Organization', 'CareTeam']);

/** CareTeam in force: its professionals, each an owner. A team that is not active has none. */
export function readCareTeam(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status !== undefined && status !== 'active') return [];
  const owners: OwnerEntry[] = [];
  const ownTeam = isOwnTeam(resource) ? teamOf(resource) : undefined;
  readObjects(resource.participant).forEach((participant, place) => {
    const type = referencedType(participant.member);
    if (type !== undefined && notOwners.has(type)) return;
    const name = nameOf(participant.member, resource, context);
    if (name === undefined) {
      context.note(`CareTeam.participant[${place}].member: no name`);
      return;
    }
    const unit = participant.onBehalfOf ?? readList(resource.managingOrganization)[0];
    owners.push(
      present({
        ...startEntry(resource, context, { part: String(place) }),
        kind: 'owner',
        ...readRole(participant.role),
        name,
        reference: professionalReference(participant.member, context.baseUrl),
        phone: phoneOf(participant.member, resource, context) ?? readPhone(resource.telecom),
        unit: readDisplay(unit) ?? nameOf(unit, resource, context),
        ...readPeriod(
          context,
          participant.period ?? resource.period,
          `CareTeam.participant[${place}].period`,
        ),
        ownTeam,
      }),
    );
  });
  return owners;
}

function readRole(recorded: unknown): { readonly role: OwnerRole; readonly roleText?: string } {
  const code = readCode(recorded, ownSystems.ownerRole);
  const text = readConcept(readList(recorded)[0])?.text;
  const role = code !== undefined && isOwnerRole(code) ? code : 'other';
  return text === undefined ? { role } : { role, roleText: text };
}

/** The professional at this server; a reference into another server or to no professional names nobody here. */
function professionalReference(member: unknown, baseUrl: string | undefined): string | undefined {
  const target = parseReference(member);
  if (target === undefined || (target.base !== undefined && target.base !== baseUrl)) return undefined;
  return target.type === 'Practitioner' || target.type === 'PractitionerRole'
    ? `${target.type}/${target.id}`
    : undefined;
}

function teamOf(resource: JsonObject): OwnTeam {
  const version = isObject(resource.meta) ? readCodeText(resource.meta.versionId) : undefined;
  return { id: String(resource.id), resource, ...(version === undefined ? {} : { version }) };
}
