import { fail, ok, type Result } from '#lib/base/result.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { SearchId, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import type { ClientLookup, RecordSource } from '#lib/ports/record-source.ts';
import { createRecordBuilder, type RecordBuilder } from '../mapping/record-builder.ts';
import { createFactsBuilder, factSearches } from '../mapping/relationships/facts-builder.ts';
import { searchesFor } from '../mapping/searches.ts';
import { createCapabilityReader } from './capability-reader.ts';
import { createFhirRestSource, type FhirRestSourceOptions } from './create-fhir-rest-source.ts';
import { withDeadline } from './deadline.ts';
import { createFhirHttp, type HttpLimits, usualLimits } from './fhir-http.ts';
import { type FoundClient, findClientsById, findClientsByIdentifiers } from './find-clients.ts';
import { gatherCalls } from './gather-calls.ts';
import { createGroupExport } from './group-export.ts';
import { createListTrust } from './list-trust.ts';
import { readGroup } from './read-group.ts';
import { failureOfAll } from './read-record.ts';
import { planFacts, planSearches } from './search-plan.ts';

/** Clients in one set of searches: their ids fit into an address of 4,000 letters. */
const mostTogether = 50;
/** Clients in one export: no more of them than are asked for at once are held in memory. */
const mostExported = 500;
/** For all of them, however many pages they have. */
const groupMilliseconds = 180_000;
/** A set of searches for fifty takes a server longer than one for one client. */
const teamLimits: HttpLimits = { ...usualLimits, requestMilliseconds: 60_000 };

type Facts = Result<AccessFacts, SourceFailure>;
type Read = Result<SourceRecord, SourceFailure>;
interface RecordCall {
  readonly client: ClientIdentity;
  readonly now: Date;
  readonly wanted: readonly SearchId[];
}

export interface TeamRecordSourceOptions extends FhirRestSourceOptions {
  /**
   * What the professional's team is called at this source, of the own register only: a Group among these, or managed by one of
   * them, is exported where the server offers that. Another register is never exported.
   */
  readonly teamNames?: readonly string[];
}

const gone = { ok: false, failure: { reason: 'unreachable' } } as const;

/**
 * A FHIR R4 server as a source for many visits at once. What they ask in the same moment is asked by one set of searches with a
 * list of clients, and split by client with the mapping of a single one. Only those who come to `readRecord` are in its searches:
 * the gate stays with each visit. Where a server does not take lists, everybody is asked for alone.
 */
