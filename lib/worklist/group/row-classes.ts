import type { Register } from '#lib/model/register.ts';
import { type Tier, tiers } from '#lib/risk/rule.ts';
import { type Segment, segments } from '#lib/risk/segment-names.ts';
import type { LoopState } from '../loop/loop-state.ts';
import type { WorklistRow } from '../worklist-row.ts';

/* Which bar a client stands in. Bars and the filter of the list ask the same functions, so that they cannot differ. */

export const segmentClasses = [...segments, 'none'] as const;
export type SegmentClass = Segment | 'none';
export const tierClasses = [...tiers, 'none'] as const;
export type TierClass = Tier | 'none';
export const ownerClasses = ['named', 'pending', 'none', 'notPermitted', 'unanswered'] as const;
export type OwnerClass = (typeof ownerClasses)[number];
export const accessClasses = ['passed', 'within', 'notKnown', 'noWait'] as const;
export type AccessClass = (typeof accessClasses)[number];

/** Stands for a municipality that is not recorded, or hidden by a protection order: nobody is to be told apart by that. */
export const unknownMunicipality = '';
export const accessRule = 'access-limit';

export function segmentClassOf({ segment }: WorklistRow): SegmentClass {
  return segment?.id ?? 'none';
}

/** The highest tier of what still waits; a finding that lapsed unassessed waits. */
export function tierClassOf({ findings }: WorklistRow): TierClass {
  let best: TierClass = 'none';
  for (const { tier, state } of findings) {
    if (state === 'handled') continue;
    if (tier === 'first') return 'first';
    if (best !== 'check') best = tier;
  }
  return best;
}

export function municipalityOf({ municipality }: WorklistRow): string {
  return municipality.kind === 'known' ? municipality.name : unknownMunicipality;
}

/** True while a finding of this rule waits. */
export function hasWaiting({ findings }: WorklistRow, ruleId: string): boolean {
  return findings.some((finding) => finding.ruleId === ruleId && finding.state !== 'handled');
}

/** A named owner stays the owner while another is asked: pending is only who has none. */
export function ownerClassOf({ owner }: WorklistRow, { pending }: LoopState): OwnerClass {
  return owner.state === 'none' && pending !== undefined ? 'pending' : owner.state;
}

/** True when the register was opened and answered for this client. */
export function wasRead(row: WorklistRow, register: Register): boolean {
  return !row.closed.includes(register) && !row.unanswered.includes(register);
}

/**
 * The client's booked times against the access limit. A rule that found one beyond it is enough; that all are within is only
 * known where the row says so.
 */
export function accessClassOf(row: WorklistRow): AccessClass {
  const { access } = row;
  if ((access?.passed ?? 0) > 0 || row.findings.some(({ ruleId }) => ruleId === accessRule)) return 'passed';
  if (!wasRead(row, 'health')) return 'notKnown';
  if (access === undefined) return row.nextContact === undefined ? 'noWait' : 'notKnown';
  if (access.notKnown > 0) return 'notKnown';
  return access.within > 0 ? 'within' : 'noWait';
}
