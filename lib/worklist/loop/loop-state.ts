import { daysBetween, type IsoDate, lateDays } from '#lib/base/dates.ts';
import type { WorklistRow } from '../worklist-row.ts';
import { dayIn, firstDayIn } from './loop-days.ts';
import type { LoopPhase, LoopStepState } from './loop-phases.ts';
import { type LoopRequests, requestsOf } from './loop-requests.ts';
import { reviewDueOf } from './loop-reviews.ts';
import {
  closedRoundOf,
  type LoopFinding,
  type LoopRound,
  metFirst,
  roundBegan,
  roundOf,
} from './loop-round.ts';
import { reachedSteps } from './loop-steps.ts';

export { type LoopPhase, type LoopStepState, loopPhases } from './loop-phases.ts';

/** Where the client stands on the way from finding to review. */
export interface LoopState extends LoopRequests {
  /** The last step reached; `none` when there is no finding that waits; `closed` when the loop was closed since. */
  readonly phase: LoopPhase | 'none' | 'closed';
  /** Of a closed loop the steps that it took until the closing. */
  readonly steps: readonly LoopStepState[];
  /** Days in the present step. */
  readonly daysWaiting?: number;
  /**
   * Days from the oldest waiting finding of the highest tier without an accepted owner, pending acceptance included; absent when there is one,
   * and when nobody knows whether there is.
   */
  readonly daysWithoutOwner?: number;
  /** The agreed review date, from the newest review, the accepted request or the plan. */
  readonly reviewDue?: IsoDate;
  readonly reviewLateDays?: number;
  /** The last review that was held in this round. */
  readonly reviewedOn?: IsoDate;
  readonly closedOn?: IsoDate;
  /** Findings of the first tier whose limits are no longer met though nobody answered them ("raukesi arvioimatta"). */
  readonly lapsedUnanswered: number;
}

/** What the state follows from. */
export interface LoopFacts extends Pick<WorklistRow, 'owner' | 'plan' | 'loop' | 'died'> {
  readonly findings: readonly LoopFinding[];
}

/**
 * Where the client stands today. Days are the zone's own: what was recorded at half past midnight belongs to the day that
 * the clock on the wall showed.
 */
export function loopStateOf(facts: LoopFacts, today: IsoDate, timeZone: string): LoopState {
  const round = roundOf(facts, timeZone);
  const requests = requestsOf(round.entries, facts.owner, timeZone);
  const began = roundBegan(round, timeZone);
  const steps =
    (round.isClosed ? closedSteps(facts, timeZone) : undefined) ?? stepsOf(facts, round, today, timeZone);
  const last = steps.findLast(({ isReached }) => isReached);
  const phase = round.isClosed ? 'closed' : (last?.phase ?? 'none');
  const reviewDue = reviewDueOf(round, facts.plan, timeZone);
  const late = facts.died !== undefined || reviewDue === undefined ? undefined : lateDays(reviewDue, today);
  const reviewedOn = round.entries
    .filter(({ step, status }) => step === 'review' && status === 'done')
    .map(({ changedAt, at }) => dayIn(changedAt ?? at, timeZone))
    .reduce((newest, day) => (day !== undefined && day > (newest ?? '') ? day : newest), undefined);
  const withoutOwner = daysWithoutOwner(facts, round, requests, began, today);
  const isWaiting = round.waiting.length > 0 || round.entries.length > 0;
  return {
    phase,
    steps,
    ...(isWaiting && last?.days !== undefined ? { daysWaiting: last.days } : {}),
    ...(withoutOwner === undefined ? {} : { daysWithoutOwner: withoutOwner }),
    ...requests,
    ...(reviewDue === undefined ? {} : { reviewDue }),
    ...(late === undefined ? {} : { reviewLateDays: late }),
    ...(reviewedOn === undefined ? {} : { reviewedOn }),
    ...(round.closedOn === undefined ? {} : { closedOn: round.closedOn }),
    lapsedUnanswered: round.waiting.filter(({ state }) => state === 'lapsed').length,
  };
}

function stepsOf(
  facts: LoopFacts,
  round: LoopRound,
  today: IsoDate,
  timeZone: string,
): readonly LoopStepState[] {
  const began = roundBegan(round, timeZone);
  const hasBegun = round.findings.length > 0 || round.entries.some(({ step }) => step !== 'note');
  return reachedSteps({ facts, round, began, today, timeZone, hasBegun });
}

/** As the loop stood on the day of its closing: an owner or a plan from a later day was not there yet. */
function closedSteps(facts: LoopFacts, timeZone: string): readonly LoopStepState[] | undefined {
  const round = closedRoundOf(facts, timeZone);
  if (round === undefined) return undefined;
  const { closedOn } = round;
  const since = facts.owner.state === 'named' ? firstDayIn(facts.owner.since, timeZone) : undefined;
  const isLater = since !== undefined && since > closedOn;
  return stepsOf(isLater ? { ...facts, owner: { state: 'none' } } : facts, round, closedOn, timeZone);
}

function daysWithoutOwner(
  { owner, died }: LoopFacts,
  round: ReturnType<typeof roundOf>,
  { accepted }: LoopRequests,
  began: IsoDate | undefined,
  today: IsoDate,
): number | undefined {
  // What is closed or did not answer may well have an owner, and the dead need none: no days are claimed.
  if (died !== undefined || owner.state !== 'none' || accepted !== undefined || round.isClosed)
    return undefined;
  const met = metFirst(round.waiting);
  const since = met ?? (round.entries.length > 0 ? began : undefined);
  return since === undefined ? undefined : Math.max(0, daysBetween(since, today));
}
