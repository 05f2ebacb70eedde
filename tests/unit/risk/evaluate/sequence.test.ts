import { describe, expect, it } from 'vitest';
import type { SequenceCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aContact, aWardStay } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const stays = { kind: 'contact', channel: ['wardStay'] } as const;
const criterion: SequenceCriterion = {
  type: 'sequence',
  label: 'gap',
  first: stays,
  next: { ...stays, registers: ['health'] },
  days: 30,
  within: { days: 90 },
};
const stay = (from: number, to: number) => aWardStay(daysAgo(from), daysAgo(to));

describe('one thing and then another', () => {
  it.each([
    ['exactly 30 days after the discharge', [stay(60, 50), stay(20, 18)], 'yes'],
    ['31 days after the discharge', [stay(60, 51), stay(20, 18)], 'no'],
    ['on the day of the discharge: which came first is not known', [stay(60, 50), stay(50, 45)], 'no'],
    ['on the day after the discharge', [stay(60, 50), stay(49, 45)], 'yes'],
    ['before the discharge', [stay(60, 50), stay(55, 52)], 'no'],
    ['one stay alone', [stay(20, 18)], 'no'],
    ['counted from the end, not the beginning', [stay(120, 30), stay(5, 1)], 'yes'],
    ['the second on the first day of the period', [stay(100, 95), stay(89, 80)], 'yes'],
    ['the second a day before the period', [stay(100, 95), stay(90, 80)], 'no'],
    ['the last pair is not the one within 30 days', [stay(80, 78), stay(70, 60), stay(5, 1)], 'yes'],
    [
      'without an end the day itself counts',
      [aContact({ channel: 'wardStay', start: daysAgo(40) }), stay(10, 1)],
      'yes',
    ],
  ] as const)('%s', (_name, entries, truth) => {
    expect(truthOf(criterion, { entries })).toBe(truth);
  });

  it('takes local days at midnight in Helsinki', () => {
    const first = aWardStay('2026-10-01', '2026-10-01', { end: '2026-10-01T21:30:00Z' });
    const next = (start: string) => aContact({ channel: 'wardStay', start });
    // The discharge at 00:30 is of 2 October: 30 days end with 1 November.
    expect(truthOf(criterion, { entries: [first, next('2026-11-01T23:30:00+02:00')] })).toBe('yes');
    expect(truthOf(criterion, { entries: [first, next('2026-11-02T00:30:00+02:00')] })).toBe('no');
  });

  it('is unknown when one of the two could be hidden', () => {
    const entries = [stay(20, 18)];
    expect(truthOf(criterion, { entries, closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries, unanswered: ['social'] })).toBe('unknown');
    expect(truthOf(criterion, { entries, unanswered: ['health'], closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries: [stay(60, 51), ...entries], closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries: [stay(60, 40), ...entries], closed: ['social'] })).toBe('yes');
  });

  it('tells both, the later first', () => {
    const entries = [stay(60, 40), stay(20, 18)];
    expect(judge(criterion, { entries })).toMatchObject({
      facts: [{ entry: entries[1] }, { entry: entries[0] }],
      figures: { gap: 20, first: daysAgo(40), last: daysAgo(20) },
      limits: [{ op: '<=', limit: 30, value: 20, unit: 'days' }],
    });
  });
});
