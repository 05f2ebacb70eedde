import { describe, expect, it } from 'vitest';
import type { WaitingCriterion } from '#lib/risk/criterion.ts';
import type { DatedLimit, ReferenceTables } from '#lib/risk/reference/reference-tables.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';

const criterion: WaitingCriterion = {
  type: 'waiting',
  label: 'wait',
  of: { kind: 'contact', status: ['booked', 'held'] },
  limits: 'access',
};
const limit = (said: Partial<DatedLimit>): DatedLimit => ({
  validFrom: '2020-01-01',
  fromAge: 0,
  toAge: 120,
  service: ['terveysasema'],
  within: { days: 14 },
  source: 'Invented for the test',
  ...said,
});
const tables: ReferenceTables = {
  ranks: {},
  limits: {
    access: [
      limit({ validTo: '2026-08-31', within: { months: 3 } }),
      limit({ validFrom: '2026-09-01', toAge: 22 }),
      limit({ validFrom: '2026-09-01', fromAge: 23, within: { days: 30 } }),
    ],
  },
};
const visit = (recorded: string, start: string, service = 'Terveysasema') =>
  aContact({ recordedAt: recorded, start, service: aConcept(service), status: 'booked' });

describe('waiting against a dated limit', () => {
  it.each([
    ['on the last day', 50, '2026-10-01', '2026-10-31', 'no'],
    ['a day late', 50, '2026-10-01', '2026-11-01', 'yes'],
    ['the younger have a shorter one', 22, '2026-10-01', '2026-10-16', 'yes'],
    ['on the last day of theirs', 22, '2026-10-01', '2026-10-15', 'no'],
    ['from the first day of their age', 23, '2026-10-01', '2026-10-16', 'no'],
    ['the limit of the day of recording', 22, '2026-08-31', '2026-11-30', 'no'],
    ['three months end on the last day of a shorter month', 22, '2026-08-31', '2026-12-01', 'yes'],
    ['the new limit from its first day', 22, '2026-09-01', '2026-09-16', 'yes'],
    ['before any limit', 50, '2019-12-31', '2026-11-01', 'no'],
  ])('%s', (_name, age, recorded, start, truth) => {
    expect(truthOf(criterion, { age, tables, entries: [visit(recorded, start)] })).toBe(truth);
  });

  it('goes by local days', () => {
    const late = (start: string) =>
      truthOf(criterion, { tables, entries: [visit('2026-10-01T00:30:00+03:00', start)] });
    expect(late('2026-10-31T23:30:00+02:00')).toBe('no');
    expect(late('2026-11-01T00:30:00+02:00')).toBe('yes');
  });

  it.each([
    ['Kainuun terveysasema', 'yes'],
    ['Terveysasema, Kuhmo', 'yes'],
    ['Esiterveysasema', 'no'],
    ['Osasto', 'no'],
  ])('finds the service by the beginnings of its words: %s %s', (service, truth) => {
    expect(truthOf(criterion, { tables, entries: [visit('2026-10-01', '2026-11-10', service)] })).toBe(truth);
  });

  it.each([
    ['the table', {}, 'table'],
    ['the age', { tables, age: undefined }, 'age'],
  ])('is unknown without %s', (_name, said, kind) => {
    const { truth, missing } = judge(criterion, { entries: [visit('2026-10-01', '2026-11-10')], ...said });
    expect([truth, missing.map((each) => each.kind)]).toEqual(['unknown', [kind]]);
  });

  it('may be hidden', () => {
    const entries = [visit('2026-10-01', '2026-10-05')];
    expect(truthOf(criterion, { tables, entries, closed: ['social'] })).toBe('closed');
    expect(truthOf(criterion, { tables, entries, unanswered: ['social'] })).toBe('unknown');
    expect(
      truthOf(criterion, { tables, entries: [visit('2026-10-01', '2026-11-10')], closed: ['social'] }),
    ).toBe('yes');
  });

  it('tells the wait and the limit in days', () => {
    expect(judge(criterion, { tables, entries: [visit('2026-10-01', '2026-11-10')] }).figures).toEqual({
      waited: 40,
      allowed: 30,
      first: '2026-10-01',
    });
  });
});
