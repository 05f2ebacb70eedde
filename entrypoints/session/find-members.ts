import { createDirectory } from '#lib/adapters/sources/fhir-rest/create-directory.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { ok, type Result } from '#lib/base/result.ts';
import type { ProfessionalSettings, Settings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { DirectoryPerson } from '#lib/ports/directory.ts';
import type { SignIn } from '#lib/ports/sign-in.ts';

/** Who works in the professional's own teams, as the own register's first server names them, in Finnish order. */
export async function findMembers(
  { settings, professional, clock }: FindMembersContext,
  signIn: Pick<SignIn, 'accessToken'>,
): Promise<Result<readonly DirectoryPerson[], SourceFailure>> {
  const source = settings.sources.find(
    ({ register, kind }) => register === professional.register && kind === 'fhir',
  );
  if (source === undefined) return ok([]);
  const directory = createDirectory({
    settings: source,
    timeZone: settings.timeZone,
    clock,
    fetch: (url, init) => fetch(url, init),
    wait: waitInRealTime,
    random: Math.random,
    accessToken: ({ renew } = { renew: false }) => signIn.accessToken(source.id, { renew }),
  });
  const teams = (professional.teams ?? [])
    .filter(({ sourceId }) => sourceId === source.id)
    .map(({ reference }) => reference);
  // Nobody waits behind it: the exchange has its own deadline.
  const found = await directory.findMembers(teams, clock.now(), new AbortController().signal);
  if (!found.ok) return found;
  const byName = new Intl.Collator('fi').compare;
  return ok(found.value.toSorted((one, other) => byName(one.name, other.name)));
}

export interface FindMembersContext {
  readonly settings: Settings;
  readonly professional: ProfessionalSettings;
  readonly clock: Clock;
}
