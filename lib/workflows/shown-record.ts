import type { AccessDecision, Mask } from '#lib/access/access-decision.ts';
import { filterEntries } from '#lib/access/filter-entries.ts';
import type { ClientRecord, SourceDescription, SourceResult } from '#lib/model/client-record.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { sectionIds } from '#lib/summary/section.ts';
import type { WithheldEntry } from '#lib/summary/views.ts';

type Decide = (source: SourceDescription, section: string) => AccessDecision;

interface Shown {
  readonly record: ClientRecord;
  readonly withheld: readonly WithheldEntry[];
}

/** Masks that take entries away; what hides places works on what is left. */
function masksOf(source: SourceDescription, decide: Decide): readonly Mask[] {
  for (const section of sectionIds) {
    const decision = decide(source, section);
    if (decision.outcome === 'masked') return decision.masks.filter(({ kind }) => kind !== 'places');
    if (decision.outcome === 'shown') return [];
  }
  return [];
}

/**
 * The record without what the client refused entry by entry, and without specially protected content that was not
 * opened: those are named, and say nothing. Remembers its work for as long as neither the record nor the masks change.
 */
export function createEntryFilter(): (
  record: ClientRecord,
  decide: Decide,
  confirmed: readonly string[],
) => Shown {
  const kept = new WeakMap<
    SourceRecord,
    { readonly key: string; readonly shown: SourceRecord; readonly withheld: readonly WithheldEntry[] }
  >();

  function filtered(record: SourceRecord, masks: readonly Mask[], confirmed: readonly string[]) {
    const key = JSON.stringify([masks, confirmed]);
    const before = kept.get(record);
    if (before?.key === key) return before;
    const { entries, awaitingConfirmation } = filterEntries(record.entries, masks, new Set(confirmed));
    const isWhole = entries.length === record.entries.length;
    const now = {
      key,
      shown: isWhole ? record : { ...record, entries },
      // The client's permits and refusals are the gate's, and never a row.
      withheld: awaitingConfirmation.flatMap(({ kind, ...rest }) =>
        kind === 'permission' ? [] : [{ kind, ...rest }],
      ),
    };
    kept.set(record, now);
    return now;
  }

  return (record, decide, confirmed) => {
    const withheld: WithheldEntry[] = [];
    const sources = record.sources.map(({ source, result }) => {
      const found = foundIn(result);
      if (found === undefined) return { source, result };
      const { shown, withheld: waiting } = filtered(found, masksOf(source, decide), confirmed);
      withheld.push(...waiting);
      return { source, result: shown === found ? result : withRecord(result, shown) };
    });
    return { record: { ...record, sources }, withheld };
  };
}

function foundIn(result: SourceResult): SourceRecord | undefined {
  if (result.status === 'ok') return result.record;
  return result.status === 'asking' || result.status === 'failed' ? result.stale : undefined;
}

function withRecord(result: SourceResult, record: SourceRecord): SourceResult {
  if (result.status === 'ok') return { ...result, record };
  return result.status === 'asking' || result.status === 'failed' ? { ...result, stale: record } : result;
}
