import { rule } from '#lib/risk/rules/hospital-frailty-intermediate.ts';
import { aConcept, aWardStay } from '#tests/builders/entries.ts';
import { daysAgo, testRule } from '#tests/builders/risk.ts';

const recent = (...codes: readonly string[]) =>
  aWardStay(daysAgo(60), daysAgo(50), { reasons: codes.map((code) => aConcept(code, code)) });
const old = { age: 80 };

testRule(rule, {
  present: { 'the published example F00 and W19, 10.3': { ...old, entries: [recent('F00', 'W19')] } },
  absent: {
    'no hospital stay': old,
    'high: another rule': { ...old, entries: [recent('F00', 'I69', 'G30', 'W19')] },
  },
  boundary: {
    // 3.2 + 1.7 = 4.9, 3.2 + 1.8 = 5.0.
    '4.9 points': { ...old, entries: [recent('W19', 'L89')], outcome: 'absent' },
    '5.0 points': { ...old, entries: [recent('W19', 'G20')], outcome: 'present' },
    '15.0 points': { ...old, entries: [recent('F00', 'G30', 'W19', 'F10')], outcome: 'present' },
    '15.1 points': { ...old, entries: [recent('F00', 'G30', 'W19', 'F10', 'R50')], outcome: 'absent' },
    '74 years': { age: 74, entries: [recent('F00', 'W19')], outcome: 'notApplicable' },
    '75 years': { age: 75, entries: [recent('F00', 'W19')], outcome: 'present' },
  },
  insufficientData: { 'a stay without codes': { ...old, entries: [recent()] } },
  notPermitted: { 'contacts are closed': { ...old, closed: ['health'] } },
});
