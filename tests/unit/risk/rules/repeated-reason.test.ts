import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/repeated-reason.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const backPain = aConcept('Alaselkäkipu', 'M54.5');
const contact = (days: number, reason = backPain) =>
  aContact({ start: `${daysAgo(days)}T10:00:00+02:00`, reasons: [reason] });
const contacts = (...days: readonly number[]) => days.map((day) => contact(day));

testRule(rule, {
  present: {
    'three contacts for the same reason, each within two weeks of the last': { entries: contacts(1, 10, 20) },
    'the same trouble in two classifications': {
      entries: [...contacts(1, 10), contact(20, aConcept('Selkävaiva', 'L03', 'icpc2'))],
    },
    'visits, calls and messages alike': {
      entries: [contact(1), { ...contact(5), channel: 'call' }, { ...contact(9), channel: 'message' }],
    },
  },
  absent: {
    'no contacts': {},
    'three reasons': {
      entries: [contact(1), contact(5, aConcept('Yskä', 'R05')), contact(9, aConcept('Huimaus', 'R42'))],
    },
    'booked and missed ones': {
      entries: [
        ...contacts(1, 10),
        { ...contact(15), status: 'noShow' },
        { ...contact(-3), status: 'booked' },
      ],
    },
    'ward stays': {
      entries: contacts(1, 10, 20).map((entry) => ({ ...entry, channel: 'wardStay' as const })),
    },
    'contacts without a coded reason': {
      entries: [1, 5, 9].map((days) => contact(days, { text: 'Selkäkipu', codings: [] })),
    },
  },
  boundary: {
    'two contacts': { entries: contacts(1, 10), outcome: 'absent' },
    'a gap of 14 days': { entries: contacts(1, 15, 29), outcome: 'present' },
    'a gap of 15 days': { entries: contacts(1, 15, 30), outcome: 'absent' },
    'the first on the first of the 90 days': { entries: contacts(62, 76, 89), outcome: 'present' },
    'the first on the day before': { entries: contacts(63, 77, 90), outcome: 'absent' },
  },
  insufficientData: {
    'health did not answer': { unanswered: ['health'] },
    'two are seen, social broke off': { entries: contacts(1, 10), unanswered: ['social'] },
  },
  notPermitted: { 'contacts of social welfare are closed': { entries: contacts(1, 10), closed: ['social'] } },
});

it('says how many in how many days, and when the chain breaks', () => {
  const entries = [...contacts(1, 10, 20), contact(4, { text: 'Reseptin uusinta', codings: [] })];
  const result = evaluateCase(rule, { entries });
  expect(result.figures).toMatchObject({ count: 3, spanDays: 19, withoutReason: 1, reason: 'alaselkäkipu' });
  expect(result.limits[1]).toMatchObject({ label: 'gaps', limit: 14, value: [10, 9] });
  expect(result.clearsOn).toBe(daysAgo(1 - 15));
});
