import { ageOn, type IsoDate, type PartialDate } from '#lib/base/dates.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import { deathAhead, hasDied } from '#lib/model/death.ts';
import { shownRecord } from './section-state.ts';

/** The client as each source that may be shown records them, in the order of the sources. */
export function identitiesOf(record: ClientRecord): readonly ClientIdentity[] {
  return record.sources.flatMap(({ result }) => shownRecord(result)?.client ?? []);
}

/** What the sections need to know of the client: the first source that says, or the host for the birth date. */
export interface ClientFacts {
  readonly birthDate?: PartialDate;
  /** Today, or at death. */
  readonly age?: { readonly years: number; readonly months: number };
  readonly deceased: boolean;
  readonly deceasedOn?: PartialDate;
  /** A source dates the death ahead of today: the client is taken to live, and the date is to be looked at. */
  readonly deathAhead?: PartialDate;
}

/** Age stops at death; when the day of death is not known, no age is said. */
export function clientFactsOf(record: ClientRecord, today: IsoDate): ClientFacts {
  const identities = identitiesOf(record);
  const birthDate =
    identities.find((identity) => identity.birthDate !== undefined)?.birthDate ?? record.hostClient.birthDate;
  const deaths = identities.filter((identity) => hasDied(identity, today));
  const deceased = deaths.length > 0;
  const deceasedOn = deaths.find((identity) => identity.deceasedOn !== undefined)?.deceasedOn;
  const ahead = deceased ? undefined : identities.map((each) => deathAhead(each, today)).find(Boolean);
  const lastDay = deceased ? deceasedOn?.slice(0, 10) : today;
  const age =
    birthDate === undefined || lastDay?.length !== 10 ? undefined : ageOn(birthDate.slice(0, 10), lastDay);
  return {
    deceased,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(age === undefined ? {} : { age }),
    ...(deceasedOn === undefined ? {} : { deceasedOn }),
    ...(ahead === undefined ? {} : { deathAhead: ahead }),
  };
}
