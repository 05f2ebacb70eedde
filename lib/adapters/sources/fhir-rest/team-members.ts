import { type IsoDate, isInForce } from '#lib/base/dates.ts';
import { readCode } from '#lib/fhir/codeable-concept.ts';
import { isObject, type JsonObject, readObjects } from '#lib/fhir/json.ts';
import { parseReference } from '#lib/fhir/reference.ts';
import { readTiePeriod } from '../mapping/relationships/tie.ts';
import { clientReferences } from '../mapping/subject.ts';

function isCurrent(period: unknown, today: IsoDate): boolean {
  const time = readTiePeriod(period);
  return time !== undefined && isInForce(time, today);
}

/** Patient ids at this server that a reference means. */
function patientIdOf(reference: unknown, baseUrl: string): readonly string[] {
  const target = parseReference(reference);
  if (target?.type !== 'Patient') return [];
  return target.base === undefined || target.base === baseUrl ? [target.id] : [];
}

/** Whom an EpisodeOfCare, a CareTeam or a Group ties to its team today. Whatever is in doubt ties nobody. */
export function tiedPatients(resource: JsonObject, today: IsoDate, baseUrl: string): readonly string[] {
  const { resourceType } = resource;
  if (resourceType === 'Group') {
    if (resource.active === false || resource.actual !== true) return [];
    return readObjects(resource.member)
      .filter((member) => member.inactive !== true && isCurrent(member.period, today))
      .flatMap(({ entity }) => patientIdOf(entity, baseUrl));
  }
  const status = readCode(resource.status);
  const isActive = status === 'active' || (resourceType === 'EpisodeOfCare' && status === 'onhold');
  if (!isActive || !isCurrent(resource.period, today)) return [];
  return clientReferences(resource)
    .filter((reference) => isObject(reference))
    .flatMap((reference) => patientIdOf(reference, baseUrl));
}
