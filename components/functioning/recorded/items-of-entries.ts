import type { AssessedItem, Rating } from '#lib/functioning/assessment.ts';
import { compareCodes } from '#lib/functioning/icf/compare-codes.ts';
import type { FunctioningEntry, IcfQualifier } from '#lib/model/entries.ts';

/** What the record tells of an assessment, category by category, where its form cannot be read: who is the Observation's author. */
export function itemsOfEntries(
  entries: readonly FunctioningEntry[],
  clientName: string,
): readonly AssessedItem[] {
  const items = entries.map(
    ({ code, performance, capacity, ownRating, facilitator, note, source, ...entry }): AssessedItem => {
      const by = { name: entry.provenance.author ?? entry.provenance.controller };
      const rated = (value: IcfQualifier, name = by.name): Rating => ({
        value,
        at: entry.assessed,
        by: { name },
      });
      const factors = (['barrier', 'facilitator'] as const).flatMap((kind) => {
        const value = kind === 'barrier' ? performance : facilitator;
        return value === undefined ? [] : [{ code, kind, value, at: entry.assessed, by }];
      });
      const said = {
        ...(note === undefined ? {} : { note }),
        ...(source === undefined ? {} : { source }),
      };
      if (code.startsWith('e')) return { code, environment: factors, ...said };
      return {
        code,
        ...(performance === undefined ? {} : { performance: rated(performance) }),
        ...(capacity === undefined ? {} : { capacity: rated(capacity) }),
        ...(ownRating === undefined ? {} : { own: rated(ownRating, clientName) }),
        ...said,
      };
    },
  );
  return items.toSorted((one, other) => compareCodes(one.code, other.code));
}
