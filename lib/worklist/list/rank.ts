/**
 * Places of values in their order: 1 for the least, the same for equal ones, 0 for a missing value. With these every
 * sort of the list is counting and no comparison: a comparison in Finnish is made once for each pair of neighbours when
 * the rows change, not at every press on a column's head.
 */
export interface Ranks {
  readonly of: Uint32Array;
  /** The greatest place. */
  readonly count: number;
}

/** Most columns hold few values, many times each (days, tiers, counts): up to so many are told apart without sorting all rows. */
const fewValues = 4096;

/** `NaN` is a missing value. */
export function rankNumbers(values: Float64Array): Ranks {
  return rankFew(values) ?? rankMany(values);
}

/** Undefined when there are more than a few values. */
function rankFew(values: Float64Array): Ranks | undefined {
  const places = new Map<number, number>();
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (Number.isNaN(value)) continue;
    places.set(value, 0);
    if (places.size > fewValues) return undefined;
  }
  const distinct = Float64Array.from(places.keys()).sort();
  distinct.forEach((value, at) => {
    places.set(value, at + 1);
  });
  const of = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (!Number.isNaN(value)) of[at] = places.get(value) ?? 0;
  }
  return { of, count: distinct.length };
}

function rankMany(values: Float64Array): Ranks {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  let count = 0;
  for (const value of sorted) {
    if (count === 0 || sorted[count - 1] !== value) {
      sorted[count] = value;
      count += 1;
    }
  }
  const distinct = sorted.subarray(0, count);
  const of = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    of[at] = Number.isNaN(value) ? 0 : placeIn(distinct, value) + 1;
  }
  return { of, count };
}

function placeIn(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * `presort` gives a key whose order by code units comes near to that of `compare`: the sort by `compare` then finds the
 * texts nearly in order and compares each with little more than its neighbour.
 */
export function rankTexts(
  texts: readonly (string | undefined)[],
  compare: (one: string, other: string) => number,
  presort: (text: string) => string,
): Ranks {
  const places = new Map<string, number>();
  for (const text of texts) if (text !== undefined) places.set(text, 0);
  const near = Array.from(places.keys(), (text) => ({ text, key: presort(text) }));
  near.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  const sorted = near.map(({ text }) => text).sort(compare);
  let count = 0;
  let before: string | undefined;
  for (const text of sorted) {
    if (before === undefined || compare(before, text) !== 0) count += 1;
    places.set(text, count);
    before = text;
  }
  const of = new Uint32Array(texts.length);
  texts.forEach((text, at) => {
    of[at] = text === undefined ? 0 : (places.get(text) ?? 0);
  });
  return { of, count };
}
