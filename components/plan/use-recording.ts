import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { ClientPlan } from '#lib/plan/client-plan.ts';
import { planOfCarePlan } from '#lib/plan/fhir/care-plan.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import type { PlanPicture } from '#lib/workflows/plan/plan-picture.ts';
import type { PlanAccess } from './plan-port.ts';
import { planText, planTextsIn } from './plan-words.ts';
import { recordFailureWords } from './record-words.ts';
import { isRead } from './use-written-plan.ts';

/** The plan that stands: from the record, or recorded here and not read back yet. */
export interface Standing {
  readonly plan: ClientPlan;
  readonly others: readonly string[];
  /** True for one that the record does not tell of yet. */
  readonly isOnItsWay: boolean;
}

export interface Recording {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  record(plan: ClientPlan): Promise<boolean>;
  standing(written: OutboxItem | undefined): Standing | undefined;
}

/** Puts the plan on its way; it is recorded when that is durable, whether or not the server can be reached. */
export function useRecording(access: PlanAccess, picture: PlanPicture | undefined): Recording {
  const words = useWords();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  return {
    isBusy,
    problem,
    async record(plan) {
      if (isBusy) return false;
      setBusy(true);
      const basis = picture?.own?.entry;
      const recorded = await access.record({
        plan,
        ...(basis === undefined ? {} : { basis }),
        texts: planTextsIn(words),
        text: planText(plan, words),
      });
      setBusy(false);
      setProblem(recorded.ok ? undefined : recordFailureWords(recorded.failure, words.t));
      return recorded.ok;
    },
    standing(written) {
      const own = picture?.own;
      const isPending =
        written !== undefined &&
        written.state.kind !== 'refused' &&
        written.state.kind !== 'conflict' &&
        !isRead(written, access);
      if (isPending && isNewer(written, own?.entry.version)) {
        const plan = planOfCarePlan(written.write.change.resource, {
          type: picture?.type ?? 'healthAndCare',
          goals: [],
          asWritten: true,
        });
        return plan.status === 'ended' ? undefined : { plan, others: own?.others ?? [], isOnItsWay: true };
      }
      return own === undefined ? undefined : { plan: own.plan, others: own.others, isOnItsWay: false };
    },
  };
}

/** A delivered write stays a day: when somebody has changed the plan since, the record is what stands. */
function isNewer({ write: { change }, state }: OutboxItem, version: string | undefined): boolean {
  if (state.kind !== 'delivered') return true;
  return change.kind === 'create' ? version === undefined : version === change.basedOn;
}
