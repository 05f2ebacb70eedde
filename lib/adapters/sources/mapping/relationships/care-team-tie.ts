import { readCode } from '#lib/fhir/codeable-concept.ts';
import { readList, readObjects } from '#lib/fhir/json.ts';
import { readTiePeriod, type TieReader, type TieTime, tieOf } from './tie.ts';

/**
 * CareTeam in force: the team itself, its organisation and its members. A member with a time of their own is a tie of its
 * own, within the time of the team.
 */
export const readCareTeamTie: TieReader = (resource, context) => {
  const status = readCode(resource.status);
  const time = readTiePeriod(resource.period);
  if (time === undefined || (status !== undefined && status !== 'active')) return [];
  const always: unknown[] = [`CareTeam/${String(resource.id)}`, ...readList(resource.managingOrganization)];
  const forATime = readObjects(resource.participant).flatMap(({ member, onBehalfOf, period }) => {
    if (period === undefined) {
      always.push(member, onBehalfOf);
      return [];
    }
    const own = readTiePeriod(period);
    return own === undefined ? [] : tieOf('team', resource, [member, onBehalfOf], within(time, own), context);
  });
  return [...tieOf('team', resource, always, time, context), ...forATime];
};

/** The later of two beginnings and the earlier of two ends; a year lasts longer than any of its months. */
function within(outer: TieTime, inner: TieTime): TieTime {
  const [from] = [outer.from, inner.from]
    .filter((each) => each !== undefined)
    .toSorted()
    .reverse();
  const [to] = [outer.to, inner.to]
    .filter((each) => each !== undefined)
    .toSorted((a, b) => (`${a}~` < `${b}~` ? -1 : 1));
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
