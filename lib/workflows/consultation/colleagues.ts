import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { type Presence, presenceOf, type UsualAnswer } from '#lib/consultation/presence.ts';
import { usualAnswer } from '#lib/consultation/usual-answer.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { OwnerEntry, OwnerRole } from '#lib/model/entries.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { attempt } from '../attempt.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';
import { actorAt, type ConsultationPlace, type ConsultationPorts } from './consultation-ports.ts';

/** Somebody who can be asked, as the form shows them. */
export interface ShownColleague {
  readonly colleague: Colleague;
  readonly presence: Presence;
  readonly usualAnswer?: UsualAnswer;
  /** What they are to the client who is open: shown before everybody else. */
  readonly ownerRole?: OwnerRole;
  /** When this professional last asked them something, of any client. */
  readonly lastAskedAt?: IsoInstant;
}

/** Days looked back for the usual answer and for whom one has asked. */
const daysBack = 90;

/**
 * Whom the professional can ask: the directory of the source at which they work, since the question is kept there. How soon somebody
 * usually answers is left out where the source does not tell: the directory alone is enough to ask.
 */
export function findColleagues(
  ports: ConsultationPorts,
  client: ShownClient | undefined,
  signal: AbortSignal,
): Promise<Result<readonly ShownColleague[], SourceFailure>> {
  const places = ports.places.filter(({ source }) => source.register === ports.professional.register);
  return findAt(ports, places, client, signal);
}

/** To whom a question may go on: its thread stays at its source, so that source's directory tells. */
export function findColleaguesAt(
  ports: ConsultationPorts,
  sourceId: string,
  signal: AbortSignal,
): Promise<Result<readonly ShownColleague[], SourceFailure>> {
  const places = ports.places.filter(({ source }) => source.id === sourceId);
  return findAt(ports, places, undefined, signal);
}

async function findAt(
  ports: ConsultationPorts,
  places: readonly ConsultationPlace[],
  client: ShownClient | undefined,
  signal: AbortSignal,
): Promise<Result<readonly ShownColleague[], SourceFailure>> {
  const asked = places.flatMap((place) => {
    const { directory, source } = place;
    const isMine = actorAt(ports, source.id) !== undefined;
    return directory === undefined || !isMine ? [] : [{ place, directory }];
  });
  if (asked.length === 0) return fail({ reason: 'notFound' });
  const now = ports.clock.now();
  const told = await Promise.all(
    asked.map(async ({ place, directory }) => ({
      place,
      found: await attempt(() => directory.findColleagues(now, signal)),
      before: await consultationsBefore(place, now, signal),
    })),
  );
  const answers = told.flatMap(({ place, found, before }) =>
    found.ok ? found.value.map((colleague) => shownOf(ports, colleague, { place, before, client })) : [],
  );
  const failed = told.find(({ found }) => !found.ok)?.found;
  return answers.length === 0 && failed !== undefined && !failed.ok ? failed : ok(answers);
}

async function consultationsBefore(
  { consultations }: ConsultationPlace,
  now: Date,
  signal: AbortSignal,
): Promise<readonly Consultation[]> {
  const since = new Date(now.getTime() - daysBack * 86_400_000).toISOString();
  const told = await attempt(() => consultations.answeredSince(since, signal));
  return told.ok ? told.value : [];
}

function shownOf(
  ports: ConsultationPorts,
  colleague: Colleague,
  given: {
    readonly place: ConsultationPlace;
    readonly before: readonly Consultation[];
    readonly client: ShownClient | undefined;
  },
): ShownColleague {
  const now = ports.clock.now().toISOString();
  const { reference, hours } = colleague;
  const me = actorAt(ports, given.place.source.id)?.reference;
  const usual = usualAnswer(given.before, reference, now);
  const ownerRole = ownerRoleOf(colleague, given.client);
  const lastAskedAt = given.before
    .filter(({ asker, recipient }) => asker.reference === me && recipient.reference === reference)
    .map(({ askedAt }) => askedAt)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  return {
    colleague,
    presence: presenceOf(hours, now, ports.timeZone),
    ...(usual === undefined ? {} : { usualAnswer: usual }),
    ...(ownerRole === undefined ? {} : { ownerRole }),
    ...(lastAskedAt === undefined ? {} : { lastAskedAt }),
  };
}

/** What they are to the client, as the gate shows it: the same reference at another source is somebody else. */
function ownerRoleOf(
  { sourceId, reference }: Colleague,
  client: ShownClient | undefined,
): OwnerRole | undefined {
  const line = client?.record.sources.find(({ source }) => source.id === sourceId);
  if (client === undefined || line === undefined) return undefined;
  if (client.decide(line.source, 'owners').outcome === 'closed') return undefined;
  const owners = (recordOf(line.result)?.entries ?? []).filter(
    (entry): entry is OwnerEntry => entry.kind === 'owner',
  );
  return owners.find((owner) => owner.reference === reference)?.role;
}
