import { localDate } from '#lib/base/dates.ts';
import type { FunctioningEntry, IcfQualifier } from '#lib/model/entries.ts';
import { entriesOfKind, momentOf, newestFirst, present } from '../entries-of-kind.ts';
import type { SectionDefinition } from '../section.ts';
import type { FunctioningView } from '../views.ts';

type Row = FunctioningView['rows'][number];

/** Steps between two ratings of ICF; undefined when one of them is a word (8, 9) or missing. */
function steps(from: IcfQualifier | undefined, to: IcfQualifier | undefined): number | undefined {
  return typeof from === 'number' && typeof to === 'number' ? to - from : undefined;
}

/** A higher qualifier is a greater problem, so more is a decline: `heikentynyt 1 -> 2`. */
function changeOf(difference: number | undefined): Row['change'] {
  if (difference === undefined) return undefined;
  return difference > 0 ? 'declined' : difference < 0 ? 'improved' : 'same';
}

function toRow(entry: FunctioningEntry, earlier: FunctioningEntry | undefined): Row {
  const { provenance, code, text, performance, ownRating, facilitator } = entry;
  const views = steps(ownRating, performance);
  const previous =
    earlier?.performance === undefined
      ? undefined
      : { performance: earlier.performance, date: earlier.assessed };
  return {
    provenance,
    code,
    text,
    ...present({
      performance,
      ownRating,
      facilitator,
      previous,
      change: changeOf(steps(earlier?.performance, performance)),
      difference: views === undefined || views === 0 ? undefined : Math.abs(views),
    }),
  };
}

/**
 * The newest assessment of functional capacity: what names the same assessment, else the ratings of the newest day, of one
 * register and one set, each with the rating before it. Older categories that were not assessed again are in the older assessment, not here.
 */
export const definition: SectionDefinition<'functioning', FunctioningView> = {
  id: 'functioning',
  searches: ['measurements'],
  compose({ entries, timeZone }) {
    const all = newestFirst(entriesOfKind(entries, 'functioning'), ({ assessed }) => assessed);
    const newest = all[0];
    if (newest === undefined) return { rows: [] };
    const day = localDate(newest.assessed, timeZone);
    const latest = new Map<string, FunctioningEntry>();
    for (const entry of all) {
      const ofThisAssessment =
        entry.provenance.register === newest.provenance.register &&
        (newest.assessment === undefined
          ? entry.assessment === undefined &&
            entry.set === newest.set &&
            localDate(entry.assessed, timeZone) === day
          : entry.assessment === newest.assessment);
      // A factor may hinder in one thing and help in another: two rows.
      const row = entry.facilitator === undefined ? entry.code : `${entry.code}+`;
      if (ofThisAssessment && !latest.has(row)) latest.set(row, entry);
    }
    const rows = [...latest.values()].map((entry) =>
      toRow(
        entry,
        all.find(
          ({ code, assessed, performance }) =>
            code === entry.code &&
            performance !== undefined &&
            entry.facilitator === undefined &&
            momentOf(assessed) < momentOf(entry.assessed),
        ),
      ),
    );
    rows.sort((a, b) => a.code.localeCompare(b.code, 'en'));
    return { assessed: newest.assessed, rows, ...present({ set: newest.set }) };
  },
  hasFacts: ({ rows }) => rows.length > 0,
};
