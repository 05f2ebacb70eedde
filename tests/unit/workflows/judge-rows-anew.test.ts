import { describe, expect, it } from 'vitest';
import { fail } from '#lib/base/result.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { judgeRowsAnew } from '#lib/workflows/judge-rows-anew.ts';
import type { RowFinding, WorklistRow } from '#lib/worklist/worklist-row.ts';
import { aWorklistRow } from '#tests/builders/worklist-rows.ts';

const finding = (ruleId: string, said: Partial<RowFinding> = {}): RowFinding => ({
  ruleId,
  ruleVersion: '1.0',
  group: 'highUse',
  tier: 'check',
  origin: 'rinnalla',
  state: 'open',
  isNew: false,
  fingerprint: 'abcde',
  evidence: { count: 1 },
  figures: {},
  ...said,
});

/** A worker that knows nobody. */
const knowsNobody = async () => fail({ reason: 'closed' } as const);
const rowOf = (...findings: RowFinding[]): WorklistRow => aWorklistRow({ findings });

async function idsAfter(row: WorklistRow, now: readonly Rule[]) {
  const changed = await judgeRowsAnew(knowsNobody, [row], { before: ruleCatalogue, now });
  return (changed.get(row.clientKey) ?? row).findings.map(({ ruleId }) => ruleId);
}

describe('rows of clients whose columns are not in the worker', () => {
  it('stay the same objects when their rules do', async () => {
    const row = rowOf(finding('emergency-visits'), finding('no-owner'));
    const changed = await judgeRowsAnew(knowsNobody, [row], {
      before: ruleCatalogue,
      now: structuredClone(ruleCatalogue),
    });
    expect(changed.size).toBe(0);
  });

  it('lose what a rule found that is switched off, or that has other limits now', async () => {
    const row = rowOf(finding('emergency-visits'), finding('no-owner', { state: 'lapsed' }));
    const without = ruleCatalogue.filter(({ id }) => id !== 'no-owner');
    expect(await idsAfter(row, without)).toEqual(['emergency-visits']);
    const stricter = ruleCatalogue.map(
      (rule): Rule => (rule.id === 'emergency-visits' ? { ...rule, version: 'own' } : rule),
    );
    expect(await idsAfter(row, stricter)).toEqual(['no-owner']);
  });

  it('keep what a server has found', async () => {
    const row = rowOf(finding('x|falls', { origin: 'server', title: 'Kaatumisriski' }));
    expect(await idsAfter(row, [])).toEqual(['x|falls']);
  });
});
