import { describe, expect, it } from 'vitest';
import type { RankCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aContact } from '#tests/builders/entries.ts';
import { daysAgo, monthsAgo } from '#tests/builders/risk.ts';

const criterion: RankCriterion = {
  type: 'rank',
  label: 'contacts',
  of: { kind: 'contact' },
  within: { months: 12 },
  table: 'contacts',
};
const tables = {
  limits: {},
  ranks: {
    contacts: {
      id: 'contacts',
      source: 'Invented for the test',
      percentile: 90,
      rows: [
        { sex: 'female', fromAge: 40, toAge: 50, cutOff: 2 },
        { sex: 'female', fromAge: 51, toAge: 60, cutOff: 3 },
        { sex: 'male', fromAge: 40, toAge: 60, cutOff: 1 },
      ],
    },
  },
} as const;
const contacts = (count: number) =>
  Array.from({ length: count }, (_, place) => aContact({ start: daysAgo(place) }));

describe('rank within age and sex', () => {
  it.each([
    [50, 'female', 2, 'no'],
    [50, 'female', 3, 'yes'],
    [51, 'female', 3, 'no'],
    [51, 'female', 4, 'yes'],
    [60, 'male', 1, 'no'],
    [60, 'male', 2, 'yes'],
    [40, 'male', 2, 'yes'],
    // Outside the table nobody knows the cut-off.
    [39, 'male', 9, 'unknown'],
    [61, 'female', 9, 'unknown'],
  ] as const)('%i years, %s, %i contacts: %s', (age, sex, count, truth) => {
    expect(truthOf(criterion, { age, sex, tables, entries: contacts(count) })).toBe(truth);
  });

  it.each([
    ['the table', { entries: contacts(9) }, 'table'],
    ['the age', { tables, age: undefined, entries: contacts(9) }, 'age'],
    ['the sex', { tables, sex: undefined, entries: contacts(9) }, 'sex'],
  ] as const)('is unknown without %s', (_name, said, kind) => {
    const { truth, missing } = judge(criterion, said);
    expect([truth, missing.map((each) => each.kind)]).toEqual(['unknown', [kind]]);
  });

  it('counts the period alone, and stands on what is seen', () => {
    const old = aContact({ start: monthsAgo(12) });
    expect(truthOf(criterion, { tables, entries: [...contacts(2), old] })).toBe('no');
    expect(truthOf(criterion, { tables, entries: contacts(2), closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { tables, entries: contacts(2), unanswered: ['social'] })).toBe('unknown');
    expect(truthOf(criterion, { tables, entries: contacts(3), closed: ['social'] })).toBe('yes');
  });
});
