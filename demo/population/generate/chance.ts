import { faker } from '@faker-js/faker/locale/fi';

/**
 * Seeded chance for the generated clients. Every client has a stream of its own, by population seed and number, so
 * that one client more or less changes nobody else.
 */
export function startChance(seed: number, clientNumber: number, part: number): void {
  faker.seed([seed, clientNumber, part]);
}

/** True with this probability (0-1). */
export function happens(probability: number): boolean {
  return faker.number.float() < probability;
}

/** A whole number between two, both included. */
export function between(min: number, max: number): number {
  return faker.number.int({ min, max });
}

/** A number between two. */
export function amount(min: number, max: number): number {
  return faker.number.float({ min, max });
}

export function oneOf<Value>(values: readonly Value[]): Value {
  return faker.helpers.arrayElement(values);
}

export function someOf<Value>(values: readonly Value[], count: number): readonly Value[] {
  return faker.helpers.arrayElements(values, count);
}

/** One of the values, each as often as its weight says. */
export function weighted<Value>(values: readonly (readonly [Value, number])[]): Value {
  return faker.helpers.weightedArrayElement(values.map(([value, weight]) => ({ value, weight })));
}

/** A whole number whose mean is `rate`. */
export function countOf(rate: number): number {
  const spread = rate * amount(0.6, 1.4);
  return Math.floor(spread) + (happens(spread % 1) ? 1 : 0);
}

export function streetAddress(): string {
  return `${faker.location.street()} ${between(1, 60)}`;
}
