import { createTeamRecordSource } from '#lib/adapters/sources/fhir-rest/create-team-record-source.ts';
import { createTeamSource } from '#lib/adapters/sources/fhir-rest/create-team-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import { createSources, type SourcePorts } from '../sidebar/create-sources.ts';

/** Clients read at the same time: three portions of fifty, each of them one set of searches. */
export const clientsAtOnce = 150;

/** Sources that answer many clients at once, and who the team's clients are, of the settings of whoever is signed in. */
export async function createTeamSources(
  settings: Settings,
  ports: SourcePorts,
): Promise<{ readonly sources: readonly RecordSource[]; readonly teams: readonly TeamSource[] }> {
  const { professional, timeZone } = settings;
  const names = [...(professional.teams ?? []), ...(professional.references ?? [])];
  const sources = await createSources(settings, ports, (options) => {
    const { id, register } = options.settings;
    // Another register is never exported: the gate decides about it client by client.
    if (register !== professional.register) return createTeamRecordSource(options);
    const teamNames = names.filter(({ sourceId }) => sourceId === id).map(({ reference }) => reference);
    return createTeamRecordSource({ ...options, teamNames });
  });
  const teams = settings.sources
    .filter(({ kind }) => kind === 'fhir')
    .map((source) =>
      createTeamSource({
        settings: source,
        timeZone,
        clock: ports.clock,
        accessToken: ({ renew } = { renew: false }) => ports.accessToken(source.id, renew),
        fetch: (url, init) => fetch(url, init),
        wait: waitInRealTime,
        random: Math.random,
      }),
    );
  return { sources, teams };
}
