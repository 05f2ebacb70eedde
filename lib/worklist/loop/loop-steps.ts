import { daysBetween, type IsoDate } from '#lib/base/dates.ts';
import type { WorklistRow } from '../worklist-row.ts';
import { dayIn, earliestOf, firstDayIn } from './loop-days.ts';
import { type LoopPhase, type LoopStepState, loopPhases } from './loop-phases.ts';
import type { LoopRound } from './loop-round.ts';

interface StepQuestion {
  readonly facts: Pick<WorklistRow, 'owner' | 'plan'>;
  readonly round: LoopRound;
  readonly began: IsoDate | undefined;
  readonly hasBegun: boolean;
  readonly today: IsoDate;
  readonly timeZone: string;
}

/** Whether a step is reached, and since when as far as that is known. */
interface Reached {
  readonly isReached: boolean;
  readonly on?: IsoDate | undefined;
}
const notReached: Reached = { isReached: false };

/** Steps are reached in their order alone; what was there before the step ahead of it was reached together with that. */
export function reachedSteps(question: StepQuestion): readonly LoopStepState[] {
  const { today } = question;
  const own = ownDays(question);
  const reached: Reached[] = [];
  for (const phase of loopPhases) {
    const before = reached.at(-1);
    const step = before?.isReached === false ? notReached : own[phase];
    const day = step.on === undefined || step.on > today ? before?.on : step.on;
    const on = day !== undefined && before?.on !== undefined && day < before.on ? before.on : day;
    reached.push(step.isReached ? { isReached: true, on } : notReached);
  }
  return loopPhases.map((phase, place): LoopStepState => {
    const { isReached, on } = reached[place] ?? notReached;
    if (!isReached || on === undefined) return { phase, isReached };
    const next = reached[place + 1];
    // The next step's day is not known: how long this one was the last is not either.
    if (next?.isReached === true && next.on === undefined) return { phase, isReached, reachedOn: on };
    return { phase, isReached, reachedOn: on, days: Math.max(0, daysBetween(on, next?.on ?? today)) };
  });
}

function ownDays({
  facts,
  round,
  began,
  hasBegun,
  today,
  timeZone,
}: StepQuestion): Readonly<Record<LoopPhase, Reached>> {
  const { owner, plan } = facts;
  const { findings, entries } = round;
  const requests = entries.filter(({ step }) => step === 'ownerRequest');
  const accepted = requests.filter(({ status }) => status === 'accepted');
  const answers = findings.flatMap(({ answer }) =>
    answer === undefined ? [] : [dayIn(answer.at, timeZone)],
  );
  const asked = entries.filter(({ step }) => step !== 'note').map(({ at }) => dayIn(at, timeZone));
  const acceptedOn = earliestOf(accepted.map(({ changedAt, at }) => dayIn(changedAt ?? at, timeZone)));
  const ownedSince = owner.state === 'named' ? firstDayIn(owner.since, timeZone) : undefined;
  const ownerOn = earliestOf([ownedSince, acceptedOn]);
  // An acceptance counts while the record may still be on its way to naming the owner; one that has ended does not.
  const hasOwner = owner.state === 'named' || (owner.state === 'none' && requests[0]?.status === 'accepted');
  const planFrom = plan.state === 'recorded' ? firstDayIn(plan.from, timeZone) : undefined;
  const held = entries.filter(({ step, status }) => step === 'review' && status === 'done');
  const heldOn = earliestOf(held.map(({ changedAt, at }) => dayIn(changedAt ?? at, timeZone)));
  return {
    finding: { isReached: hasBegun, on: began },
    triaged: {
      isReached: answers.length > 0 || asked.length > 0 || hasOwner,
      // An owner of whom nobody says since when may have come before any request: then the day is not known.
      on:
        hasOwner && ownerOn === undefined && answers.length === 0
          ? undefined
          : earliestOf([...answers, ...asked, hasOwner ? ownerOn : undefined]),
    },
    owner: hasOwner ? { isReached: true, on: ownerOn } : notReached,
    plan:
      plan.state === 'recorded' && (planFrom === undefined || planFrom <= today)
        ? { isReached: true, on: planFrom }
        : notReached,
    reviewed: held.length > 0 ? { isReached: true, on: heldOn } : notReached,
  };
}
