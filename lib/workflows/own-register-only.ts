import type { AccessDecision } from '#lib/access/access-decision.ts';
import type { SourceResult } from '#lib/model/client-record.ts';
import type { Register } from '#lib/model/register.ts';
import { shownRecord } from '#lib/summary/section-state.ts';
import type { TeamClient } from '#lib/worklist/team-client.ts';

const stale: SourceResult = { status: 'notAuthorised', reason: 'permissionStale' };
const closed: AccessDecision = { outcome: 'closed', reason: 'permissionStale', opens: [] };

/** True when another register than the professional's own has answered: that it does not know the client tells something too. */
export function tellsOfOthers({ record }: TeamClient, ownRegister: Register): boolean {
  return record.sources.some(
    ({ source, result }) => source.register !== ownRegister && shownRecord(result) !== undefined,
  );
}

/** The client as it may be shown when the permit of the other registers is too old to be believed. */
export function ownRegisterOnly(client: TeamClient, ownRegister: Register): TeamClient {
  const { record, decide } = client;
  return {
    ...client,
    record: {
      ...record,
      sources: record.sources.map(({ source, result }) => ({
        source,
        result: source.register === ownRegister ? result : stale,
      })),
    },
    decide: (source, section) => (source.register === ownRegister ? decide(source, section) : closed),
  };
}
