import type { PartialDate } from '#lib/base/dates.ts';
import type { Provenance } from '#lib/model/provenance.ts';
import { type Register, registers } from '#lib/model/register.ts';

/** What a section's facts come from. */
export interface FactsOfView {
  readonly count: number;
  readonly registers: readonly Register[];
  readonly sourceIds: readonly string[];
  /** Day of recording of the newest. */
  readonly newest?: PartialDate;
}

/** Counts the recorded entries that the rows of a section name as their origin, each once, wherever in the view they stand. */
export function factsOfView(view: unknown): FactsOfView {
  const found = new Map<string, Provenance>();
  collect(view, found);
  const all = [...found.values()];
  const newest = all
    .flatMap(({ recordedAt }) => recordedAt?.slice(0, 10) ?? [])
    .sort()
    .at(-1);
  return {
    count: all.length,
    registers: registers.filter((register) => all.some((each) => each.register === register)),
    sourceIds: [...new Set(all.map(({ sourceId }) => sourceId))],
    ...(newest === undefined ? {} : { newest }),
  };
}

function collect(value: unknown, found: Map<string, Provenance>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isProvenance(value)) {
    found.set(`${value.sourceId}|${value.reference}`, value);
    return;
  }
  for (const each of Object.values(value)) collect(each, found);
}

function isProvenance(value: object): value is Provenance {
  return 'sourceId' in value && 'register' in value && 'controller' in value && 'reference' in value;
}
