import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepDerived } from '#lib/worklist/list/derived-rows.ts';
import { rankNumbers } from '#lib/worklist/list/rank.ts';
import { placesByNumber } from '#lib/worklist/list/sort-by-number.ts';
import { sortRows } from '#lib/worklist/list/sort-rows.ts';
import { aWorklistRow } from '#tests/builders/worklist-rows.ts';
import { listContext } from './list-context.ts';

/** Rows that are told apart by one number alone. */
function placesOf(
  values: readonly (number | undefined)[],
  descending: boolean,
  passes: (at: number) => boolean = () => true,
) {
  const rows = keepDerived(listContext())(values.map(() => aWorklistRow()));
  let looked = -1;
  const places = placesByNumber(
    rows,
    (_, at) => {
      looked = at;
      return passes(at);
    },
    { numberOf: () => values[looked], descending },
  );
  return places === undefined ? undefined : [...places];
}

const integers = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.integer({ min: -600_000_000, max: 600_000_000 }),
);
const columns = fc.array(fc.option(integers, { nil: undefined }), { maxLength: 70 });

describe('places by one number', () => {
  it('are those of a stable sort by rank, of the rows that pass', () => {
    fc.assert(
      fc.property(columns, fc.boolean(), fc.func(fc.boolean()), (column, descending, isIn) => {
        const kept = Uint32Array.from([...column.keys()].filter((at) => isIn(at)));
        const ranks = rankNumbers(Float64Array.from(column, (value) => value ?? Number.NaN));
        expect(placesOf(column, descending, (at) => isIn(at))).toEqual([
          ...sortRows(kept, [{ ranks, descending }]),
        ]);
      }),
    );
  });

  it('keep missing numbers last in both directions, and equal ones as they stood', () => {
    const column = [undefined, 2, undefined, 1, 2, 0, -3];
    expect(placesOf(column, false)).toEqual([6, 5, 3, 1, 4, 0, 2]);
    expect(placesOf(column, true)).toEqual([1, 4, 3, 5, 6, 0, 2]);
  });

  it('are exact for the numbers of findings among as many rows as a county has', () => {
    const length = 130_000;
    const column = Array.from({ length }, (_, at) => ((at * 7919) % 6) * 100_000_000 + 20_260_101 + (at % 5));
    const places = placesOf(column, false) ?? [];
    const wrong = places.filter((place, at) => {
      const before = places[at - 1];
      if (before === undefined) return false;
      const [one = 0, other = 0] = [column[before], column[place]];
      return one > other || (one === other && before > place);
    });
    expect([places.length, wrong]).toEqual([length, []]);
  });

  // 2 ** 52 divided by the power of two that holds every place: four rows leave 2 ** 50, and the last number is that of a missing one.
  it.each([
    [[0.5, 1, 2, 3], false],
    [[2 ** 50 - 1, 1, 2, 3], false],
    [[1 - 2 ** 50, 1, 2, 3], false],
    [[2 ** 50 - 2, 1, 2, 3], true],
    [[2 - 2 ** 50, 1, 2, 3], true],
  ])('are packed for %j: %s, in both directions', (column, isPacked) => {
    expect(placesOf(column, false) !== undefined).toBe(isPacked);
    expect(placesOf(column, true) !== undefined).toBe(isPacked);
  });

  it('keep a missing number behind the greatest and the least that are packed', () => {
    const column = [undefined, 2 ** 50 - 2, 2 - 2 ** 50, 0];
    expect(placesOf(column, false)).toEqual([2, 3, 1, 0]);
    expect(placesOf(column, true)).toEqual([1, 3, 2, 0]);
  });

  it('of no row at all is nothing', () => {
    expect(placesOf([], false)).toEqual([]);
    expect(placesOf([1, 2], false, () => false)).toEqual([]);
  });
});
