import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/dates.ts';
import type { CountCriterion } from '#lib/risk/criterion.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { judge, truthOf } from '#tests/builders/criteria.ts';
import { aConcept, aContact, aMedication } from '#tests/builders/entries.ts';
import { daysAgo } from '#tests/builders/risk.ts';

const contacts: CountCriterion = {
  type: 'count',
  label: 'contacts',
  of: { kind: 'contact' },
  is: { op: '>=', value: 1 },
};
const on = (start: string) => aContact({ start });
const inDays = (days: number): CountCriterion => ({ ...contacts, within: { days } });
const inMonths = (months: number): CountCriterion => ({ ...contacts, within: { months } });

describe('the counting period', () => {
  it.each([
    ['today', 0, 'yes'],
    ['29 days ago, the first of 30 days', 29, 'yes'],
    ['exactly 30 days ago', 30, 'no'],
  ])('of 30 days: %s', (_name, days, truth) => {
    expect(truthOf(inDays(30), { entries: [on(daysAgo(days))] })).toBe(truth);
  });

  it.each([
    ['2026-11-18', 12, '2025-11-18', 'no'],
    ['2026-11-18', 12, '2025-11-19', 'yes'],
    // On a leap day a year is the days since 28 February.
    ['2028-02-29', 12, '2027-02-28', 'no'],
    ['2028-02-29', 12, '2027-03-01', 'yes'],
    // A year later 29 February itself has gone, with the 28th.
    ['2029-02-28', 12, '2028-02-28', 'no'],
    ['2029-02-28', 12, '2028-02-29', 'yes'],
    ['2029-03-01', 12, '2028-02-29', 'no'],
    // Three months before 31 May there is no 31 February.
    ['2027-05-31', 3, '2027-02-28', 'no'],
    ['2027-05-31', 3, '2027-03-01', 'yes'],
    ['2028-05-31', 3, '2028-02-29', 'no'],
  ])('on %s of %i months: %s %s', (today, months, day, truth) => {
    expect(truthOf(inMonths(months), { today, entries: [on(day)] })).toBe(truth);
  });

  it.each([
    ['23:30 of the day before is the day before', '2026-11-17T23:30:00+02:00', 'no'],
    ['the same as an instant', '2026-11-17T21:30:00Z', 'no'],
    ['00:30 of today is today, though yesterday in UTC', '2026-11-18T00:30:00+02:00', 'yes'],
    ['the same as an instant', '2026-11-17T22:30:00Z', 'yes'],
    ['23:30 of today is not ahead', '2026-11-18T23:30:00+02:00', 'yes'],
    ['00:30 of tomorrow is ahead', '2026-11-19T00:30:00+02:00', 'no'],
  ])('of one day, in Helsinki: %s', (_name, start, truth) => {
    expect(truthOf(inDays(1), { entries: [on(start)] })).toBe(truth);
  });

  it.each([
    // Clocks go forward on 29 March 2026 at 03:00 and back on 25 October 2026 at 04:00.
    ['2026-03-29', '2026-03-29T00:30:00+02:00', 'yes'],
    ['2026-03-29', '2026-03-29T23:30:00+03:00', 'yes'],
    ['2026-03-29', '2026-03-28T23:30:00+02:00', 'no'],
    ['2026-03-30', '2026-03-29T23:30:00+03:00', 'no'],
    ['2026-03-30', '2026-03-29T21:30:00Z', 'yes'],
    ['2026-10-25', '2026-10-25T00:30:00+03:00', 'yes'],
    ['2026-10-25', '2026-10-24T23:30:00+03:00', 'no'],
    ['2026-10-25', '2026-10-25T21:30:00Z', 'yes'],
    ['2026-10-26', '2026-10-25T21:30:00Z', 'no'],
  ])('of one day around the change of clocks: %s, contact %s %s', (today, start, truth) => {
    expect(truthOf(inDays(1), { today, entries: [on(start)] })).toBe(truth);
  });

  it('is as many days long over a change of clocks', () => {
    const at = (start: string) => truthOf(inDays(30), { today: '2026-11-10', entries: [on(start)] });
    expect(at('2026-10-12T00:00:00+03:00')).toBe('yes');
    expect(at('2026-10-11T23:59:00+03:00')).toBe('no');
  });

  it('holds nothing when its length is a parameter that nobody gave', () => {
    expect(
      truthOf({ ...contacts, within: { days: { parameter: 'x' } } }, { entries: [on(daysAgo(1))] }),
    ).toBe('no');
  });

  it('may be longer than all records', () => {
    const { truth, clearsOn } = judge(inMonths(1e6), { entries: [on(daysAgo(4000))] });
    expect([truth, clearsOn]).toEqual(['yes', undefined]);
  });
});

