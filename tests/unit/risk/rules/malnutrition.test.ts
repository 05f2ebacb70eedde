import { rule } from '#lib/risk/rules/malnutrition.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { monthsAgo, testRule } from '#tests/builders/risk.ts';

const must = (value: number, when?: string | number) => measuredOn('must', value, when);
const nrs = (value: number, when?: string | number) => measuredOn('nrs2002', value, when);
const weight = (value: number, when: string | number) => measuredOn('weight', value, when);

testRule(rule, {
  present: {
    'MUST high': { entries: [must(3)] },
    'NRS-2002': { entries: [nrs(4)] },
    'weight lost, never screened': { entries: [weight(70, 100), weight(64, 5)] },
    'weight lost since a low screening': { entries: [must(0, 120), weight(70, 100), weight(64, 5)] },
    'the newer decides': { entries: [must(0, 100), nrs(4, 10)] },
  },
  absent: {
    'MUST low': { entries: [must(0)] },
    'the newer decides': { entries: [must(3, 100), nrs(0, 10)] },
    'screened low, weight stable': { entries: [must(0), weight(70, 100), weight(70, 5)] },
    'weight gained': { entries: [must(0), weight(64, 100), weight(70, 5)] },
  },
  boundary: {
    'MUST 1': { entries: [must(1)], outcome: 'absent' },
    'MUST 2': { entries: [must(2)], outcome: 'present' },
    'NRS 2': { entries: [nrs(2)], outcome: 'absent' },
    'NRS 3': { entries: [nrs(3)], outcome: 'present' },
    '5 per cent lost': { entries: [must(0), weight(80, 100), weight(76, 5)], outcome: 'absent' },
    'a little more': { entries: [must(0), weight(80, 100), weight(75.9, 5)], outcome: 'present' },
    'lost from a weight on the first day of six months': {
      entries: [must(0), weight(80, '2026-05-19'), weight(70, 5)],
      outcome: 'present',
    },
    'from one of seven months ago': {
      entries: [must(0), weight(80, monthsAgo(7)), weight(70, 5)],
      outcome: 'absent',
    },
    'screened 12 months ago to the day': { entries: [must(2, monthsAgo(12))], outcome: 'present' },
    'screened a day earlier': { entries: [must(2, '2025-11-17')], outcome: 'insufficientData' },
    '17 years': { age: 17, entries: [must(3)], outcome: 'notApplicable' },
    '18 years': { age: 18, entries: [must(3)], outcome: 'present' },
  },
  insufficientData: {
    'never screened': {},
    'never screened, weight stable': { entries: [weight(70, 100), weight(70, 5)] },
  },
  notPermitted: { 'measurements are closed': { closed: [['measurement', 'health']] } },
});
