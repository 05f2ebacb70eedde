import { describe, expect, it } from 'vitest';
import { addMonths } from '#lib/base/dates.ts';
import { accessLimits } from '#lib/worklist/group/access-limits.ts';
import { failureDemand } from '#lib/worklist/group/failure-demand.ts';
import { recordingCoverage } from '#lib/worklist/group/recording-coverage.ts';
import { remoteShare } from '#lib/worklist/group/remote-share.ts';
import { tenthsOfClients, useTenths } from '#lib/worklist/group/use-tenths.ts';
import type { RowUse } from '#lib/worklist/worklist-row.ts';
import { aRowFinding, clients } from '#tests/builders/group.ts';
import { aWorklistRow } from '#tests/builders/worklist-rows.ts';

const today = '2026-11-18';
const use = (said: Partial<RowUse>): { readonly use: RowUse } => ({
  use: { ...aWorklistRow().use, ...said },
});
const monthly = (first: number, rest: number) => [first, ...Array.from({ length: 11 }, () => rest)];

describe('recording coverage', () => {
  const asked = (recorded: readonly string[], count = 10, name = 'a') =>
    clients(count, { recorded: { smoking: recorded } }, name);
  const smoking = (rows: Parameters<typeof recordingCoverage>[0]) =>
    recordingCoverage(rows, { today }).factors.find(({ measures }) => measures === 'smoking');

  it.each([
    ['today', '2026-11-18', 50],
    ['on the last day of its interval', '2024-11-18', 50],
    ['a day too early', '2024-11-17', 0],
    ['tomorrow', '2026-11-19', 0],
  ])('counts what was recorded %s', (_name, day, percent) => {
    const rows = [...asked([day]), ...clients(10, {}, 'b')];
    expect(smoking(rows)?.now).toEqual({ state: 'shown', percent });
  });

  it('is closed only where what was measured is closed of everybody: that is no small number', () => {
    const closed = clients(10, { measurementsClosed: true }, 'b');
    expect(recordingCoverage(closed, { today })).toMatchObject({ isClosed: true, factors: [] });
    expect(recordingCoverage([...closed, ...clients(1, {}, 'c')], { today }).isClosed).toBe(false);
    expect(recordingCoverage([], { today }).isClosed).toBe(false);
  });

  it('looks twelve months back at the same clients', () => {
    const rows = [...asked(['2026-03-01', '2023-12-01']), ...asked(['2026-03-01'], 10, 'b')];
    expect(smoking(rows)).toMatchObject({
      of: { about: false, count: 20 },
      now: { state: 'shown', percent: 100 },
      before: { state: 'shown', percent: 50 },
    });
    const months = smoking(rows)?.months ?? [];
    expect(months).toHaveLength(12);
    expect([months[0]?.endsOn, months.at(-1)?.endsOn]).toEqual([addMonths(today, -11), today]);
    // Recorded on 1 March: the month that ends on 18 March is the first to hold it. The older one ended on 1 December.
    expect(months.map(({ percent }) => percent)).toEqual([
      0, 0, 0, 100, 100, 100, 100, 100, 100, 100, 100, 100,
    ]);
  });

  it('asks nothing of a child, and nothing of a client whose health care could not be read', () => {
    const rows = [
      ...asked([today]),
      ...clients(10, { birthDate: '2015-01-01' }, 'child'),
      ...clients(10, { closed: ['health'] }, 'closed'),
      ...clients(10, { unanswered: ['health'] }, 'unanswered'),
    ];
    expect(recordingCoverage(rows, { today }).read).toEqual({ about: false, count: 20 });
    expect(smoking(rows)).toMatchObject({ of: { count: 10 }, now: { state: 'shown', percent: 100 } });
  });

  it('says few and nearly all in words', () => {
    expect(smoking([...asked([today], 3), ...clients(20, {}, 'b')])?.now).toEqual({ state: 'few' });
    expect(smoking([...asked([today], 20), ...clients(3, {}, 'b')])?.now).toEqual({ state: 'nearlyAll' });
    expect(smoking(asked([today], 4))?.now).toEqual({ state: 'tooFew' });
  });

  it('does not take for unrecorded what a row has no room for', () => {
    const eight = Array.from({ length: 8 }, (_, index) => `2026-11-${String(17 - index).padStart(2, '0')}`);
    const rows = [...asked(eight), ...asked(['2026-11-01', '2025-10-01'], 10, 'b')];
    expect(smoking(rows)?.before).toEqual({ state: 'shown', percent: 100 });
  });

  it('follows a laboratory value only where there once was one', () => {
    const rows = [
      ...clients(8, { recorded: { hba1c: ['2026-01-01'] } }),
      ...clients(8, { recorded: { hba1c: ['2020-01-01'] } }, 'b'),
      ...clients(30, {}, 'c'),
    ];
    const hba1c = recordingCoverage(rows, { today }).factors.find(({ measures }) => measures === 'hba1c');
    expect(hba1c).toMatchObject({
      asked: 'onceRecorded',
      of: { about: false, count: 16 },
      now: { state: 'shown', percent: 50 },
    });
  });
});

