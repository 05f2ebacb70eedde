import type { ClientIdentity, HostClient } from '#lib/model/client.ts';
import type {
  ClientRecord,
  ClosedReason,
  SourceDescription,
  SourceResult,
} from '#lib/model/client-record.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { SearchId, SearchOutcome, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import { searchIds } from '#lib/model/source-record.ts';
import { aProvenance } from './entries.ts';

export const identityCodeSystem = 'urn:oid:1.2.246.21';

const sourceNames: Record<Register, string> = {
  health: 'Terveydenhuolto',
  social: 'Sosiaalihuolto',
  occupational: 'Työterveyshuolto',
};

export function aSource(
  register: Register = 'health',
  said: Partial<SourceDescription> = {},
): SourceDescription {
  return {
    id: register,
    name: sourceNames[register],
    controller: aProvenance({ register }).controller,
    register,
    ...said,
  };
}

export function anIdentity(said: Partial<ClientIdentity> = {}): ClientIdentity {
  return {
    id: 'larisa',
    provenance: aProvenance({ reference: 'Patient/larisa' }),
    identifiers: [{ system: identityCodeSystem, value: '140368-912D' }],
    name: 'Tervahauta Larisa',
    family: 'Tervahauta',
    given: ['Larisa'],
    birthDate: '1968-03-14',
    sex: 'female',
    deceased: false,
    municipality: 'Kajaani',
    interpreterNeeded: false,
    protectionOrder: false,
    ...said,
  };
}

export function aHostClient(said: Partial<HostClient> = {}): HostClient {
  return {
    hostId: 'demo-record',
    identifiers: [{ system: identityCodeSystem, value: '140368-912D' }],
    name: 'Tervahauta Larisa',
    birthDate: '1968-03-14',
    ...said,
  };
}

/** Every search answered, with no count that a test would rely on. */
export function answeredSearches(
  said: Partial<Record<SearchId, SearchOutcome>> = {},
): Partial<Record<SearchId, SearchOutcome>> {
  const all: Partial<Record<SearchId, SearchOutcome>> = {};
  for (const id of searchIds) all[id] = { status: 'ok', count: 0 };
  return { ...all, ...said };
}

export function aSourceRecord(said: Partial<SourceRecord> = {}): SourceRecord {
  const register = said.register ?? 'health';
  return {
    sourceId: register,
    register,
    fetchedAt: '2026-11-18T09:41:00+02:00',
    client: anIdentity({ provenance: aProvenance({ register, reference: 'Patient/larisa' }) }),
    entries: [],
    searches: answeredSearches(),
    unread: [],
    ...said,
  };
}

export function anOkResult(
  entries: readonly Entry[] = [],
  said: Partial<SourceRecord> & { readonly fromCache?: boolean } = {},
): SourceResult {
  const { fromCache = false, ...record } = said;
  return { status: 'ok', record: aSourceRecord({ entries, ...record }), fromCache };
}

export function aFailedResult(
  failure: SourceFailure = { reason: 'timedOut' },
  stale?: SourceRecord,
): SourceResult {
  return stale === undefined ? { status: 'failed', failure } : { status: 'failed', failure, stale };
}

export function anAskingResult(stale?: SourceRecord): SourceResult {
  return stale === undefined ? { status: 'asking' } : { status: 'asking', stale };
}

export function aClosedResult(reason: ClosedReason = 'noPermission'): SourceResult {
  return { status: 'notAuthorised', reason };
}

export function aSkippedResult(): SourceResult {
  return { status: 'skipped', reason: 'notAskedByDefault' };
}

/** A client record of results by register, in the order given. */
export function aClientRecord(
  results: Partial<Record<Register, SourceResult>> = { health: anOkResult() },
  said: Partial<ClientRecord> = {},
): ClientRecord {
  return {
    hostClient: aHostClient(),
    sources: (Object.entries(results) as [Register, SourceResult][]).map(([register, result]) => ({
      source: aSource(register),
      result,
    })),
    ...said,
  };
}
