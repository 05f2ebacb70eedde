import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/suicide-item.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { monthsAgo, testRule } from '#tests/builders/risk.ts';

const item = (value: number, when?: string | number) => measuredOn('phq9Suicide', value, when);

testRule(rule, {
  present: {
    'any answer above nought': { entries: [item(2)] },
    'whatever the total': { entries: [item(1), measuredOn('phq9', 1)] },
  },
  absent: {
    nought: { entries: [item(0)] },
    'nought at the latest': { entries: [item(2, 60), item(0, 5)] },
    'nought, with a high total': { entries: [item(0), measuredOn('phq9', 18)] },
  },
  boundary: {
    '0': { entries: [item(0)], outcome: 'absent' },
    '1': { entries: [item(1)], outcome: 'present' },
    '12 months ago to the day': { entries: [item(1, monthsAgo(12))], outcome: 'present' },
    'a day earlier': { entries: [item(1, '2025-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: {
    'never asked': {},
    'a total alone says nothing of it': { entries: [measuredOn('phq9', 3)] },
  },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});

it('comes first, and only on a press of its own', () => {
  expect([rule.tier, rule.actionability, rule.sensitive]).toEqual(['first', 1, true]);
});
