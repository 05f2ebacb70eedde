import { rule } from '#lib/risk/rules/musculoskeletal-work-ability.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { measuredOn } from '#tests/builders/measured.ts';
import { daysAgo, monthsAgo, testRule } from '#tests/builders/risk.ts';

const back = aContact({ start: `${daysAgo(20)}T10:00:00+02:00`, reasons: [aConcept('Selkä', 'M54.5')] });
const rating = (value: number, when?: string | number) => measuredOn('workAbility', value, when);

testRule(rule, {
  present: { 'back pain and a low rating': { entries: [back, rating(3)] } },
  absent: { 'a good rating': { entries: [back, rating(8)] } },
  boundary: {
    '5': { entries: [back, rating(5)], outcome: 'present' },
    '6': { entries: [back, rating(6)], outcome: 'absent' },
    '17 years': { age: 17, entries: [back, rating(3)], outcome: 'notApplicable' },
    '18 years': { age: 18, entries: [back, rating(3)], outcome: 'present' },
    '67 years': { age: 67, entries: [back, rating(3)], outcome: 'present' },
    '68 years': { age: 68, entries: [back, rating(3)], outcome: 'notApplicable' },
    'rated 12 months ago to the day': { entries: [back, rating(3, monthsAgo(12))], outcome: 'present' },
    'rated a day earlier': { entries: [back, rating(3, '2025-11-17')], outcome: 'insufficientData' },
  },
  insufficientData: { 'never asked': { entries: [back] } },
  notApplicable: { 'no trouble of the kind': { entries: [rating(3)] } },
  notPermitted: { 'contacts are closed': { entries: [rating(3)], closed: [['contact', 'health']] } },
});