describe('what is counted', () => {
  it('leaves out of a period what has no day, and counts it where no period is asked', () => {
    const undated = aMedication({ started: '' });
    const medicines = { ...contacts, of: { kind: 'medication' } } as const;
    expect(truthOf(medicines, { entries: [undated] })).toBe('yes');
    expect(truthOf({ ...medicines, within: { months: 120 } }, { entries: [undated] })).toBe('no');
  });

  it('takes the day of recording for what says no day of its own', () => {
    const { started: _, ...undated } = aMedication({ recordedAt: `${daysAgo(3)}T10:00:00Z` });
    const medicines = { ...contacts, of: { kind: 'medication' } } as const;
    expect(truthOf({ ...medicines, within: { days: 4 } }, { entries: [undated] })).toBe('yes');
    expect(truthOf({ ...medicines, within: { days: 3 } }, { entries: [undated] })).toBe('no');
  });

  it('counts what lies ahead only when it is booked, and never in a period', () => {
    const ahead = daysAgo(-3);
    expect(truthOf(contacts, { entries: [aContact({ start: ahead })] })).toBe('no');
    expect(truthOf(contacts, { entries: [aContact({ start: ahead, status: 'booked' })] })).toBe('yes');
    expect(truthOf(inDays(30), { entries: [aContact({ start: ahead, status: 'booked' })] })).toBe('no');
  });

  it('counts different services, days or codes', () => {
    const entries = [
      aContact({ start: daysAgo(1), service: aConcept('Terveysasema'), reasons: [aConcept('a', 'M54.5')] }),
      aContact({ start: daysAgo(1), service: aConcept('Terveysasema'), reasons: [aConcept('b', 'R51')] }),
      aContact({ start: daysAgo(2), service: aConcept('Terveysasema'), reasons: [aConcept('b', 'R51')] }),
      aContact({ start: daysAgo(3), service: aConcept('Terveysasema'), register: 'social' }),
    ];
    const counted = (per: CountCriterion['per']) =>
      judge({ ...contacts, ...(per === undefined ? {} : { per }) }, { entries }).figures.count;
    expect([counted(undefined), counted('service'), counted('day'), counted('code')]).toEqual([4, 2, 3, 2]);
  });

  it.each([
    ['>=', 2, 'yes'],
    ['>=', 3, 'no'],
    ['>', 1, 'yes'],
    ['>', 2, 'no'],
    ['<=', 2, 'yes'],
    ['<=', 1, 'no'],
    ['<', 3, 'yes'],
    ['<', 2, 'no'],
    ['=', 2, 'yes'],
    ['=', 1, 'no'],
  ] as const)('two %s %i: %s', (op, value, truth) => {
    const entries = [on(daysAgo(1)), on(daysAgo(2))];
    expect(truthOf({ ...contacts, is: { op, value } }, { entries })).toBe(truth);
  });
});

