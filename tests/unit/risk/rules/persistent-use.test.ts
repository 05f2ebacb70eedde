import { rule } from '#lib/risk/rules/persistent-use.ts';
import { aContact } from '#tests/builders/entries.ts';
import { daysAgo, testRule } from '#tests/builders/risk.ts';

/** So many visits to a physician in each of three years, the latest first. */
const years = (...counts: readonly number[]) =>
  counts.flatMap((count, year) =>
    Array.from({ length: count }, (_, index) =>
      aContact({ start: daysAgo(365 * year + 5 + index * 20), profession: 'lääkäri', channel: 'visit' }),
    ),
  );

testRule(rule, {
  present: { 'ten in each of three years': { entries: years(10, 11, 12) } },
  absent: {
    'nothing recorded': {},
    'many in the last year only': { entries: years(16, 2, 3) },
    'frequent in two of three years': { entries: years(10, 10, 4) },
  },
  boundary: {
    'nine in the middle year': { entries: years(10, 9, 10), outcome: 'absent' },
    'ten in each': { entries: years(10, 10, 10), outcome: 'present' },
  },
  insufficientData: { 'health did not answer': { unanswered: ['health'] } },
  notPermitted: { 'contacts are closed': { closed: ['health'] } },
});
