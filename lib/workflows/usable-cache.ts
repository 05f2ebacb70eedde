import type { HostClient } from '#lib/model/client.ts';
import type { Register } from '#lib/model/register.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { completeHostClient } from './client-lookup.ts';
import { type AgreedField, agreeOnIdentity } from './identity-agreement.ts';

export interface UsableRecord {
  readonly record: SourceRecord;
  readonly agreedOn: readonly AgreedField[];
}

/**
 * Cached records that may stand for the client until the sources answer: young enough, and of a client who agrees with
 * the host's. The own register's record completes what the host says, as its fresh answer would.
 */
export function usableRecords(
  stored: readonly SourceRecord[],
  client: HostClient,
  limits: {
    readonly now: Date;
    readonly cacheHours: number;
    readonly ownRegister: Register;
    readonly hostSourceId: string | undefined;
  },
): readonly UsableRecord[] {
  const oldest = limits.now.getTime() - limits.cacheHours * 3_600_000;
  const young = stored.filter(({ fetchedAt }) => Date.parse(fetchedAt) >= oldest);
  const agreeing = (records: readonly SourceRecord[], reference: HostClient): readonly UsableRecord[] =>
    records.flatMap((record) => {
      if (record.client === undefined) return [];
      const agreement = agreeOnIdentity(reference, record.client);
      return agreement.kind === 'agreed' ? [{ record, agreedOn: agreement.on }] : [];
    });

  const own = agreeing(
    young.filter(({ register }) => register === limits.ownRegister),
    client,
  );
  const anchor = own.find(({ record }) => record.sourceId === limits.hostSourceId) ?? own[0];
  return agreeing(young, completeHostClient(client, anchor?.record.client));
}
