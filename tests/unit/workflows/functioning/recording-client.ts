import { fail, ok } from '#lib/base/result.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { NewWrite, Outbox, OutboxItem } from '#lib/ports/outbox.ts';
import type { FreshEntry } from '#lib/workflows/fresh-entries.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { aClientRecord, anOkResult } from '#tests/builders/records.ts';
import { readResources } from '#tests/unit/adapters/sources/read-resource.ts';

export const now = new Date('2026-11-18T07:41:00.000Z');
type Decision = ReturnType<ShownClient['decide']>;
export const shown: Decision = {
  outcome: 'shown',
  basis: { kind: 'relationship', reference: 'EpisodeOfCare/1' },
};
export const closed: Decision = { outcome: 'closed', reason: 'roleNotAllowed', opens: [] };

/** Larisa, open before a nurse of health care; what is recorded is remembered. */
export function aRecordingClient(entries: readonly Entry[] = [], said: Partial<ShownClient> = {}) {
  const logged: string[] = [];
  const fresh: FreshEntry[] = [];
  const client: ShownClient = {
    clientKey: 'larisa',
    professional: {
      id: 'tiina',
      name: 'Tiina Mustonen',
      role: 'nurse',
      register: 'health',
      references: [{ sourceId: 'health', reference: 'Practitioner/tiina' }],
      teams: [],
    },
    now,
    timeZone: 'Europe/Helsinki',
    record: aClientRecord({ health: anOkResult(entries) }),
    withheld: [],
    decide: () => shown,
    decideFor: () => closed,
    look: async () => ok(undefined),
    logWrite: async (sourceId, type, action, section) =>
      void logged.push(`${action} ${type} ${sourceId} ${section}`),
    recorded: (added) => void fresh.unshift(...added),
    ...said,
  };
  return { client, logged, fresh };
}

/** An outbox that is full from the `failAt`-th write on: of what is put at once, all is there or nothing. */
export function aRecordingOutbox(failAt = Number.POSITIVE_INFINITY) {
  const items: OutboxItem[] = [];
  const outbox: Pick<Outbox, 'put' | 'putAll' | 'list'> = {
    list: async () => ok(items),
    async put(write) {
      const put = await outbox.putAll([write]);
      return put.ok ? ok(put.value[0] as OutboxItem) : put;
    },
    async putAll(writes) {
      if (items.length + writes.length > failAt) return fail({ reason: 'full' });
      const first = items.length;
      for (const { afterPlace, ...write } of writes) {
        items.push({
          id: `w${items.length}`,
          sequence: items.length,
          putAt: now.toISOString(),
          write: afterPlace === undefined ? write : { ...write, after: `w${first + afterPlace}` },
          state: { kind: 'waiting', attempts: 0 },
        });
      }
      return ok(items.slice(first));
    },
  };
  return { outbox, items };
}

export const resourcesOf = (items: readonly { readonly write: NewWrite }[]) =>
  items.map(({ write }) => write.change.resource);

/** What a server would give back of what was written, by the mapping that reads every record. */
export function readBack(items: readonly { readonly write: NewWrite }[]) {
  const resources = resourcesOf(items).map((resource, place) => ({ ...resource, id: `s${place}` }));
  return readResources(resources, 'health');
}

/** An entry without what only the server or the source can say. */
export function factOf(entry: Entry): object {
  const { id: _id, provenance, ...fact } = entry;
  return { ...fact, author: provenance.author, recordedAt: provenance.recordedAt };
}
