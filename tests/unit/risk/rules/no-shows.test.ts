import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/no-shows.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, monthsAgo, testRule } from '#tests/builders/risk.ts';

const missed = (...days: readonly string[]) => days.map((start) => aContact({ start, status: 'noShow' }));

testRule(rule, {
  present: { 'three within a year': { entries: missed(daysAgo(10), daysAgo(100), daysAgo(200)) } },
  absent: {
    'nothing recorded': {},
    'cancelled ones were not missed': {
      entries: missed(daysAgo(10), daysAgo(100), daysAgo(200)).map((entry) => ({
        ...entry,
        status: 'cancelled' as const,
      })),
    },
  },
  boundary: {
    two: { entries: missed(daysAgo(10), daysAgo(100)), outcome: 'absent' },
    'the third a year ago to the day': {
      entries: missed(daysAgo(10), daysAgo(100), monthsAgo(12)),
      outcome: 'absent',
    },
    'the third a day later': { entries: missed(daysAgo(10), daysAgo(100), '2025-11-19'), outcome: 'present' },
  },
  insufficientData: {
    'the social register did not answer': { entries: missed(daysAgo(10)), unanswered: ['social'] },
  },
  notPermitted: { 'the social register is closed': { entries: missed(daysAgo(10)), closed: ['social'] } },
});

it('tells them by service, the most first', () => {
  const at = (service: string, days: number) =>
    aContact({ start: daysAgo(days), status: 'noShow', service: aConcept(service) });
  const entries = [at('Sosiaaliohjaus', 5), at('Mielenterveys', 10), at('Mielenterveys', 100)];
  expect(evaluateCase(rule, { entries }).figures).toMatchObject({
    count: 3,
    byService: 'Mielenterveys 2, Sosiaaliohjaus 1',
  });
});
