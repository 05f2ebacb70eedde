import { describe, expect, it } from 'vitest';
import type { RepeatCriterion } from '#lib/risk/criterion.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const criterion: RepeatCriterion = {
  type: 'repeat',
  label: 'contacts',
  gapLabel: 'gaps',
  of: { kind: 'contact' },
  within: { days: 90 },
  gapDays: 14,
  is: { op: '>=', value: 3 },
};
const visit = (days: number, code: string, kind: 'icd10' | 'icpc2' = 'icd10') =>
  aContact({ start: daysAgo(days), reasons: [aConcept(code, code, kind)] });

describe('contacts for the same reason', () => {
  it.each([
    ['gaps of exactly 14 days', [visit(1, 'M54.5'), visit(15, 'M54.5'), visit(29, 'M54.5')], 'yes'],
    ['a gap of 15 days', [visit(1, 'M54.5'), visit(15, 'M54.5'), visit(30, 'M54.5')], 'no'],
    ['three on one day', [visit(1, 'M54.5'), visit(1, 'M54.5'), visit(1, 'M54.5')], 'yes'],
    ['two', [visit(1, 'M54.5'), visit(2, 'M54.5')], 'no'],
    [
      'the same trouble in two classifications',
      [visit(1, 'M54.5'), visit(2, 'L03', 'icpc2'), visit(3, 'M54')],
      'yes',
    ],
    ['one of them of the neck', [visit(1, 'M54.5'), visit(2, 'M54.2'), visit(3, 'M54.5')], 'no'],
    [
      'another reason between',
      [visit(1, 'M54.5'), visit(2, 'R51'), visit(9, 'M54.5'), visit(20, 'M54.5')],
      'yes',
    ],
    [
      'an older chain, which is over',
      [visit(1, 'M54.5'), visit(40, 'M54.5'), visit(50, 'M54.5'), visit(60, 'M54.5')],
      'no',
    ],
    ['the last of three 14 days ago', [visit(14, 'R51'), visit(20, 'R51'), visit(26, 'R51')], 'yes'],
    ['the last of three 15 days ago', [visit(15, 'R51'), visit(20, 'R51'), visit(26, 'R51')], 'no'],
    [
      'two chains, the one that goes on',
      [...[1, 5, 9].map((days) => visit(days, 'R51')), ...[30, 31, 32, 33].map((days) => visit(days, 'I10'))],
      'yes',
    ],
    ['what was done is no reason', [visit(1, 'Z24.6'), visit(5, 'Z24.6'), visit(9, 'Z24.6')], 'no'],
    ['without codes', [1, 2, 3].map((days) => aContact({ start: daysAgo(days) })), 'no'],
  ] as const)('%s', (_name, entries, truth) => {
    expect(truthOf(criterion, { entries })).toBe(truth);
  });

  it.each([
    ['the first of three on the first day of the period', 25, 'yes'],
    ['the first of three a day before the period', 26, 'no'],
  ] as const)('%s', (_name, days, truth) => {
    const entries = [visit(1, 'R51'), visit(13, 'R51'), visit(days, 'R51')];
    expect(truthOf({ ...criterion, within: { days: 26 } }, { entries })).toBe(truth);
  });

  it('is unknown when what is hidden could lengthen the chain', () => {
    const two = [visit(1, 'R51'), visit(9, 'R51')];
    expect(truthOf(criterion, { entries: two, closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { entries: two, unanswered: ['health'] })).toBe('unknown');
    expect(truthOf(criterion, { entries: [...two, visit(11, 'R51')], closed: ['social'] })).toBe('yes');
  });

  it('has nothing to date where no chain is asked for', () => {
    expect(judge({ ...criterion, is: { op: '>=', value: 0 } })).toMatchObject({
      truth: 'yes',
      facts: [],
      figures: { count: 0, withoutReason: 0 },
    });
  });

  it('tells the longest chain, its gaps from the first on, and when it ends', () => {
    const entries = [
      visit(1, 'R51'),
      visit(9, 'R51'),
      visit(11, 'R51'),
      visit(3, 'I10'),
      aContact({ start: daysAgo(2) }),
    ];
    const { figures, limits, clearsOn, facts } = judge(criterion, { entries });
    expect(figures).toMatchObject({
      count: 3,
      first: daysAgo(11),
      last: daysAgo(1),
      spanDays: 10,
      withoutReason: 1,
    });
    expect(limits).toMatchObject([{ value: 3 }, { label: 'gaps', limit: 14, value: [2, 8], unit: 'days' }]);
    expect([clearsOn, facts.length]).toEqual([daysAgo(-14), 3]);
    expect(truthOf({ ...criterion, within: { days: 12 } }, { entries })).toBe('yes');
  });
});
