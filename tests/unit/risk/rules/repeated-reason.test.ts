import { expect, it } from 'vitest';
import { rule } from '#lib/risk/rules/repeated-reason.ts';
import { aConcept, aContact, anOwner, aPlan } from '#tests/builders/entries.ts';
import { daysAgo, evaluateCase, testRule } from '#tests/builders/risk.ts';

const backPain = aConcept('Alaselkäkipu', 'M54.5');
const contact = (days: number, reason = backPain) =>
  aContact({ start: `${daysAgo(days)}T10:00:00+02:00`, reasons: [reason] });
const contacts = (...days: readonly number[]) => days.map((day) => contact(day));
const named = anOwner({ role: 'ownNurse', from: '2026-01-01' });
const planned = (days: number) => aPlan({ type: 'healthAndCare', status: 'active', from: daysAgo(days) });

testRule(rule, {
  present: {
    'three contacts for the same reason, each within two weeks of the last': { entries: contacts(1, 10, 20) },
    'the same trouble in two classifications': {
      entries: [...contacts(1, 10), contact(20, aConcept('Selkävaiva', 'L03', 'icpc2'))],
    },
    'visits, calls and messages alike': {
      entries: [contact(1), { ...contact(5), channel: 'call' }, { ...contact(9), channel: 'message' }],
    },
    'a physiotherapist at the health centre, as it comes without a series': {
      entries: contacts(1, 5, 9).map((entry) => ({ ...entry, profession: 'fysioterapeutti' })),
    },
    'somebody is named, but no plan was made': { entries: [...contacts(1, 10, 20), named] },
    'a plan was made, but nobody is named': { entries: [...contacts(1, 10, 20), planned(3)] },
    'the plan is older than the contacts: it did not help': {
      entries: [...contacts(1, 10, 20), named, planned(14)],
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
    'somebody is named and a plan was made since': { entries: [...contacts(1, 10, 20), named, planned(13)] },
    'what was done is no reason: prescriptions, vaccinations, antenatal care': {
      entries: [
        ...[1, 5, 9].map((days) => contact(days, aConcept('Reseptin uusinta', 'A50', 'icpc2'))),
        ...[2, 6, 10].map((days) => contact(days, aConcept('Rokotus', 'Z24.6'))),
        ...[3, 7, 11].map((days) => contact(days, aConcept('Raskauden seuranta', 'Z34'))),
      ],
    },
    'services that come in an agreed series': {
      entries: ['Fysioterapia', 'Kotihoito', 'Haavahoito'].flatMap((service) =>
        contacts(1, 5, 9).map((entry) => ({ ...entry, service: aConcept(service) })),
      ),
    },
    'a chain that broke off': { entries: contacts(62, 76, 89) },
    'contacts without a coded reason': {
      entries: [1, 5, 9].map((days) => contact(days, { text: 'Selkäkipu', codings: [] })),
    },
  },
  boundary: {
    'two contacts': { entries: contacts(1, 10), outcome: 'absent' },
    'a gap of 14 days': { entries: contacts(1, 15, 29), outcome: 'present' },
    'a gap of 15 days': { entries: contacts(1, 15, 30), outcome: 'absent' },
    'the last of them 14 days ago': { entries: contacts(14, 20, 25), outcome: 'present' },
    'the last of them 15 days ago': { entries: contacts(15, 20, 25), outcome: 'absent' },
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
  expect(result.figures).toMatchObject({ count: 3, spanDays: 19, withoutReason: 1, reason: 'Alaselkäkipu' });
  expect(result.limits[1]).toMatchObject({ label: 'gaps', limit: 14, value: [10, 9] });
  expect(result.clearsOn).toBe(daysAgo(1 - 15));
});

it('ends on the day that it says', () => {
  const entries = contacts(1, 10, 20);
  const on = (today: string) => evaluateCase(rule, { entries, today }).outcome;
  expect([on(daysAgo(-13)), on(daysAgo(-14))]).toEqual(['present', 'absent']);
  expect(evaluateCase(rule, { entries }).clearsOn).toBe(daysAgo(-14));
});

it('names the reason that makes the chain, of a contact with several', () => {
  const both = aContact({
    start: `${daysAgo(1)}T10:00:00+02:00`,
    reasons: [aConcept('Kohonnut verenpaine', 'I10'), backPain],
  });
  const { figures } = evaluateCase(rule, { entries: [both, ...contacts(8, 15)] });
  expect(figures.reason).toBe('Alaselkäkipu');
});