describe('use by tenths', () => {
  it('tells the share of each, and puts every client into one', () => {
    const rows = Array.from({ length: 50 }, (_, index) =>
      clients(1, use({ now: index < 45 ? 1 : 11 }), `${index}`),
    ).flat();
    expect(useTenths(rows)).toMatchObject({ percents: [5, 5, 5, 5, 5, 5, 5, 5, 5, 55], contacts: 100 });
    const tenths = [...tenthsOfClients(rows).values()];
    expect(new Set(tenths).size).toBe(10);
    expect(tenths.filter((tenth) => tenth === 10)).toHaveLength(5);
  });

  it('keeps clients of equal use in their tenths when the rows come in another order', () => {
    const rows = clients(60, use({ now: 2 }));
    expect(tenthsOfClients([...rows].reverse())).toEqual(tenthsOfClients(rows));
  });

  it.each([
    [49, 3, 'clients'],
    [50, 0, 'contacts'],
  ] as const)('of %i clients with %i contacts tells nothing for want of %s', (count, now, lacks) => {
    const told = useTenths(clients(count, use({ now })));
    expect([told.lacks, told.percents]).toEqual([lacks, undefined]);
  });

  it('leaves out whose contacts could not be counted', () => {
    const rows = [...clients(50, use({ now: 2 })), ...clients(9, use({ now: 0, registers: [] }), 'b')];
    expect(useTenths(rows).of).toEqual({ about: false, count: 50 });
  });
});

describe('remote share', () => {
  it('is of contacts, not of clients', () => {
    const rows = [...clients(6, use({ now: 10, remote: 5 })), ...clients(6, use({ now: 2, remote: 0 }), 'b')];
    expect(remoteShare(rows)).toMatchObject({ share: { state: 'shown', percent: 42 }, clients: 6 });
  });

  it('of under five clients is few, however many their contacts', () => {
    const rows = [...clients(4, use({ now: 30, remote: 20 })), ...clients(20, use({ now: 3 }), 'b')];
    expect(remoteShare(rows)).toMatchObject({ share: { state: 'few' }, clients: 'small' });
  });

  it('is nearly all where under five clients had another contact', () => {
    const rows = [
      ...clients(4, use({ now: 30, remote: 20 })),
      ...clients(20, use({ now: 3, remote: 3 }), 'b'),
    ];
    expect(remoteShare(rows).share.state).toBe('nearlyAll');
  });
});

describe('failure demand', () => {
  it('is a share of the contacts of each month, and a gap where under five were repeats', () => {
    const rows = [
      ...clients(5, use({ now: 38, months: monthly(5, 3), repeats: monthly(1, 0) })),
      ...clients(5, use({ now: 38, months: monthly(5, 3), repeats: monthly(0, 0) }), 'b'),
    ];
    const { months, latest, year } = failureDemand(rows, { today });
    expect(months.map(({ percent }) => percent)).toEqual([10, ...Array.from({ length: 11 })]);
    expect(latest).toEqual({ endsOn: addMonths(today, -11), percent: 10 });
    expect(year).toMatchObject({ state: 'shown', part: 5, whole: 380, percent: 1 });
  });

  it('does not tell of many repeats of few clients', () => {
    const rows = [
      ...clients(4, use({ now: 120, months: monthly(10, 10), repeats: monthly(9, 9) })),
      ...clients(20, use({ now: 12, months: monthly(1, 1) }), 'b'),
    ];
    const { months, year } = failureDemand(rows, { today });
    expect(months.every(({ percent }) => percent === undefined)).toBe(true);
    expect(year).toEqual({ state: 'few' });
  });
});

describe('access limits', () => {
  const access = (passed: number, within: number, notKnown: number) => ({
    access: { passed, within, notKnown },
  });

  it('stand by the worst of a client’s booked times', () => {
    const rows = [
      ...clients(5, access(1, 2, 1)),
      ...clients(6, access(0, 2, 1), 'b'),
      ...clients(7, access(0, 2, 0), 'c'),
      ...clients(8, access(0, 0, 0), 'd'),
    ];
    expect(accessLimits(rows).bars).toEqual([
      { access: 'passed', count: 5 },
      { access: 'within', count: 7 },
      { access: 'notKnown', count: 6 },
      { access: 'noWait', count: 8 },
    ]);
  });

  it('are passed where the rule says so, and not known where nobody judged a booked time', () => {
    const nextContact = {
      at: `${today}T09:00:00Z`,
      channel: 'visit',
      emergency: false,
      service: 'Terveysasema',
    } as const;
    const rows = [
      ...clients(5, { findings: [aRowFinding({ ruleId: 'access-limit', state: 'handled' })] }),
      ...clients(6, { nextContact }, 'b'),
      ...clients(7, { closed: ['health'] }, 'c'),
      ...clients(8, {}, 'd'),
    ];
    expect(accessLimits(rows).bars.map(({ count }) => count)).toEqual([5, 0, 13, 8]);
  });
});
