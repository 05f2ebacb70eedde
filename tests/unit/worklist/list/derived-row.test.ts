import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn } from '#lib/base/dates.ts';
import { ageInYears } from '#lib/worklist/list/age-in-years.ts';
import { type DerivedRow, deriveRow } from '#lib/worklist/list/derived-row.ts';
import { createListModels } from '#lib/worklist/list/list-model.ts';
import { readyViews } from '#lib/worklist/list/ready-views.ts';
import type { ListedRow } from '#lib/worklist/listed-row.ts';
import type { RowFinding, WorklistRow } from '#lib/worklist/worklist-row.ts';
import { aWorklistRow, randomRows } from '#tests/builders/worklist-rows.ts';
import { listContext } from './list-context.ts';

function finding(said: Partial<RowFinding> = {}): RowFinding {
  return {
    ruleId: 'care-lead-missing',
    ruleVersion: '1',
    group: 'continuity' as RowFinding['group'],
    tier: 'first',
    origin: 'rinnalla',
    state: 'open',
    isNew: false,
    metOn: '2026-11-01',
    fingerprint: 'f',
    evidence: { count: 1 },
    figures: {},
    ...said,
  };
}
const request = (said: object) => ({
  kind: 'loop' as const,
  id: 'Task/1',
  provenance: { sourceId: 'health', register: 'health' as const, controller: 'Kainuu', reference: 'Task/1' },
  step: 'ownerRequest' as const,
  status: 'requested' as const,
  at: '2026-11-10T08:00:00Z',
  by: 'Ritva Oinonen',
  owner: { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' },
  ruleIds: [],
  ...said,
});

describe('the age in a row', () => {
  it.each([
    ['2000-02-29', '2026-02-27', 25],
    // A person born on 29 February turns a year older on 28 February of a common year.
    ['2000-02-29', '2026-02-28', 26],
    ['2000-02-29', '2028-02-28', 27],
    ['2000-02-29', '2028-02-29', 28],
    ['1968', '2026-11-18', undefined],
  ])('of somebody born %s is on %s %s', (birthDate, today, years) => {
    expect(deriveRow(aWorklistRow({ birthDate }), listContext({ today })).age).toBe(years);
  });
});

describe('the age of a list', () => {
  it('is the age of everywhere else', () => {
    const start = Date.UTC(1896, 0, 1) / 86_400_000;
    const day = fc
      .integer({ min: start, max: start + 60_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const leapDay = fc.constantFrom(
      '1904-02-29',
      '2000-02-29',
      '2023-02-28',
      '2024-02-28',
      '2024-02-29',
      '2023-03-01',
    );
    const any = fc.oneof(day, leapDay);
    fc.assert(
      fc.property(any, any, fc.constantFrom(4, 7, 10), (birthDate, today, length) => {
        const partial = birthDate.slice(0, length);
        expect(ageInYears(partial, today)).toBe(ageOn(partial, today)?.years);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a derived row', () => {
  it('is worked out once for each row', () => {
    const models = createListModels(listContext());
    const [first, second] = [aWorklistRow({ name: 'A' }), aWorklistRow({ name: 'B' })];
    const before = models.of([first, second]).rows;
    const derived = [before.at(0), before.at(1)];
    const after = models.of([{ ...first }, first, second]).rows;
    expect(after.at(0)).not.toBe(derived[0]);
    expect(after.at(1)).toBe(derived[0]);
    expect(after.at(2)).toBe(derived[1]);
    expect(before.at(0)).toBe(derived[0]);
    expect(derived[0]?.loop).toBe(derived[0]?.loop);
  });

  it('is the same whether it is kept or only looked at', () => {
    const { rows } = createListModels(listContext()).of(randomRows(200, 11));
    const values = (derived: DerivedRow | undefined) => {
      const { row, age, loop, top, tiers, fresh, trend, mine } = derived ?? {};
      return { row, age, loop, top, tiers, fresh, trend, mine };
    };
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      const looked = values(rows.look(at));
      expect(looked).toEqual(values(rows.at(at)));
      expect(looked.loop).toBe(rows.at(at)?.loop);
    }
    expect([rows.at(-1), rows.at(rows.length)]).toEqual([undefined, undefined]);
  });

  it('shows the first finding that waits, and counts lapsed ones with them', () => {
    const answered = finding({ ruleId: 'answered', state: 'handled' });
    const lapsed = finding({ ruleId: 'lapsed', state: 'lapsed' });
    const fresh = finding({ ruleId: 'fresh', isNew: true });
    const derived = deriveRow(aWorklistRow({ findings: [answered, lapsed, fresh] }), listContext());
    expect(derived.top?.ruleId).toBe('lapsed');
    expect([derived.row.waiting, derived.fresh]).toEqual([2, 1]);
  });

  it('is mine when I am the owner, and asks me when I was asked', () => {
    const derive = (row: ListedRow) => deriveRow(row, listContext());
    const owner = { state: 'named', role: 'careLead', name: 'Tiina Mustonen' } as const;
    expect(derive(aWorklistRow({ owner: { ...owner, reference: 'Practitioner/mustonen' } })).mine).toBe(
      'owner',
    );
    expect(derive(aWorklistRow({ owner })).mine).toBeUndefined();
    expect(derive(aWorklistRow({ loop: [request({})] })).mine).toBe('asked');
    expect(derive(aWorklistRow({ loop: [request({ status: 'declined' })] })).mine).toBeUndefined();
  });
});

describe('the ready views', () => {
  const named: WorklistRow['owner'] = {
    state: 'named',
    role: 'careLead',
    name: 'Tiina Mustonen',
    reference: 'Practitioner/mustonen',
    since: '2026-10-01',
  };
  const rows: Readonly<Record<string, ListedRow>> = {
    nothing: aWorklistRow({ name: 'nothing' }),
    unowned: aWorklistRow({ name: 'unowned', findings: [finding()] }),
    asked: aWorklistRow({ name: 'asked', findings: [finding()], loop: [request({})] }),
    owned: aWorklistRow({ name: 'owned', findings: [finding({ isNew: true })], owner: named }),
    unknown: aWorklistRow({ name: 'unknown', findings: [finding()], owner: { state: 'unanswered' } }),
    answered: aWorklistRow({ name: 'answered', findings: [finding({ state: 'handled' })] }),
    late: aWorklistRow({
      name: 'late',
      plan: { state: 'recorded', type: 'healthAndCare', reviewDue: '2026-11-17' },
    }),
    due: aWorklistRow({
      name: 'due',
      plan: { state: 'recorded', type: 'healthAndCare', reviewDue: '2026-11-18' },
    }),
  };
  const model = createListModels(listContext()).of(Object.values(rows));
  it.each([
    ['open', ['asked', 'owned', 'unknown', 'unowned']],
    // Pending acceptance is still without an owner; an owner that could not be asked for is not a missing one.
    ['unownedFirst', ['asked', 'unowned']],
    ['reviewLate', ['late']],
    ['pending', ['asked']],
    ['fresh', ['owned']],
    ['mine', ['asked', 'owned']],
    ['all', Object.keys(rows).sort()],
  ])('%s holds %s', (id, expected) => {
    const view = readyViews.find((each) => each.id === id);
    if (view === undefined) throw new Error(`No view ${id}`);
    const found = [...model.order({ text: '', columns: view.filters }, view.sorting)];
    expect(found.map((at) => model.rows.at(at)?.row.name).sort()).toEqual(expected);
  });
});
