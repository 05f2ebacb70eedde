import { daysBetween, type IsoDate, isIsoDate, lateDays } from '#lib/base/dates.ts';
import type { PendingOwner, WorklistRow } from '../worklist-row.ts';

/** The steps from a finding to a review, in order. */
export const loopPhases = ['finding', 'triaged', 'owner', 'plan', 'reviewed'] as const;
export type LoopPhase = (typeof loopPhases)[number];

/** When a step was reached, and for how many whole days it was the last one; `days` counts to today for the present step. */
export interface LoopStepState {
  readonly phase: LoopPhase;
  readonly reachedOn?: IsoDate;
  readonly days?: number;
}

/** Where the client stands on the way from finding to review. */
export interface LoopState {
  /** The last step reached; `none` when there is no finding that waits; `closed` when the loop was closed since. */
  readonly phase: LoopPhase | 'none' | 'closed';
  readonly steps: readonly LoopStepState[];
  /** Days in the present step. */
  readonly daysWaiting?: number;
  /** Days from the oldest open finding without an accepted owner, pending acceptance included; absent when there is one. */
  readonly daysWithoutOwner?: number;
  /** Who was asked and has not answered. */
  readonly pending?: PendingOwner;
  /** The newest request was declined, and nobody was asked since. */
  readonly declined?: { readonly name: string; readonly on: IsoDate; readonly reason?: string };
  /** The agreed review date, from the newest review or the plan. */
  readonly reviewDue?: IsoDate;
  readonly reviewLateDays?: number;
  readonly closedOn?: IsoDate;
}

/** What the state follows from. */
export type LoopFacts = Pick<WorklistRow, 'findings' | 'owner' | 'plan' | 'loop'>;

function dayOf(instant: string | undefined): IsoDate | undefined {
  const day = instant?.slice(0, 10);
  return day !== undefined && isIsoDate(day) ? day : undefined;
}

/** Where the client stands today. */
export function loopStateOf({ findings, owner, plan, loop }: LoopFacts, today: IsoDate): LoopState {
  const requests = loop.filter(({ step }) => step === 'ownerRequest');
  const newest = requests[0];
  const asked = dayOf(newest?.at);
  const pending: PendingOwner | undefined =
    newest?.status === 'requested' && newest.owner !== undefined && asked !== undefined
      ? { ...newest.owner, since: asked, by: newest.by }
      : undefined;
  const declinedOn = newest?.status === 'declined' ? dayOf(newest.changedAt) : undefined;
  const reviews = loop.filter(({ step }) => step === 'review');
  const agreed = reviews.find(({ status }) => status === 'requested')?.due;
  const reviewDue = agreed ?? (plan.state === 'recorded' ? plan.reviewDue : undefined);
  const late = reviewDue === undefined ? undefined : lateDays(reviewDue, today);

  const waiting = findings.filter(({ state }) => state !== 'handled');
  const since = findings.flatMap(({ metOn }) => metOn ?? []).sort()[0];
  const closedOn = dayOf(loop.find(({ step, status }) => step === 'closing' && status === 'done')?.at);
  const isClosed =
    closedOn !== undefined && !findings.some(({ metOn }) => metOn !== undefined && metOn > closedOn);

  const answered = findings.flatMap(({ answer }) => dayOf(answer?.at) ?? []).sort()[0];
  const ownerSince = owner.state === 'named' ? (dayOf(owner.since) ?? since) : undefined;
  const triagedOn = answered ?? asked ?? ownerSince;
  const planFrom = plan.state === 'recorded' ? dayOf(plan.from) : undefined;
  const reviewedOn = dayOf(reviews.find(({ status }) => status === 'done')?.changedAt);
  const reached: Readonly<Record<LoopPhase, IsoDate | undefined>> = {
    finding: since,
    triaged: triagedOn,
    owner: ownerSince,
    plan: planFrom,
    reviewed: reviewedOn,
  };

  const steps: LoopStepState[] = [];
  let last: LoopPhase | undefined;
  let earlier: IsoDate | undefined;
  for (const phase of loopPhases) {
    const own = reached[phase];
    const isNext = steps.length === 0 || last === loopPhases[steps.length - 1];
    if (own === undefined || !isNext) {
      steps.push({ phase });
      continue;
    }
    // What was there before the finding was reached with it.
    const reachedOn: IsoDate = earlier !== undefined && own < earlier ? earlier : own;
    steps.push({ phase, reachedOn });
    last = phase;
    earlier = reachedOn;
  }
  const timed = steps.map((step, index): LoopStepState => {
    if (step.reachedOn === undefined) return step;
    const next = steps[index + 1]?.reachedOn;
    return { ...step, days: Math.max(0, daysBetween(step.reachedOn, next ?? today)) };
  });
  const phase = isClosed ? 'closed' : waiting.length === 0 && since === undefined ? 'none' : (last ?? 'none');
  const present = timed.find((step) => step.phase === phase);
  const withoutOwner =
    owner.state === 'named' || since === undefined || isClosed ? undefined : daysBetween(since, today);
  return {
    phase,
    steps: timed,
    ...(present?.days === undefined ? {} : { daysWaiting: present.days }),
    ...(withoutOwner === undefined ? {} : { daysWithoutOwner: withoutOwner }),
    ...(pending === undefined ? {} : { pending }),
    ...(declinedOn === undefined || newest?.owner === undefined
      ? {}
      : {
          declined: {
            name: newest.owner.name,
            on: declinedOn,
            ...(newest.reason === undefined ? {} : { reason: newest.reason }),
          },
        }),
    ...(reviewDue === undefined ? {} : { reviewDue }),
    ...(late === undefined ? {} : { reviewLateDays: late }),
    ...(closedOn === undefined ? {} : { closedOn }),
  };
}
