import { rule } from '#lib/risk/rules/falls.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { diagnosed, measuredOn } from '#tests/builders/measured.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const visit = (code: string, day = daysAgo(20)) =>
  aContact({ start: `${day}T10:00:00+02:00`, reasons: [aConcept(code, code)] });
const old = { age: 78 };
const asked = (count: number, when?: string | number) => measuredOn('falls', count, when);

testRule(rule, {
  present: {
    'two falls, asked': { ...old, entries: [asked(2)] },
    'a visit for a fall, though none was told': { ...old, entries: [asked(0), visit('W18.9')] },
    'a tendency to fall, never asked': { ...old, entries: [diagnosed('R29.6', { onset: daysAgo(30) })] },
  },
  absent: {
    'asked, none': { ...old, entries: [asked(0)] },
    'a fall from a tree is another matter': { ...old, entries: [asked(0), visit('W14')] },
    'a missed visit': { ...old, entries: [asked(0), { ...visit('W18'), status: 'noShow' as const }] },
  },
  boundary: {
    'none told': { ...old, entries: [asked(0)], outcome: 'absent' },
    'one told': { ...old, entries: [asked(1)], outcome: 'present' },
    'told 12 months ago to the day': { ...old, entries: [asked(1, monthsAgo(12))], outcome: 'present' },
    'told a day earlier': { ...old, entries: [asked(1, '2025-11-17')], outcome: 'insufficientData' },
    'a visit on the first day of the twelve months': {
      ...old,
      entries: [asked(0), visit('W19', '2025-11-19')],
      outcome: 'present',
    },
    'a visit on the same day a year ago': {
      ...old,
      entries: [asked(0), visit('W19', '2025-11-18')],
      outcome: 'absent',
    },
    '64 years': { age: 64, entries: [asked(2)], outcome: 'notApplicable' },
    '65 years': { age: 65, entries: [asked(2)], outcome: 'present' },
  },
  insufficientData: { 'never asked, nothing coded': old },
  notPermitted: { 'contacts are closed': { ...old, entries: [asked(0)], closed: [['contact', 'health']] } },
});
