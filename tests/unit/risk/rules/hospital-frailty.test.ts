import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/hospital-frailty.ts';
import { aConcept, aWardStay } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const stay = (from: string, to: string, ...codes: readonly string[]) =>
  aWardStay(from, to, { reasons: codes.map((code) => aConcept(code, code)) });
const recent = (...codes: readonly string[]) => stay(daysAgo(60), daysAgo(50), ...codes);
const old = { age: 80 };

testRule(rule, {
  present: {
    'dementia, stroke sequelae and falls': { ...old, entries: [recent('F00', 'I69', 'G30', 'W19')] },
  },
  absent: {
    'none of the codes': { ...old, entries: [recent('I10')] },
    'no hospital stay': old,
    'intermediate: another rule': { ...old, entries: [recent('F00', 'W19')] },
  },
  boundary: {
    // 7.1 + 4 + 3.2 + 0.7 = 15.0: still intermediate.
    '15.0 points': { ...old, entries: [recent('F00', 'G30', 'W19', 'F10')], outcome: 'absent' },
    '15.1 points': { ...old, entries: [recent('F00', 'G30', 'W19', 'F10', 'R50')], outcome: 'present' },
    '74 years': { age: 74, entries: [recent('F00', 'I69', 'G30', 'W19')], outcome: 'notApplicable' },
    '75 years': { age: 75, entries: [recent('F00', 'I69', 'G30', 'W19')], outcome: 'present' },
    'a stay that ended 24 months ago to the day': {
      ...old,
      entries: [stay('2024-11-01', '2024-11-18', 'F00', 'I69', 'G30', 'W19')],
      outcome: 'present',
    },
    'a stay that ended a day earlier': {
      ...old,
      entries: [stay('2024-11-01', '2024-11-17', 'F00', 'I69', 'G30', 'W19')],
      outcome: 'absent',
    },
  },
  insufficientData: {
    'a stay without codes': { ...old, entries: [recent()] },
    'few points, some not answered': {
      ...old,
      entries: [recent('W19')],
      unanswered: [['problem', 'health']],
    },
    'age not known': { age: undefined, entries: [recent('F00', 'I69', 'G30')] },
  },
  notPermitted: {
    'contacts are closed': { ...old, closed: ['health'] },
    'few points, diagnoses closed': { ...old, entries: [recent('W19')], closed: [['problem', 'health']] },
  },
});

it('says the points', () => {
  const { figures } = evaluateCase(rule, { ...old, entries: [recent('F00.1*G30.1', 'I69.4', 'W19')] });
  expect(figures).toMatchObject({ score: 18, band: 'high' });
});
