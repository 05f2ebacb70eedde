import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/persistent-use.ts';
import { aContact, anOwner, aPlan } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

/** So many visits to a physician in each of three years, the latest first. */
const years = (...counts: readonly number[]) =>
  counts.flatMap((count, year) =>
    Array.from({ length: count }, (_, index) =>
      aContact({ start: daysAgo(365 * year + 5 + index * 20), profession: 'lääkäri', channel: 'visit' }),
    ),
  );

const first = (start: string) => aContact({ start, profession: 'lääkäri', channel: 'visit' });

testRule(rule, {
  present: { 'ten in each of three years': { entries: years(10, 11, 12) } },
  absent: {
    'a care lead and a plan that is up to date': {
      entries: [
        ...years(10, 11, 12),
        anOwner({ role: 'careLead', from: '2026-01-01' }),
        aPlan({ type: 'healthAndCare', status: 'active', from: '2026-01-01', reviewDue: '2027-01-01' }),
      ],
    },
    'nothing recorded': {},
    'many in the last year only': { entries: years(16, 2, 3) },
    'frequent in two of three years': { entries: years(10, 10, 4) },
  },
  boundary: {
    'nine in the middle year': { entries: years(10, 9, 10), outcome: 'absent' },
    'ten in each': { entries: years(10, 10, 10), outcome: 'present' },
    'the tenth of the oldest year on its first day': {
      entries: [...years(10, 10, 9), first('2023-11-19')],
      outcome: 'present',
    },
    'the tenth of the oldest year a day earlier': {
      entries: [...years(10, 10, 9), first(monthsAgo(36))],
      outcome: 'absent',
    },
  },
  insufficientData: { 'health did not answer': { unanswered: ['health'] } },
  notPermitted: { 'contacts are closed': { closed: ['health'] } },
});

it('tells the three counts, the oldest year first', () => {
  expect(evaluateCase(rule, { entries: years(12, 11, 10) }).limits).toMatchObject([
    { label: 'contacts', limit: 10, value: [10, 11, 12] },
  ]);
});
