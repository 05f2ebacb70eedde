import type { LoopEntry } from '#lib/model/entries.ts';
import type { LoopFacts } from '#lib/worklist/loop/loop-state.ts';
import type { RowFinding } from '#lib/worklist/worklist-row.ts';

/** A step of the loop at the health register: Ritva asks Tiina unless told otherwise. */
export function loopEntry(given: Partial<LoopEntry> & Pick<LoopEntry, 'step' | 'at'>): LoopEntry {
  const id = given.id ?? `Task/${given.step}-${given.at}`;
  return {
    kind: 'loop',
    id,
    provenance: {
      sourceId: 'health',
      register: 'health',
      controller: 'Kainuun hyvinvointialue',
      reference: id,
      recordedAt: given.at,
    },
    status: given.step === 'note' || given.step === 'closing' ? 'done' : 'requested',
    by: 'Ritva Oinonen',
    byReference: 'Practitioner/oinonen',
    ruleIds: [],
    ...(given.step === 'ownerRequest' ? { owner: tiina } : {}),
    ...given,
  };
}
export const tiina = { reference: 'Practitioner/mustonen', name: 'Tiina Mustonen' };
export const outi = { reference: 'Practitioner/karppinen', name: 'Outi Karppinen' };

export function rowFinding(given: Partial<RowFinding> = {}): RowFinding {
  return {
    ruleId: 'repeated-reason',
    ruleVersion: '1.0',
    group: 'highUse',
    tier: 'first',
    origin: 'rinnalla',
    state: 'open',
    isNew: false,
    metOn: '2026-11-13',
    fingerprint: 'a.b',
    evidence: { count: 4 },
    figures: {},
    ...given,
  };
}

export function loopFacts(given: Partial<LoopFacts> = {}): LoopFacts {
  return { findings: [], owner: { state: 'none' }, plan: { state: 'none' }, loop: [], ...given };
}
