import { useState } from 'react';
import type { Covered } from '#components/app/sidebar-actions.ts';
import type { UsedDraft } from '#components/app/use-draft.ts';
import { useOneAtATime } from '#components/app/use-one-at-a-time.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { AskAccess, ConsultationFailure, QuestionDraft } from '../consultation-port.ts';

/** What was put into the outbox. */
export interface SentQuestion {
  readonly consultation: Consultation;
  /** The draft could not be taken away: sent again it would be asked twice. */
  readonly hasDraftLeft: boolean;
}

export interface Sending {
  readonly isBusy: boolean;
  readonly problem: ConsultationFailure | Covered | undefined;
  readonly sent: SentQuestion | undefined;
  send(draft: QuestionDraft): void;
  forget(): void;
  forgetProblem(): void;
}

/** Sends once: a second press while the first is on its way does nothing. The draft goes only after the sending is durable. */
export function useSending(
  access: AskAccess,
  used: UsedDraft<QuestionDraft>,
  onSent: (consultation: Consultation) => void,
): Sending {
  const { isBusy, run } = useOneAtATime();
  const [problem, setProblem] = useState<ConsultationFailure | Covered>();
  const [sent, setSent] = useState<SentQuestion>();

  const sendNow = async (draft: QuestionDraft) => {
    await used.keeper?.settled();
    const outcome = await access.send(draft);
    if (!outcome.ok) return setProblem(outcome.failure);
    setSent({ consultation: outcome.value, hasDraftLeft: false });
    const isGone = await used.end();
    if (!isGone) setSent({ consultation: outcome.value, hasDraftLeft: true });
    onSent(outcome.value);
  };
  return {
    isBusy,
    problem,
    sent,
    send(draft) {
      void run(async () => {
        setProblem(undefined);
        await sendNow(draft);
      });
    },
    forget: () => setSent(undefined),
    forgetProblem: () => setProblem(undefined),
  };
}
