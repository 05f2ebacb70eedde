import { readCode } from '#lib/fhir/codeable-concept.ts';
import { readList } from '#lib/fhir/json.ts';
import { readTiePeriod, type TieReader, tieOf } from './tie.ts';

/** EpisodeOfCare that is open: the professional who answers for it, its unit and its teams. */
export const readEpisodeTie: TieReader = (resource, context) => {
  const status = readCode(resource.status);
  const time = readTiePeriod(resource.period);
  if (time === undefined || (status !== 'active' && status !== 'onhold')) return [];
  const named = [resource.careManager, resource.managingOrganization, ...readList(resource.team)];
  return tieOf('episode', resource, named, time, context);
};
