import type { IsoDate, IsoInstant } from '#lib/base/dates.ts';
import { localDate } from '#lib/base/dates.ts';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { planOfCarePlan } from '#lib/plan/fhir/care-plan.ts';
import { composePlanChanges, type PlanChange } from '#lib/plan/plan-changes.ts';
import type { PlanVersion } from '#lib/ports/plan-versions.ts';

/** How the plan of today differs from the one that was looked at in the last review. */
export interface SinceLastReview {
  /** Day of the last review; absent when none was held and the first version stands for it. */
  readonly reviewedOn?: IsoDate;
  /** When the version that is compared with was written. */
  readonly writtenAt?: IsoInstant;
  readonly changes: readonly PlanChange[];
}

/**
 * Compares the plan with its version of the last review: the first one that says the review was held, or else the first of
 * all. Undefined when the server keeps no earlier version.
 */
export function sinceLastReview(
  plan: ClientPlan,
  versions: readonly PlanVersion[],
  timeZone: string,
): SinceLastReview | undefined {
  const reviewedOn = plan.reviews[0]?.on;
  const read = versions.toReversed().map(({ at, resource }) => ({
    at,
    plan: planOfCarePlan(resource, { type: plan.type, goals: [], asWritten: true }),
  }));
  const compared =
    reviewedOn === undefined
      ? read[0]
      : (read.find((version) => version.plan.reviews.some(({ on }) => on === reviewedOn)) ??
        read.findLast(({ at }) => at !== undefined && localDate(at, timeZone) <= reviewedOn));
  if (compared === undefined || read.length < 2) return undefined;
  return {
    ...(reviewedOn === undefined ? {} : { reviewedOn }),
    ...(compared.at === undefined ? {} : { writtenAt: compared.at }),
    changes: composePlanChanges(withUnnamedGoals(compared.plan, plan), plan),
  };
}

/**
 * A plan of another system refers to its goals without their words: what it said of them then is not known, and a goal that is
 * not known to have changed is none that changed.
 */
function withUnnamedGoals(then: ClientPlan, now: ClientPlan): ClientPlan {
  if (then.goals.length > 0) return then;
  return { ...then, goals: now.goals.filter(({ id }) => id.startsWith('Goal/')) };
}
