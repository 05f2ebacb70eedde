/** Chance that is the same for the same seed, and fast: mulberry32, 32 bits. */
export interface Chance {
  /** A number from 0 to before 1. */
  next(): number;
  happens(probability: number): boolean;
  /** A whole number between two, both included. */
  between(min: number, max: number): number;
  oneOf<Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value;
  /** One of the values, each as often as its weight says. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value;
}

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const oneOf = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(next() * values.length)] as Value;
  return {
    next,
    happens: (probability) => next() < probability,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    oneOf,
    weighted(values) {
      let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      return (values[values.length - 1] as (typeof values)[number])[0];
    },
  };
}
