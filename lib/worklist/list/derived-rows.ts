import type { ListedRow } from '../listed-row.ts';
import type { LoopState } from '../loop/loop-state.ts';
import { type DerivedRow, type DerivingContext, deriveRow, LazyRow } from './derived-row.ts';
import { indexTexts, type SearchIndex } from './search-index.ts';

/** The rows of one moment. What was worked out of one of them is kept from when it was first asked for. */
export interface DerivedRows {
  readonly length: number;
  /** As they were given. */
  readonly plain: readonly ListedRow[];
  /** The same object each time; undefined where there is no such place. */
  at(place: number): DerivedRow | undefined;
  /** For one look at a row that is there: the next look puts the same object on another row, so nobody may keep it. */
  look(place: number): DerivedRow;
  /** What free search looks into; made when it is first asked for. */
  texts(): SearchIndex;
}

/** Looking at all rows makes no object for each; what is dear and worth keeping is asked of the row's own. */
class PassingRow extends LazyRow {
  own: () => DerivedRow | undefined = () => undefined;
  place = 0;

  override get loop(): LoopState {
    return this.own()?.loop ?? super.loop;
  }
}

/** Derives lists of rows, and takes over from the list before what was derived of the same row. */
export function keepDerived(context: DerivingContext): (rows: readonly ListedRow[]) => DerivedRows {
  let before: { readonly plain: readonly ListedRow[]; readonly kept: (DerivedRow | undefined)[] } = {
    plain: [],
    kept: [],
  };
  return (plain) => {
    const kept = takenOver(before.plain, before.kept, plain);
    before = { plain, kept };
    let passing: PassingRow | undefined;
    let texts: SearchIndex | undefined;
    const at = (place: number): DerivedRow | undefined => {
      const row = plain[place];
      if (row === undefined) return undefined;
      kept[place] ??= deriveRow(row, context);
      return kept[place];
    };
    return {
      length: plain.length,
      plain,
      at,
      look(place) {
        const row = plain[place] as ListedRow;
        if (passing === undefined) {
          passing = new PassingRow(row, context);
          passing.own = () => at(passing?.place ?? -1);
        }
        passing.row = row;
        passing.place = place;
        return passing;
      },
      texts() {
        texts ??= indexTexts(plain, context);
        return texts;
      },
    };
  };
}

/**
 * What was derived before, at the new places of its rows. Most rows stay in their place when some change, so that the others
 * are looked up only when one did not.
 */
function takenOver(
  earlier: readonly ListedRow[],
  derived: readonly (DerivedRow | undefined)[],
  rows: readonly ListedRow[],
): (DerivedRow | undefined)[] {
  const kept = new Array<DerivedRow | undefined>(rows.length);
  if (earlier.length === 0) return kept;
  let byRow: ReadonlyMap<ListedRow, DerivedRow | undefined> | undefined;
  rows.forEach((row, place) => {
    if (earlier[place] === row) {
      kept[place] = derived[place];
      return;
    }
    byRow ??= new Map(earlier.map((one, was) => [one, derived[was]]));
    kept[place] = byRow.get(row);
  });
  return kept;
}
