import type { ClientRecord, ClosedReason, SourceResult } from '#lib/model/client-record.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { sectionIds } from '#lib/summary/section.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';
import { recordOf } from '../judge-visit.ts';
import { createEntryFilter } from '../shown-record.ts';
import type { RecipientGate } from './recipient-gate.ts';

/**
 * What the text that leaves says of a closed source, whatever closed it: a refusal is the client's own affair, and its reader
 * must not be able to tell it from a permit that was never given.
 */
export const saidOfClosed: ClosedReason = 'noPermission';

/** The record as it may leave for one recipient. */
export interface RecordForRecipient {
  readonly record: ClientRecord;
  /** Specially protected entries: they never leave, opened or not. */
  readonly protectedEntries: readonly WithheldEntry[];
}

/**
 * Takes out, entry by entry, what either gate closes: also where a section that is open reads entries of one that is closed.
 * Specially protected entries go as well, those too that the asker has opened: that was for the asker's own eyes.
 */
export function recordForRecipient(given: ClientRecord, gate: RecipientGate): RecordForRecipient {
  const filter = createEntryFilter();
  const { record, withheld } = filter(given, gate.decide, []);
  const sources = record.sources.map(({ source, result }) => {
    if (result.status === 'notAuthorised') {
      return { source, result: { status: 'notAuthorised', reason: saidOfClosed } as const };
    }
    const told = recordOf(result);
    if (told === undefined) return { source, result };
    const isOpen = (entry: Entry) =>
      entry.kind !== 'permission' && gate.closedReason(source, sectionOfKind[entry.kind]) === undefined;
    const client = hidesPlaces(source) ? protectedClient(told) : {};
    return {
      source,
      result: withRecord(result, { ...told, ...client, entries: told.entries.filter(isOpen) }),
    };
  });

  function hidesPlaces(source: ClientRecord['sources'][number]['source']): boolean {
    return sectionIds.some((section) => {
      const decision = gate.decide(source, section);
      return decision.outcome === 'masked' && decision.masks.some(({ kind }) => kind === 'places');
    });
  }
  return { record: { ...record, sources }, protectedEntries: withheld };
}

/** A protection order that another source told of holds here too. */
function protectedClient({ client }: SourceRecord): Pick<SourceRecord, 'client'> {
  return client === undefined ? {} : { client: { ...client, protectionOrder: true } };
}

function withRecord(result: SourceResult, record: SourceRecord): SourceResult {
  if (result.status === 'ok') return { ...result, record };
  return result.status === 'asking' || result.status === 'failed' ? { ...result, stale: record } : result;
}
