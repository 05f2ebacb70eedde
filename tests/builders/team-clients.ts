import type { AccessDecision } from '#lib/access/access-decision.ts';
import type { SourceDescription, SourceResult } from '#lib/model/client-record.ts';
import type { Register } from '#lib/model/register.ts';
import type { RowContext, TeamClient } from '#lib/worklist/team-client.ts';
import { aHostClient, anIdentity, anOkResult, aSource } from './records.ts';

export const rowContext: RowContext = {
  today: '2026-11-18',
  now: new Date('2026-11-18T07:41:00Z'),
  timeZone: 'Europe/Helsinki',
  ownRegister: 'health',
  role: 'teamLead',
};

const basis = { kind: 'relationship', reference: 'EpisodeOfCare/1' } as const;
export const gateShows: AccessDecision = { outcome: 'shown', basis };
export const gateCloses: AccessDecision = { outcome: 'closed', reason: 'roleNotAllowed', opens: [] };

/** A client of the team with these results by register; everything that is asked for is shown unless the gate says otherwise. */
export function aTeamClient(
  results: Partial<Record<Register, SourceResult>> = { health: anOkResult() },
  said: Partial<TeamClient> & {
    readonly gate?: (source: SourceDescription, section: string) => AccessDecision;
  } = {},
): TeamClient {
  const { gate = () => gateShows, ...rest } = said;
  const identity = anIdentity();
  return {
    clientKey: `urn:oid:1.2.246.21|${identity.identifiers[0]?.value}`,
    sourcePatient: { sourceId: 'health', id: identity.id },
    identity,
    record: {
      hostClient: aHostClient({ hostId: 'team' }),
      sources: (Object.entries(results) as [Register, SourceResult][]).map(([register, result]) => ({
        source: aSource(register),
        result,
      })),
    },
    withheld: [],
    decide: gate,
    ...rest,
  };
}
