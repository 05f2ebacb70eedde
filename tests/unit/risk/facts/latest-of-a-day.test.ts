import { expect, it } from 'vitest';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { aContact, aMeasurement } from '#tests/builders/entries.ts';

it('puts the later of two measurements of one day first, whatever their offsets and order', () => {
  const at = (value: number, taken: string) => aMeasurement({ measures: 'phq9', value, taken });
  const entries = [
    at(1, '2026-11-03T08:00:00+02:00'),
    aContact(),
    at(3, '2026-11-03T07:30:00Z'),
    at(2, '2026-11-03T09:00:00+02:00'),
  ];
  const facts = factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today: '2026-11-18' });
  expect(facts.flatMap(({ value }) => value ?? [])).toEqual([3, 2, 1]);
  expect(facts).toHaveLength(4);
});

it('of the same moment always puts the same one first', () => {
  const taken = '2026-11-03T08:00:00+02:00';
  const entries = [1, 2, 3].map((value) => aMeasurement({ id: `Observation/o${value}`, value, taken }));
  const context = { timeZone: 'Europe/Helsinki', today: '2026-11-18' };
  expect(factsOfEntries(entries.toReversed(), context)).toEqual(factsOfEntries(entries, context));
});
