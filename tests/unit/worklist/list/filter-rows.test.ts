import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIds } from '#lib/worklist/list/column.ts';
import { filterRows } from '#lib/worklist/list/filter-rows.ts';
import { type ColumnFilter, noFilters, withFilter } from '#lib/worklist/list/filters.ts';
import { foldText } from '#lib/worklist/list/fold-text.ts';
import { createListModels } from '#lib/worklist/list/list-model.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { aWorklistRow, randomRows } from '#tests/builders/worklist-rows.ts';
import { listContext } from './list-context.ts';

const model = createListModels(listContext()).of(randomRows(300, 7));

const condition = fc.oneof(
  fc.record({ kind: fc.constant('contains' as const), text: fc.constantFrom('kaj', 'tiina', 'a', '') }),
  fc.record({
    kind: fc.constant('oneOf' as const),
    values: fc.subarray([
      'first',
      'check',
      'none',
      'pending',
      'Kajaani',
      'network',
      'finding',
      'up',
      'social',
    ]),
    nothing: fc.subarray(['notRecorded', 'notPermitted', 'unanswered'] as const),
  }),
  fc.record({
    kind: fc.constant('noneOf' as const),
    values: fc.subarray(['first', 'named', 'bmi', 'rinnalla']),
  }),
  fc.record({ kind: fc.constant('between' as const), from: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ kind: fc.constant('dates' as const), to: fc.constantFrom('2026-11-18', '2026-06-01') }),
  fc.record({
    kind: fc.constant('nothing' as const),
    nothing: fc.subarray(['notRecorded', 'notPermitted'] as const),
  }),
);
const columnFilters = fc.array(fc.record({ column: fc.constantFrom(...columnIds), condition }), {
  maxLength: 3,
});
const filters = fc.record({ text: fc.constantFrom('', 'a', 'kaj an', 'soitettu'), columns: columnFilters });

describe('filtering', () => {
  it('of what was filtered is the intersection of both', () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const first = filterRows(model.rows, one, model.columns);
        const second = new Set(filterRows(model.rows, other, model.columns));
        const both = [...first].filter((at) => second.has(at));
        expect([...filterRows(model.rows, other, model.columns, first)]).toEqual(both);
        const together = { text: `${one.text} ${other.text}`, columns: [...one.columns, ...other.columns] };
        expect([...filterRows(model.rows, together, model.columns)]).toEqual(both);
      }),
    );
  });

  it('lets everything pass without filters, in its order', () => {
    expect([...filterRows(model.rows, noFilters, model.columns)]).toEqual(
      model.rows.plain.map((_, at) => at),
    );
  });

  it('by oneOf and by noneOf of the same values never lets the same row pass', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...columnIds),
        fc.subarray(['first', 'none', 'Kajaani', 'up']),
        (column, values) => {
          const one: ColumnFilter = { column, condition: { kind: 'oneOf', values } };
          const none: ColumnFilter = { column, condition: { kind: 'noneOf', values } };
          const passing = filterRows(model.rows, { text: '', columns: [one, none] }, model.columns);
          expect([...passing]).toEqual([]);
        },
      ),
    );
  });
});

function passes(row: Partial<WorklistRow>, filter: ColumnFilter | string): boolean {
  const one = createListModels(listContext({ titleOf: () => 'Hoitovastaava nimeämättä' })).of([
    aWorklistRow(row),
  ]);
  const given = typeof filter === 'string' ? { text: filter, columns: [] } : { text: '', columns: [filter] };
  return one.filter(given).length === 1;
}
const note = {
  kind: 'loop',
  id: 'Task/1',
  provenance: { sourceId: 'health', register: 'health', controller: 'Kainuu', reference: 'Task/1' },
  step: 'note',
  status: 'done',
  at: '2026-11-02T08:00:00Z',
  by: 'Tiina Mustonen',
  text: 'Palaa asiaan jouluna',
  ruleIds: [],
} as const;

describe('free search', () => {
  it.each([
    ['the name, in any order of its parts', {}, 'larisa tervahauta', true],
    ['the municipality', {}, 'KAJAANI', true],
    ['the owner', { owner: { state: 'named', role: 'careLead', name: 'Outi Karppinen' } }, 'karppinen', true],
    ['a note', { loop: [note] }, 'jouluna', true],
    ['nothing of a hidden municipality', { municipality: { kind: 'hidden' } }, 'kajaani', false],
    ['ä only as ä', { name: 'Äijälä Aino' }, 'aijala', false],
    ['é as e', { name: 'Sirén Aino' }, 'siren', true],
    ['only what holds every word', {}, 'larisa sotkamo', false],
  ] satisfies readonly (readonly [string, Partial<WorklistRow>, string, boolean])[])(
    'finds %s',
    (_, row, text, found) => {
      expect(passes(row, text)).toBe(found);
    },
  );

  it('finds the title of a finding', () => {
    const finding = randomRows(50, 3).flatMap(({ findings }) => findings)[0];
    if (finding === undefined) throw new Error('No finding');
    expect(passes({ findings: [finding] }, 'nimeämättä')).toBe(true);
    expect(passes({ findings: [] }, 'nimeämättä')).toBe(false);
  });

  it('finds exactly the rows of which one text holds the word', () => {
    const texts = fc.constantFrom('a', 'b', 'ä', 'é', ' ', '\n', 'ab', 'Ü');
    const names = fc.array(fc.string({ unit: texts, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(names, fc.constantFrom('a', 'b', 'ab', 'ba', 'ä', 'e', 'y'), (given, word) => {
        const rows = given.map((name, at) =>
          aWorklistRow({ name, clientKey: String(at), municipality: { kind: 'hidden' } }),
        );
        const model = createListModels(listContext()).of(rows);
        const found = [...model.filter({ text: word, columns: [] })];
        expect(found).toEqual(given.flatMap((name, at) => (foldText(name).includes(word) ? [at] : [])));
      }),
    );
  });
});

describe('four kinds of nothing are told apart', () => {
  const nothing = (kind: 'notRecorded' | 'notPermitted' | 'unanswered', column: ColumnFilter['column']) =>
    ({ column, condition: { kind: 'nothing', nothing: [kind] } }) as const;
  it.each([
    ['none', 'notRecorded'],
    ['notPermitted', 'notPermitted'],
    ['unanswered', 'unanswered'],
  ] as const)('an owner and a plan that are %s', (state, kind) => {
    for (const other of ['notRecorded', 'notPermitted', 'unanswered'] as const) {
      expect(passes({ owner: { state } }, nothing(other, 'owner'))).toBe(other === kind);
      expect(passes({ plan: { state } }, nothing(other, 'plan'))).toBe(other === kind);
    }
  });

  it('a plan without a date is recorded', () => {
    expect(passes({ plan: { state: 'recorded', type: 'other' } }, nothing('notRecorded', 'plan'))).toBe(
      false,
    );
  });

  it('a hidden municipality is not a missing one', () => {
    expect(passes({ municipality: { kind: 'hidden' } }, nothing('notPermitted', 'municipality'))).toBe(true);
    expect(passes({ municipality: { kind: 'hidden' } }, nothing('notRecorded', 'municipality'))).toBe(false);
  });
});

describe('changing a filter', () => {
  it('puts it in the place of the one before, and takes it away', () => {
    const young = withFilter(noFilters, 'age', { kind: 'between', to: 17 });
    const old = withFilter(young, 'age', { kind: 'between', from: 75 });
    expect(old.columns).toEqual([{ column: 'age', condition: { kind: 'between', from: 75 } }]);
    expect(withFilter(old, 'age', undefined)).toEqual(noFilters);
  });
});
