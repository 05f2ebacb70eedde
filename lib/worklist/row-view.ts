import { identitySection } from '#lib/access/access-defaults.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { ClientRecord, SourceResult } from '#lib/model/client-record.ts';
import type { Entry, EntryKind, EntryOf } from '#lib/model/entries.ts';
import { type Register, registers } from '#lib/model/register.ts';
import type { SearchId } from '#lib/model/source-record.ts';
import { identitiesOf } from '#lib/summary/client-facts.ts';
import { entriesOfKind } from '#lib/summary/entries-of-kind.ts';
import { hidePlaces } from '#lib/summary/place-mask.ts';
import type { SectionId } from '#lib/summary/section.ts';
import { type GatedRecord, gateRecord, sectionOfKind } from '#lib/summary/section-gate.ts';
import { gapOf, shownRecord } from '#lib/summary/section-state.ts';
import type { TeamClient } from './team-client.ts';

/** Sections that a row shows something of. Where one of them is closed, the row says that the register is. */
export const rowSections: readonly SectionId[] = ['owners', 'plan', 'service-use', 'findings'];

/** Searches that a row rests on: one that broke off leaves the row not whole. */
const rowSearches: readonly SearchId[] = [
  'contacts',
  'appointments',
  'measurements',
  'alerts',
  'goals',
  'plans',
  'careTeams',
  'episodes',
  'tasks',
];

/** The client after the gate, once for all parts of a row: what is closed is as if it had never been told. */
export interface RowView {
  /** The record as a section may see it. */
  recordFor: GatedRecord['recordFor'];
  /** Shown entries of one kind, places hidden where there is a protection order. */
  entries<Kind extends EntryKind>(kind: Kind): readonly EntryOf<Kind>[];
  /** Of the sources that may tell who the client is. */
  readonly identities: readonly ClientIdentity[];
  readonly isProtected: boolean;
  /** Of the health register's measurements nothing may be shown. */
  readonly measurementsClosed: boolean;
  readonly closed: readonly Register[];
  readonly unanswered: readonly Register[];
}

function withoutIdentity(result: SourceResult): SourceResult {
  if (result.status !== 'ok') return { status: 'skipped', reason: 'notAskedByDefault' };
  const { client: _closed, ...record } = result.record;
  return { ...result, record };
}

/** The record as far as it may say who the client is. */
function identityRecord({ record, decide }: TeamClient): ClientRecord {
  return {
    ...record,
    sources: record.sources.map(({ source, result }) => ({
      source,
      result: decide(source, identitySection).outcome === 'closed' ? withoutIdentity(result) : result,
    })),
  };
}

function closedRegisters({ record, decide }: TeamClient): readonly Register[] {
  const closed = record.sources.filter(
    ({ source, result }) =>
      result.status === 'notAuthorised' ||
      rowSections.some((section) => decide(source, section).outcome === 'closed'),
  );
  return registers.filter((register) => closed.some(({ source }) => source.register === register));
}

/** True when no source of the health register may show what was measured: then nobody knows what was not recorded. */
function measurementsAreClosed({ record, decide }: TeamClient): boolean {
  const health = record.sources.filter(({ source }) => source.register === 'health');
  return health.every(
    ({ source, result }) =>
      result.status === 'notAuthorised' || decide(source, sectionOfKind.measurement).outcome === 'closed',
  );
}

function unansweredRegisters({ record }: TeamClient): readonly Register[] {
  const lacking = record.sources.filter(({ source, result }) => {
    if (result.status === 'skipped') return true;
    const kind = gapOf(source, result, rowSearches)?.kind;
    return kind === 'failed' || kind === 'partial' || kind === 'asking';
  });
  return registers.filter((register) => lacking.some(({ source }) => source.register === register));
}

export function viewForRow(client: TeamClient): RowView {
  const { record, decide } = client;
  const gated = gateRecord(record, (source, section) => {
    const decision = decide(source, section);
    return decision.outcome === 'closed' ? decision.reason : undefined;
  });
  // Protection holds when any source says so, whether or not that source may be named.
  const everyIdentity = identitiesOf(record);
  const isProtected = everyIdentity.some(({ protectionOrder }) => protectionOrder);
  const shown: readonly Entry[] = record.sources.flatMap(({ result }) =>
    (shownRecord(result)?.entries ?? []).filter(gated.mayShow),
  );
  const entries = isProtected ? hidePlaces(shown, everyIdentity) : shown;
  return {
    recordFor: gated.recordFor,
    entries: (kind) => entriesOfKind(entries, kind),
    identities: identitiesOf(identityRecord(client)),
    isProtected,
    measurementsClosed: measurementsAreClosed(client),
    closed: closedRegisters(client),
    unanswered: unansweredRegisters(client),
  };
}
