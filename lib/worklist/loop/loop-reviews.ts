import type { IsoDate } from '#lib/base/dates.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import type { RowPlan } from '../worklist-row.ts';
import { dayIn } from './loop-days.ts';
import type { LoopRound } from './loop-round.ts';

function isHeld({ step, status }: LoopEntry): boolean {
  return step === 'review' && status === 'done';
}

/** A review that was agreed by itself, or with an owner who has accepted. What is only asked for is agreed with nobody. */
function isAgreed({ step, status, due }: LoopEntry): boolean {
  if (due === undefined) return false;
  return step === 'review' ? status === 'requested' : step === 'ownerRequest' && status === 'accepted';
}

/**
 * When the next review is due: what was agreed last, unless a review was held since; else the plan's own date, unless the
 * review it means has been held.
 */
export function reviewDueOf(round: LoopRound, plan: RowPlan, timeZone: string): IsoDate | undefined {
  const heldMoments = round.entries
    .filter(isHeld)
    .map(({ changedAt, at }) => changedAt ?? at)
    .sort((a, b) => Date.parse(b) - Date.parse(a));
  const held = heldMoments[0];
  const agreed = round.entries.find(isAgreed);
  const isStanding =
    agreed !== undefined &&
    // An agreed review is a Task of its own and ends by being held; a date in a request ends with the next review.
    (agreed.step === 'review' || held === undefined || Date.parse(agreed.at) > Date.parse(held));
  if (isStanding) return agreed.due;
  const planned = plan.state === 'recorded' ? plan.reviewDue : undefined;
  const heldOn = dayIn(held, timeZone);
  const from = plan.state === 'recorded' ? plan.from : undefined;
  // Held after the plan was last written: its date has been met, early or late.
  const isMet = planned !== undefined && heldOn !== undefined && (from === undefined || heldOn >= from);
  return isMet ? undefined : planned;
}
