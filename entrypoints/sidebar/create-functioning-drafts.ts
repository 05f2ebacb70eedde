import type { AnswersDraft, FunctioningAccess } from '#components/functioning/functioning-port.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import type { FunctioningWords } from '#lib/functioning/text/assessment-words.ts';
import { goalText } from '#lib/functioning/text/goal-text.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import { changeDraft } from '#lib/workflows/change-draft.ts';
import {
  answersDraft,
  assessmentDraft,
  isFunctioningDraft,
  reopenedDraft,
} from '#lib/workflows/functioning/draft-names.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { beginPlanDraft, type PlanDraft, withGoal } from '#lib/workflows/plan/plan-draft.ts';
import { composePlanPicture } from '#lib/workflows/plan/plan-picture.ts';

/** The draft of the plan, as its own page keeps it. */
const planDraft = 'plan';

interface DraftPorts {
  readonly store: DraftStore;
  readonly clock: Clock;
  readonly clientKey: string;
  readonly now: () => string;
  /** The same client, as the gate shows it at this moment. */
  readonly shown: () => ShownClient | undefined;
  readonly words: () => Promise<FunctioningWords>;
}

type Drafts = Pick<
  FunctioningAccess,
  | 'drafts'
  | 'readAssessment'
  | 'keepAssessment'
  | 'readAnswers'
  | 'keepAnswers'
  | 'observeDrafts'
  | 'goalToPlan'
>;

/** What is written and not recorded: forms that wait with their client, and goals that go into the draft of the plan. */
export function createFunctioningDrafts({ store, clock, clientKey, now, shown, words }: DraftPorts): Drafts {
  function keep<Content>(
    form: string,
    { found, onState }: Pick<Parameters<typeof keepDraft<Content>>[0], 'found' | 'onState'>,
  ) {
    return keepDraft<Content>({
      store,
      clock,
      clientKey,
      form,
      ...(found === undefined ? {} : { found }),
      onState,
    });
  }
  return {
    async drafts() {
      const listed = await store.list(clientKey);
      return listed.ok ? ok(listed.value.filter(({ form }) => isFunctioningDraft(form))) : listed;
    },
    readAssessment: (formId) => store.read<Assessment>(clientKey, assessmentDraft(formId)),
    keepAssessment(formId, found, onState) {
      const keeper = keep<Assessment>(assessmentDraft(formId), {
        ...(found === undefined ? {} : { found }),
        onState,
      });
      return {
        ...keeper,
        // `state` is read when it is asked for.
        get state() {
          return keeper.state;
        },
        async end() {
          const isGone = await keeper.end();
          if (isGone) await store.discard(clientKey, reopenedDraft(formId));
          return isGone;
        },
      };
    },
    readAnswers: (instrumentId) => store.read<AnswersDraft>(clientKey, answersDraft(instrumentId)),
    keepAnswers: (instrumentId, found, onState) =>
      keep<AnswersDraft>(answersDraft(instrumentId), { ...(found === undefined ? {} : { found }), onState }),
    observeDrafts: (changed) => store.observe(clientKey, (form) => isFunctioningDraft(form) && changed()),
    async goalToPlan(assessment, code) {
      const item = itemOf(assessment, code) ?? { code };
      const { goal, means } = goalText(item, await words());
      const client = shown();
      const picture = client === undefined ? undefined : composePlanPicture(client);
      if (picture === undefined || picture.bar === 'notPermitted') return fail({ reason: 'notPermitted' });
      const id = `urn:uuid:${crypto.randomUUID()}`;
      return changeDraft<PlanDraft>(store, { clientKey, form: planDraft, now: now() }, (found) =>
        withGoal(
          found ?? beginPlanDraft(picture),
          { id, text: goal, ownWords: false, status: 'active' },
          means.map((text) => ({ text })),
        ),
      );
    },
  };
}
