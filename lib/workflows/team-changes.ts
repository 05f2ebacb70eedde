import type { IsoInstant } from '#lib/base/dates.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import { attempt } from './attempt.ts';
import type { TeamMember } from './team-roster.ts';

const hourMilliseconds = 3_600_000;

/**
 * Keys of those whose row still stands: young enough, and every source that lists the client says that nothing has changed. A
 * source that cannot tell leaves all of its clients to be read.
 */
export async function unchangedKeys(
  { clock, settings }: { readonly clock: Clock; readonly settings: Settings },
  members: readonly TeamMember[],
  kept: {
    readonly stored: ReadonlyMap<string, IsoInstant> | undefined;
    readonly since: IsoInstant | undefined;
  },
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const { stored, since } = kept;
  if (stored === undefined || since === undefined) return new Set();
  const oldest = clock.now().getTime() - settings.cacheHours * hourMilliseconds;
  const isYoung = (key: string) => Date.parse(stored.get(key) ?? '') >= oldest;
  const young = members.filter(({ key, at }) => at.length > 0 && isYoung(key));
  const unchanged = new Set(young.map(({ key }) => key));

  const byTeam = new Map<TeamSource, Map<string, string>>();
  for (const { key, at } of young) {
    for (const { team, id } of at) {
      const ids = byTeam.get(team) ?? new Map<string, string>();
      byTeam.set(team, ids.set(id, key));
    }
  }
  for (const [team, ids] of byTeam) {
    const answer = await attempt(async () =>
      team.changedSince === undefined
        ? ({ ok: false, failure: { reason: 'notFound' } } as const)
        : team.changedSince([...ids.keys()], since, signal),
    );
    for (const [id, key] of ids) if (!answer.ok || answer.value.has(id)) unchanged.delete(key);
  }
  return unchanged;
}
