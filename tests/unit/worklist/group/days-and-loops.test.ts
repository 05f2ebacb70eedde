import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#lib/base/dates.ts';
import { spreadOfGroup } from '#lib/base/quantiles.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import { findingToOwner } from '#lib/worklist/group/finding-to-owner.ts';
import { phaseDays } from '#lib/worklist/group/phase-days.ts';
import { useAroundLoops } from '#lib/worklist/group/use-around-loops.ts';
import type { RowOwner } from '#lib/worklist/worklist-row.ts';
import { anOwnerRequest, aRowFinding, clients, groupContext } from '#tests/builders/group.ts';
import { aWorklistRow } from '#tests/builders/worklist-rows.ts';

const today = '2026-11-18';
const owner = { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' };
const named: RowOwner = { state: 'named', role: 'careLead', ...owner };

const loopEntry = (said: Partial<LoopEntry>) => anOwnerRequest({ status: 'accepted', ...said });
const acceptedOn = (day: string) => loopEntry({ owner, changedAt: `${day}T08:00:00Z` });

describe('days of a group', () => {
  it.each([
    [[1, 2, 3, 4], undefined],
    [[9, 1, 5, 3, 7], { median: 5 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 20], { median: 6, p90: 10 }],
  ])('of %j are %j', (days, told) => {
    expect(spreadOfGroup(days)).toEqual(told);
  });
});

describe('days from finding to owner', () => {
  const withOwner = (count: number, on: string, name: string, metOn = '2026-10-01') =>
    clients(count, { owner: named, findings: [aRowFinding({ metOn })], loop: [acceptedOn(on)] }, name);

  it('are told by the month of acceptance', () => {
    const rows = [...withOwner(5, '2026-10-11', 'a'), ...withOwner(6, '2026-11-10', 'b')];
    const told = findingToOwner(rows, groupContext());
    expect(told.months.slice(-2)).toEqual([
      { endsOn: '2026-10-18', days: { median: 10 } },
      { endsOn: '2026-11-18', days: { median: 40 } },
    ]);
    expect(told.latest).toEqual({ endsOn: '2026-11-18', days: { median: 40 } });
    expect(told.year).toEqual({ median: 40, p90: 40 });
    expect(told.accepted).toBe(11);
  });

  it('leave a gap where under five accepted', () => {
    const told = findingToOwner(withOwner(4, '2026-11-10', 'a'), groupContext());
    expect(told.months.every(({ days }) => days === undefined)).toBe(true);
    expect([told.latest, told.accepted]).toEqual([undefined, 'small']);
  });

  it.each([
    ['who had an owner before the finding', '2026-09-01', '2026-10-01'],
    ['who accepted longer ago than twelve months', '2025-11-18', '2025-10-01'],
  ])('do not count a client %s', (_name, on, metOn) => {
    expect(findingToOwner(withOwner(9, on, 'a', metOn), groupContext()).year).toBeUndefined();
  });

  it('count pending acceptances beside the days, and the days without an owner with them', () => {
    const findings = [aRowFinding({ metOn: addDays(today, -30) })];
    const request = loopEntry({ status: 'requested', owner, at: `${addDays(today, -2)}T08:00:00Z` });
    const rows = [
      ...clients(5, { findings, loop: [request] }),
      ...clients(6, { findings: [aRowFinding({ metOn: addDays(today, -10) })] }, 'b'),
      ...clients(7, { owner: { state: 'notPermitted' } }, 'c'),
    ];
    const told = findingToOwner(rows, groupContext());
    expect(told.owners).toEqual([
      { owner: 'named', count: 0 },
      { owner: 'pending', count: 5 },
      { owner: 'none', count: 6 },
      { owner: 'notPermitted', count: 7 },
      { owner: 'unanswered', count: 0 },
    ]);
    expect(told.pending).toEqual({ median: 2 });
    expect(told.withoutOwner).toEqual({ median: 10, p90: 30 });
    expect(told.year).toBeUndefined();
  });
});

describe('phases', () => {
  it('tell who stands in each, how long, and how long those took who went on', () => {
    const rows = [
      ...clients(6, { findings: [aRowFinding({ metOn: addDays(today, -12) })] }),
      ...clients(5, { owner: named, findings: [aRowFinding()], loop: [acceptedOn('2026-10-11')] }, 'b'),
      ...clients(9, {}, 'c'),
    ];
    const bars = phaseDays(rows, groupContext()).bars;
    expect(bars.find(({ phase }) => phase === 'finding')).toMatchObject({
      count: 6,
      waiting: { median: 12 },
    });
    expect(bars.find(({ phase }) => phase === 'owner')).toMatchObject({ count: 5 });
    expect(bars.find(({ phase }) => phase === 'none')).toEqual({ phase: 'none', count: 9 });
  });
});

describe('use around closed loops', () => {
  const closed = (count: number, accepted: string, closedOn: string, months: readonly number[], name = 'a') =>
    clients(
      count,
      {
        owner: named,
        segment: { id: 'network', agreed: true },
        loop: [
          loopEntry({
            step: 'closing',
            status: 'done',
            at: `${closedOn}T08:00:00Z`,
            reason: 'Tavoite saavutettu',
          }),
          acceptedOn(accepted),
        ],
        use: { ...aWorklistRow().use, months },
      },
      name,
    );
  /** The oldest month first: month 11 ends today. */
  const months = [9, 9, 9, 4, 4, 4, 4, 4, 4, 2, 2, 2];
  const early = addMonths(today, -9);
  const late = addMonths(today, -3);

  it('compares three whole months on each side', () => {
    const told = useAroundLoops(
      [...closed(6, addDays(early, 1), late, months), ...clients(9, {}, 'o')],
      groupContext(),
    );
    expect(told).toEqual({
      all: { before: 9, after: 2 },
      measured: 6,
      notMeasured: 0,
      groups: [{ segment: 'network', clients: 6, before: 9, after: 2 }],
    });
  });

  it.each([
    ['accepted a day too early', early, late],
    ['closed a day too late', addDays(early, 1), addDays(late, 1)],
  ])('says of how many it does not know: %s', (_name, accepted, closedOn) => {
    const told = useAroundLoops(
      [...closed(6, accepted, closedOn, months), ...clients(9, {}, 'o')],
      groupContext(),
    );
    expect([told.all, told.measured, told.notMeasured]).toEqual([undefined, 0, 6]);
  });

  it('reaches further back where the row holds the months before', () => {
    const rows = closed(6, addMonths(early, -6), late, months).map((row) => ({
      ...row,
      use: { ...row.use, previousMonths: Array.from({ length: 12 }, () => 7) },
    }));
    expect(useAroundLoops(rows, groupContext()).all).toEqual({ before: 7, after: 2 });
  });

  it('tells nothing of under five', () => {
    const told = useAroundLoops(
      [...closed(4, addDays(early, 1), late, months), ...clients(9, {}, 'o')],
      groupContext(),
    );
    expect([told.all, told.measured, told.groups]).toEqual([undefined, 'small', []]);
  });
});
