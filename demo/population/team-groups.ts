import type { GivenResource } from '../servers/start-fhir-servers.ts';

/** Organizations that an open EpisodeOfCare or a CareTeam in force names as its own. */
function unitsOf(resource: fhir4.FhirResource): readonly string[] {
  if (resource.resourceType === 'EpisodeOfCare' && resource.status === 'active') {
    return [resource.managingOrganization?.reference ?? ''];
  }
  if (resource.resourceType === 'CareTeam' && resource.status === 'active') {
    return (resource.managingOrganization ?? []).map(({ reference }) => reference ?? '');
  }
  return [];
}

function clientOf(resource: fhir4.FhirResource): string | undefined {
  if (resource.resourceType === 'EpisodeOfCare') return resource.patient.reference;
  return resource.resourceType === 'CareTeam' ? resource.subject?.reference : undefined;
}

/** One Group for each unit of a register, of the clients who are in its care: what an export of a team is asked of. */
export function teamGroups(resources: Iterable<fhir4.FhirResource>): readonly GivenResource[] {
  const members = new Map<string, Set<string>>();
  for (const resource of resources) {
    const client = clientOf(resource);
    for (const unit of unitsOf(resource)) {
      if (client === undefined || !unit.startsWith('Organization/')) continue;
      const group = members.get(unit) ?? new Set<string>();
      members.set(unit, group.add(client));
    }
  }
  return [...members].map(([unit, clients]) => ({
    resourceType: 'Group',
    id: `asiakkaat-${unit.slice('Organization/'.length)}`,
    type: 'person',
    actual: true,
    active: true,
    managingEntity: { reference: unit },
    member: [...clients].map((reference) => ({ entity: { reference } })),
  }));
}
