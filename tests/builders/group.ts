import type { LoopEntry } from '#lib/model/entries.ts';
import type { GroupContext } from '#lib/worklist/group/group-context.ts';
import { type LoopState, loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import type { RowFinding, WorklistRow } from '#lib/worklist/worklist-row.ts';
import { rowsToday } from './worklist-row-parts.ts';
import { aWorklistRow } from './worklist-rows.ts';

const timeZone = 'Europe/Helsinki';

/** The context of invented rows, with each loop worked out once. */
export function groupContext(today = rowsToday): GroupContext {
  const kept = new WeakMap<WorklistRow, LoopState>();
  return {
    today,
    timeZone,
    loopOf: (row) => {
      const state = kept.get(row) ?? loopStateOf(row, today, timeZone);
      kept.set(row, state);
      return state;
    },
  };
}

/** So many clients of whom the same is said, each with a key of its own. */
export function clients(count: number, said: Partial<WorklistRow> = {}, name = 'a'): readonly WorklistRow[] {
  return Array.from({ length: count }, (_, index) =>
    aWorklistRow({ clientKey: `${name} ${String(index).padStart(3, '0')}`, ...said }),
  );
}

/** An open finding of the first tier, met long ago. */
export function aRowFinding(said: Partial<RowFinding> = {}): RowFinding {
  return {
    ruleId: 'repeated-reason',
    ruleVersion: '1.0',
    group: 'highUse',
    tier: 'first',
    origin: 'rinnalla',
    state: 'open',
    isNew: false,
    metOn: '2026-10-01',
    fingerprint: 'f',
    evidence: { count: 1 },
    figures: {},
    ...said,
  };
}

/** Somebody was asked to be the owner. */
export function anOwnerRequest(said: Partial<LoopEntry> = {}): LoopEntry {
  return {
    kind: 'loop',
    id: 'Task/1',
    provenance: { sourceId: 'health', register: 'health', controller: 'Kainuu', reference: 'Task/1' },
    step: 'ownerRequest',
    status: 'requested',
    at: '2026-10-05T08:00:00Z',
    by: 'Ritva Oinonen',
    ruleIds: [],
    ...said,
  };
}