export function createTeamRecordSource(options: TeamRecordSourceOptions): RecordSource {
  const { teamNames, settings, capabilityCache, limits = teamLimits, contactDays, wait, clock } = options;
  const { id, name, controller, register } = settings;
  const source: SourceDescription = { id, name, controller, register };
  const http = createFhirHttp(settings, options, limits);
  const capabilities = createCapabilityReader(http, capabilityCache, clock);
  const alone = createFhirRestSource(options);
  const trust = createListTrust();
  const { baseUrl } = http;
  const groupExport =
    teamNames === undefined ? undefined : createGroupExport({ ...options, http, limits, teamNames });

  async function findTogether(
    lookups: readonly ClientLookup[],
    signal: AbortSignal,
  ): Promise<readonly FoundClient[]> {
    // The statement will be needed next: it is on its way while the clients are looked for.
    void capabilities(signal);
    const found = new Map<ClientLookup, FoundClient>();
    const byId = lookups.filter((lookup) => lookup.by === 'id');
    const byIdentifiers = lookups.filter((lookup) => lookup.by === 'identifiers');
    if (trust.isTrusted && byId.length > 1) {
      const ids = byId.map((lookup) => lookup.id);
      const answers = await findClientsById(http, source, ids, signal);
      for (const [place, answer] of answers.entries()) note(found, byId[place], answer);
    }
    if (trust.isTrusted && byIdentifiers.length > 1) {
      const asked = byIdentifiers.map(({ identifiers }) => identifiers);
      const answers = await findClientsByIdentifiers(http, source, asked, trust.isProven, signal);
      for (const [place, answer] of answers.entries()) note(found, byIdentifiers[place], answer);
    }
    const ids = new Set(
      [...found.values()].flatMap((each) => (each.ok && each.value ? [each.value.id] : [])),
    );
    if (ids.size > 1) trust.prove();
    return Promise.all(lookups.map((lookup) => found.get(lookup) ?? alone.findClient(lookup, signal)));
  }

  async function factsTogether(
    clients: readonly ClientIdentity[],
    signal: AbortSignal,
  ): Promise<readonly Facts[]> {
    const readAlone = ({ client }: { readonly client: ClientIdentity }) =>
      alone.readAccessFacts(client, signal);
    if (!trust.isTrusted || clients.length === 1) {
      return Promise.all(clients.map((client) => readAlone({ client })));
    }
    const now = clock.now();
    const members = clients.map((client) => ({
      client,
      builder: createFactsBuilder({ source, client, now, contactDays, baseUrl }),
    }));
    const since = members[0]?.builder.since ?? now.toISOString().slice(0, 10);
    return withDeadline(groupMilliseconds, wait, signal, async (timed) => {
      const ids = clients.map((client) => client.id);
      const plan = planFacts(ids, await capabilities(timed), { since });
      if (plan.way === 'everything') return Promise.all(members.map(readAlone));
      return readGroup<(typeof members)[number]['builder'], Facts>({
        http,
        members,
        wanted: factSearches,
        plan,
        trust,
        signal: timed,
        toRead: ({ builder }, outcomes) => {
          const failure = failureOfAll(outcomes);
          return failure === undefined ? ok(builder.facts()) : fail(failure);
        },
        isEmpty: (read) => read.ok && !hasAny(read.value.permissions) && !hasAny(read.value.relationships),
        // Facts say of no search how it ended: it is enough that they are not the same.
        isBetter: (read, before) => read.ok && !(before.ok && isSameFacts(read.value, before.value)),
        readAlone,
      });
    });
  }

  /** A record that nothing has been taken into yet. */
  const toMember = (call: RecordCall) => {
    const fetchedAt = call.now.toISOString();
    return { ...call, builder: createRecordBuilder({ source, client: call.client, fetchedAt, baseUrl }) };
  };
  const readAlone = ({ client, now, wanted }: RecordCall, signal: AbortSignal) =>
    alone.readRecord(client, { now, only: wanted }, signal);

  /** By one set of searches. */
  async function searchTogether(calls: readonly RecordCall[], signal: AbortSignal): Promise<readonly Read[]> {
    const [first] = calls;
    if (first === undefined || !trust.isTrusted || calls.length === 1) {
      return Promise.all(calls.map((call) => readAlone(call, signal)));
    }
    const { wanted } = first;
    const members = calls.map(toMember);
    return withDeadline(groupMilliseconds, wait, signal, async (timed) => {
      const ids = members.map(({ client }) => client.id);
      const plan = planSearches(wanted, ids, await capabilities(timed));
      if (plan.way === 'everything') return Promise.all(calls.map((call) => readAlone(call, signal)));
      return readGroup<RecordBuilder, Read>({
        http,
        members,
        wanted,
        plan,
        trust,
        signal: timed,
        toRead: ({ builder }, outcomes) => {
          const failure = failureOfAll(outcomes);
          return failure === undefined ? ok(builder.build()) : fail(failure);
        },
        isEmpty: (read) => read.ok && isEmptyRecord(read.value),
        isBetter: (read, _, failed) => read.ok && failed.some((search) => isAnswered(read.value, search)),
        readAlone: ({ client }) => readAlone({ client, now: first.now, wanted }, signal),
      });
    });
  }

  /** By an export of the team's Group; `undefined` for whoever it told nothing of, and for everybody when it failed. */
  async function exportTogether(
    calls: readonly RecordCall[],
    signal: AbortSignal,
  ): Promise<readonly (Read | undefined)[]> {
    return withDeadline(groupMilliseconds, wait, signal, async (timed) => {
      const offered = await capabilities(timed);
      const wanted = calls[0]?.wanted ?? [];
      const members = calls.map(toMember);
      const isDone =
        (await groupExport?.isOffered(offered, timed)) === true &&
        (await groupExport?.read(members, wanted, offered, timed))?.ok === true;
      return members.map(({ builder }) => {
        const record = isDone ? builder.build() : undefined;
        // Whoever is no member of the Group is silently not in its export.
        return record === undefined || isEmptyRecord(record) ? undefined : ok(record);
      });
    });
  }

  async function recordsTogether(
    calls: readonly RecordCall[],
    signal: AbortSignal,
  ): Promise<readonly Read[]> {
    const isSame = calls.every(({ wanted }) => String(wanted) === String(calls[0]?.wanted));
    if (!isSame) return Promise.all(calls.map((call) => readAlone(call, signal)));
    const exported = await exportTogether(calls, signal);
    const rest = calls.filter((_, place) => exported[place] === undefined);
    const portions = Array.from({ length: Math.ceil(rest.length / mostTogether) }, (_, place) =>
      searchTogether(rest.slice(place * mostTogether, (place + 1) * mostTogether), signal),
    );
    const searched = (await Promise.all(portions)).flat().values();
    return exported.map((read) => read ?? searched.next().value ?? gone);
  }

  const find = gatherCalls<ClientLookup, FoundClient>(mostTogether, findTogether, gone);
  const facts = gatherCalls<ClientIdentity, Facts>(mostTogether, factsTogether, gone);
  const records = gatherCalls<RecordCall, Read>(mostExported, recordsTogether, gone);

  return {
    description: source,
    findClient: find,
    readAccessFacts: facts,
    readRecord: (client, { now, only }, signal) =>
      records({ client, now, wanted: searchesFor(register, only) }, signal),
  };
}

function note(
  found: Map<ClientLookup, FoundClient>,
  lookup: ClientLookup | undefined,
  answer: FoundClient | 'alone',
): void {
  if (lookup !== undefined && answer !== 'alone') found.set(lookup, answer);
}

function hasAny(told: 'unknown' | readonly unknown[]): boolean {
  return told === 'unknown' || told.length > 0;
}

function isSameFacts(one: AccessFacts, other: AccessFacts): boolean {
  const told = ({ permissions, relationships }: AccessFacts) => JSON.stringify([permissions, relationships]);
  return told(one) === told(other);
}

function isAnswered({ searches }: SourceRecord, search: SearchId): boolean {
  return searches[search]?.status === 'ok';
}

/** Nothing came, and nothing went wrong either. */
function isEmptyRecord({ entries, unread, searches }: SourceRecord): boolean {
  const hasFailed = Object.values(searches).some((outcome) => 'failure' in outcome);
  return entries.length === 0 && unread.length === 0 && !hasFailed;
}
