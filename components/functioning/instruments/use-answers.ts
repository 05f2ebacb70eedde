import { useEffect, useMemo } from 'react';
import { type DraftAccess, type UsedDraft, useDraft } from '#components/app/use-draft.ts';
import type { Instrument, InstrumentAnswers } from '#lib/functioning/instrument.ts';
import type { AnswersDraft, FunctioningAccess } from '../functioning-port.ts';

export interface UsedAnswers {
  readonly used: UsedDraft<AnswersDraft>;
  /** What is on the screen: the draft, or nothing answered. */
  readonly draft: AnswersDraft;
  /** The draft was begun with another version of the form: its answers may mean another thing. */
  readonly isOtherVersion: boolean;
  answer(itemId: string, value: number | undefined): void;
  /** From now on the client answers on this screen. */
  letClient(): void;
}

/** Answers of one instrument: each is on the disk as soon as it is given. */
export function useAnswers(access: FunctioningAccess, instrument: Instrument): UsedAnswers {
  const { id, version } = instrument;
  const draftAccess = useMemo<DraftAccess<AnswersDraft>>(
    () => ({
      readDraft: () => access.readAnswers(id),
      keepDraft: (found, onState) => access.keepAnswers(id, found, onState),
      observeDraft: (changed) => access.observeDrafts(changed),
    }),
    [access, id],
  );
  const used = useDraft<AnswersDraft>(draftAccess);
  const empty: AnswersDraft = { instrumentId: id, version, answers: {}, byClient: false };
  const draft = used.draft ?? empty;
  const { isRead } = used;
  useEffect(() => {
    if (isRead && used.draft === undefined) used.begin(empty);
  });
  return {
    used,
    draft,
    isOtherVersion: draft.version !== version,
    answer: (itemId, value) => used.change({ ...draft, answers: withAnswer(draft.answers, itemId, value) }),
    letClient: () => used.change({ ...draft, byClient: true }),
  };
}

function withAnswer(
  answers: InstrumentAnswers,
  itemId: string,
  value: number | undefined,
): InstrumentAnswers {
  const { [itemId]: _before, ...rest } = answers;
  return value === undefined ? rest : { ...rest, [itemId]: value };
}
