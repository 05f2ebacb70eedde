import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { TeamSource } from '#lib/ports/team-source.ts';
import { attempt } from './attempt.ts';
import { clientKeyOf } from './client-key.ts';
import { teamOrigin } from './team-visit.ts';
import { professionalOf } from './visit-access.ts';

/** One client on the list: whom to ask about, and where. */
export interface TeamMember {
  readonly key: string;
  /** As a host would say it: the source's own id, and what the source records of who it is. */
  readonly client: HostClient;
  readonly identity: ClientIdentity;
  /** The sources of the own register that list this client, and the Patient id there. */
  readonly at: readonly { readonly team: TeamSource; readonly id: string }[];
}

export interface Roster {
  readonly members: ReadonlyMap<string, TeamMember>;
  /** Sources whose list of clients is not whole. */
  readonly lacking: readonly { readonly source: SourceDescription; readonly failure: SourceFailure }[];
}

interface RosterPorts {
  readonly teams: readonly TeamSource[];
  readonly settings: Settings;
  readonly clock: Clock;
}

/** The team's own current clients, by the sources of the professional's own register. Nobody else is asked for. */
export async function readRoster(ports: RosterPorts, signal: AbortSignal): Promise<Roster> {
  const professional = professionalOf(ports.settings);
  const lacking: { source: SourceDescription; failure: SourceFailure }[] = [];
  const members = new Map<string, TeamMember>();
  for (const team of ports.teams) {
    const { id, register } = team.description;
    if (register !== professional.register) continue;
    const names = [...professional.teams, ...professional.references]
      .filter(({ sourceId }) => sourceId === id)
      .map(({ reference }) => reference);
    const answer = await attempt(() => team.readTeam(names, ports.clock.now(), signal));
    const failure = answer.ok ? answer.value.partial : answer.failure;
    if (failure !== undefined) lacking.push({ source: team.description, failure });
    for (const identity of answer.ok ? answer.value.clients : []) {
      const client = hostClientOf(identity, id);
      const key = clientKeyOf(client);
      if (key === undefined) continue;
      const known = members.get(key);
      const here = { team, id: identity.id };
      members.set(key, { ...(known ?? { key, client, identity }), at: [...(known?.at ?? []), here] });
    }
  }
  return { members, lacking };
}

function hostClientOf(identity: ClientIdentity, sourceId: string): HostClient {
  const birthDate = identity.birthDate?.length === 10 ? identity.birthDate : undefined;
  return {
    hostId: teamOrigin,
    identifiers: identity.identifiers,
    sourcePatient: { sourceId, id: identity.id },
    ...(identity.name === '' ? {} : { name: identity.name }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}
