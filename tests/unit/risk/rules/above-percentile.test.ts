import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/above-percentile.ts';
import { aContact } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const contacts = (count: number) =>
  Array.from({ length: count }, (_, index) => aContact({ start: daysAgo(1 + index * 10), channel: 'visit' }));
const tables = {
  ranks: {
    'contacts-by-age-and-sex': {
      id: 'contacts-by-age-and-sex',
      source: 'Esimerkkikunta 2025, keksitty',
      percentile: 90,
      rows: [
        { sex: 'female' as const, fromAge: 40, toAge: 59, cutOff: 12 },
        { sex: 'male' as const, fromAge: 40, toAge: 59, cutOff: 8 },
      ],
    },
  },
  limits: {},
};

testRule(rule, {
  present: { 'more than nine of ten women of the age': { entries: contacts(13), tables } },
  absent: { 'as many as most': { entries: contacts(5), tables } },
  boundary: {
    'at the cut-off': { entries: contacts(12), tables, outcome: 'absent' },
    'one over it': { entries: contacts(13), tables, outcome: 'present' },
    'a man has another cut-off': { entries: contacts(9), tables, sex: 'male', outcome: 'present' },
  },
  insufficientData: {
    'no table: the product has none of its own': { entries: contacts(30) },
    'an age that the table leaves out': { entries: contacts(30), tables, age: 80 },
    'the age is not known': { entries: contacts(30), tables, age: undefined },
    'the sex is not known': { entries: contacts(30), tables, sex: undefined },
  },
  notPermitted: { 'contacts are closed': { tables, closed: ['health'] } },
});

it('names the table that is missing, and its source where there is one', () => {
  expect(evaluateCase(rule, { entries: contacts(30) }).missing).toEqual([
    { kind: 'table', names: ['contacts-by-age-and-sex'], why: 'notRecorded' },
  ]);
  expect(evaluateCase(rule, { entries: contacts(13), tables }).figures).toMatchObject({
    percentile: 90,
    table: 'Esimerkkikunta 2025, keksitty',
  });
});
