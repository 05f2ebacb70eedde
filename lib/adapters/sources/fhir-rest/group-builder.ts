import { isObject } from '#lib/fhir/json.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SearchId, SearchOutcome } from '#lib/model/source-record.ts';
import type { RecordTaker, Taken } from '../mapping/record-builder.ts';
import { ownersAmong } from '../mapping/subject.ts';

/** One client of those who are asked for together, and what grows of the answers. */
export interface GroupMember<Builder extends RecordTaker = RecordTaker> {
  readonly client: ClientIdentity;
  readonly builder: Builder;
}

/**
 * Deals the answers of a search for several clients out to each client's own builder, which judges once more whose the resource
 * is. What is of none of them is refused by every builder, as each refuses it alone: nobody can tell whose it should have been.
 */
export function createGroupBuilder(members: readonly GroupMember[], baseUrl: string): RecordTaker {
  const builders = new Map(members.map(({ client, builder }) => [client.id, builder]));
  const clients = new Map(members.map(({ client }) => [client.id, client]));
  const counts = new Map<string, number>();
  const countName = (id: string, search: SearchId) => `${id} ${search}`;

  function addTo(id: string, search: SearchId, resource: unknown): Taken {
    const taken = builders.get(id)?.add(search, resource) ?? 'unread';
    const name = countName(id, search);
    if (taken === 'read') counts.set(name, (counts.get(name) ?? 0) + 1);
    return taken;
  }

  return {
    keep(resource) {
      for (const { builder } of members) builder.keep(resource);
    },

    add(search, resource) {
      const owners = isObject(resource) ? ownersAmong(resource, clients, baseUrl) : [];
      const ids = owners.length > 0 ? owners.map(({ id }) => id) : [...clients.keys()];
      const taken = ids.map((id) => addTo(id, search, resource));
      return taken.find((each) => each === 'read') ?? taken[0] ?? 'unread';
    },

    addPatient(resource) {
      const id = isObject(resource) ? resource.id : undefined;
      if (typeof id === 'string') builders.get(id)?.addPatient(resource);
    },

    addUnread(entry) {
      for (const { builder } of members) builder.addUnread(entry);
    },

    settle(search, outcome) {
      for (const { client, builder } of members) {
        builder.settle(search, outcomeOf(outcome, counts.get(countName(client.id, search)) ?? 0));
      }
    },
  };
}

/** One client's part of what came of a search for several: a failure before anything of the client came is a whole one. */
function outcomeOf(outcome: SearchOutcome, count: number): SearchOutcome {
  if (outcome.status === 'ok') return { status: 'ok', count };
  if (outcome.status !== 'partial') return outcome;
  const { failure } = outcome;
  return count === 0 ? { status: 'failed', failure } : { status: 'partial', count, failure };
}
