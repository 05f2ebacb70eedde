import { describe, expect, it } from 'vitest';
import { listedRow } from '#lib/worklist/listed-row.ts';
import type { RowFinding } from '#lib/worklist/worklist-row.ts';
import { aWorklistRow } from '#tests/builders/worklist-rows.ts';

type Said = Pick<RowFinding, 'tier' | 'state'> & { readonly metOn?: string };
const rowOf = (...said: readonly Said[]) =>
  listedRow(
    aWorklistRow({
      findings: said.map((each, at) => ({
        ruleId: `rule-${at}`,
        ruleVersion: '1.0',
        group: 'highUse',
        origin: 'rinnalla',
        isNew: false,
        fingerprint: 'f',
        evidence: { count: 1 },
        figures: {},
        ...each,
      })),
    }),
  );
const open = { state: 'open' } as const;

describe('a row of the list', () => {
  it('counts the findings that wait, lapsed ones with them', () => {
    expect(rowOf().waiting).toBe(0);
    expect(rowOf({ tier: 'first', state: 'handled' }).waiting).toBe(0);
    expect(
      rowOf(
        { tier: 'first', ...open },
        { tier: 'first', state: 'lapsed' },
        { tier: 'note', state: 'handled' },
      ).waiting,
    ).toBe(2);
  });

  it('stands by tier, within one by what has waited longest, and behind everything when all is answered', () => {
    const inOrder = [
      rowOf({ tier: 'first', ...open, metOn: '2026-01-31' }),
      rowOf({ tier: 'first', state: 'lapsed', metOn: '2026-02-01' }, { tier: 'note', ...open }),
      rowOf({ tier: 'first', ...open }),
      rowOf({ tier: 'check', ...open, metOn: '2020-01-01' }),
      rowOf({ tier: 'note', ...open, metOn: '2019-12-31' }),
      rowOf({ tier: 'first', state: 'handled', metOn: '2018-06-01' }),
      rowOf({ tier: 'note', state: 'handled' }),
    ];
    const places = inOrder.map(({ findingPlace }) => findingPlace ?? Number.NaN);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(new Set(places).size).toBe(inOrder.length);
    expect(rowOf().findingPlace).toBeUndefined();
  });

  it('is said anew when its findings have changed', () => {
    const before = rowOf({ tier: 'first', ...open, metOn: '2026-01-31' });
    const after = listedRow({
      ...before,
      findings: before.findings.map((one) => ({ ...one, state: 'handled' })),
    });
    expect(after.waiting).toBe(0);
    expect(after.findingPlace).toBeGreaterThan(before.findingPlace ?? Number.NaN);
    expect(listedRow({ ...before, findings: [] })).toEqual(aWorklistRow());
  });
});