describe('what may be hidden', () => {
  const two = [on(daysAgo(1)), on(daysAgo(2))];
  it.each([
    // At least so many may be met by what is seen; at most so many may be broken by it.
    ['>=', 2, 'yes', 'yes'],
    ['>=', 3, 'closed', 'unknown'],
    ['>', 1, 'yes', 'yes'],
    ['>', 2, 'closed', 'unknown'],
    ['<=', 2, 'closed', 'unknown'],
    ['<=', 1, 'no', 'no'],
    ['<', 3, 'closed', 'unknown'],
    ['<', 2, 'no', 'no'],
    ['=', 2, 'closed', 'unknown'],
    ['=', 1, 'no', 'no'],
    ['=', 3, 'closed', 'unknown'],
  ] as const)('two seen %s %i: closed %s, unanswered %s', (op, value, closed, unanswered) => {
    const criterion = { ...contacts, is: { op, value } };
    expect(truthOf(criterion, { entries: two, closed: ['social'] })).toBe(closed);
    expect(truthOf(criterion, { entries: two, unanswered: ['social'] })).toBe(unanswered);
  });

  it('is what the selector asks for, no other register and no other kind', () => {
    const ofHealth = { ...contacts, of: { kind: 'contact', registers: ['health'] } } as const;
    expect(truthOf(ofHealth, { closed: ['social'] })).toBe('no');
    expect(truthOf(contacts, { closed: [['measurement', 'health']] })).toBe('no');
    expect(truthOf(ofHealth, { closed: [['contact', 'health']] })).toBe('closed');
  });

  it('is closed before it is unanswered, and unknown where nobody could know', () => {
    expect(truthOf(contacts, { closed: ['social'], unanswered: ['health'] })).toBe('closed');
    const ofWork = { ...contacts, of: { kind: 'contact', registers: ['occupational'] } } as const;
    expect(truthOf(ofWork)).toBe('unknown');
    expect(truthOf(contacts, { registers: ['health'] })).toBe('no');
    expect(truthOf(contacts, { registers: [] })).toBe('unknown');
  });

  it('says no figure of what it cannot judge', () => {
    const { limits, figures, facts } = judge(
      { ...contacts, is: { op: '>=', value: 3 } },
      {
        entries: two,
        closed: ['social'],
      },
    );
    expect({ limits, figures, facts }).toEqual({
      limits: [{ label: 'contacts', op: '>=', limit: 3, met: 'unknown' }],
      figures: {},
      facts: [],
    });
  });
});

describe('since when and until when', () => {
  it.each([
    [{ days: 30 }, daysAgo(29), daysAgo(-1)],
    [{ months: 12 }, '2025-11-19', '2026-11-19'],
    // Six months before 28 February is 28 August: what was on the 31st still counts on that day.
    [{ months: 6 }, '2026-08-31', '2027-03-01'],
    [{ months: 12 }, '2026-03-01', '2027-03-01'],
  ] as const)('within %o a contact of %s counts to the day before %s', (within, day, clearsOn) => {
    const criterion = { ...contacts, within };
    const entries = [on(day)];
    expect(judge(criterion, { entries })).toMatchObject({ truth: 'yes', metOn: dayNumberOf(day), clearsOn });
    expect(truthOf(criterion, { entries, today: clearsOn })).toBe('no');
    expect(truthOf(criterion, { entries, today: addDays(clearsOn, -1) })).toBe('yes');
  });

  it('names the day of the one that met the limit, and shows the newest first', () => {
    const entries = [on(daysAgo(9)), on(daysAgo(2)), on(daysAgo(5))];
    const { metOn, figures, facts } = judge({ ...inDays(30), is: { op: '>=', value: 2 } }, { entries });
    expect(metOn).toBe(dayNumberOf(daysAgo(5)));
    expect(figures).toEqual({
      count: 3,
      byService: 'Terveysasema 3',
      first: daysAgo(9),
      last: daysAgo(2),
      spanDays: 7,
    });
    expect(facts.map(({ entry }) => entry.kind === 'contact' && entry.start)).toEqual(
      [2, 5, 9].map((days) => daysAgo(days)),
    );
  });
});
