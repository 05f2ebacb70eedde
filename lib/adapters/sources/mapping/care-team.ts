import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode, readConcept } from '#lib/fhir/codeable-concept.ts';
import { readPhone } from '#lib/fhir/contact-point.ts';
import { type JsonObject, readList, readObjects } from '#lib/fhir/json.ts';
import { readDisplay, referencedType } from '#lib/fhir/reference.ts';
import { type OwnerEntry, type OwnerRole, ownerRoles } from '#lib/model/entries.ts';
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
        phone: phoneOf(participant.member, resource, context) ?? readPhone(resource.telecom),
        unit: readDisplay(unit) ?? nameOf(unit, resource, context),
        ...readPeriod(
          context,
          participant.period ?? resource.period,
          `CareTeam.participant[${place}].period`,
        ),
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
