import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankNumbers, rankTexts } from '#lib/worklist/list/rank.ts';
import { type SortKey, sortRows } from '#lib/worklist/list/sort-rows.ts';

const values = fc.array(fc.option(fc.integer({ min: -4, max: 4 }), { nil: Number.NaN }), { maxLength: 60 });

function keyOf(column: readonly number[], descending: boolean): SortKey {
  return { ranks: rankNumbers(Float64Array.from(column)), descending };
}
const all = (length: number) => Uint32Array.from({ length }, (_, at) => at);

/** What the order means, said by comparison: missing values last, in both directions. */
function compareBy(column: readonly number[], descending: boolean) {
  return (one: number, other: number) => {
    const [a, b] = [column[one] ?? Number.NaN, column[other] ?? Number.NaN];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return descending ? b - a : a - b;
  };
}

describe('sorting rows', () => {
  it('says the same as a stable sort by comparison, over several columns', () => {
    const columns = fc.array(fc.tuple(values, fc.boolean()), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(columns, (given) => {
        const length = Math.min(...given.map(([column]) => column.length));
        const cut = given.map(([column, descending]) => [column.slice(0, length), descending] as const);
        const sorted = sortRows(
          all(length),
          cut.map(([column, descending]) => keyOf(column, descending)),
        );
        const expected = [...all(length)].sort((one, other) => {
          for (const [column, descending] of cut) {
            const order = compareBy(column, descending)(one, other);
            if (order !== 0) return order;
          }
          return 0;
        });
        expect([...sorted]).toEqual(expected);
      }),
    );
  });

  it('is a permutation of the rows that were given, and leaves them as they were', () => {
    const some = fc.tuple(values, fc.boolean(), fc.func(fc.boolean()));
    fc.assert(
      fc.property(some, ([column, descending, isIn]) => {
        const given = all(column.length).filter((at) => isIn(at));
        const before = [...given];
        const sorted = sortRows(given, [keyOf(column, descending)]);
        expect([...sorted].sort((a, b) => a - b)).toEqual(before);
        expect([...given]).toEqual(before);
      }),
    );
  });

  it('keeps missing values last in both directions', () => {
    const column = [Number.NaN, 2, Number.NaN, 1];
    expect([...sortRows(all(4), [keyOf(column, false)])]).toEqual([3, 1, 0, 2]);
    expect([...sortRows(all(4), [keyOf(column, true)])]).toEqual([1, 3, 0, 2]);
  });

  it('answers with a list of its own when there is nothing to sort by', () => {
    const given = all(3);
    const sorted = sortRows(given, []);
    expect([...sorted]).toEqual([0, 1, 2]);
    expect(sorted).not.toBe(given);
  });
});

describe('ranking', () => {
  it('gives equal numbers one place and greater ones a greater one', () => {
    expect([...rankNumbers(Float64Array.of(5, Number.NaN, -1, 5, 0)).of]).toEqual([3, 0, 1, 3, 2]);
  });

  it.each([4095, 4096, 4097, 9000])(
    'ranks %i different values, some of them twice, in their order',
    (count) => {
      const column = [...Array.from({ length: count }, (_, at) => count - at), Number.NaN, 1, count];
      const { of, count: distinct } = rankNumbers(Float64Array.from(column));
      expect(distinct).toBe(count);
      expect([...of]).toEqual([...column.slice(0, count), 0, 1, count]);
    },
  );

  it('ranks texts as the comparison says, whatever order they were brought near by', () => {
    const texts = fc.array(fc.option(fc.string({ maxLength: 3 }), { nil: undefined }), { maxLength: 40 });
    const compare = new Intl.Collator('fi').compare;
    fc.assert(
      fc.property(texts, fc.func(fc.string({ maxLength: 1 })), (given, presort) => {
        const { of } = rankTexts(given, compare, presort);
        given.forEach((one, at) => {
          expect(of[at] === 0).toBe(one === undefined);
          given.forEach((other, beside) => {
            if (one === undefined || other === undefined) return;
            expect(Math.sign((of[at] ?? 0) - (of[beside] ?? 0))).toBe(Math.sign(compare(one, other)));
          });
        });
      }),
    );
  });
});
