import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { Recipient } from '#lib/model/consultation.ts';
import { partyInWords } from '../inbox/item-words.ts';
import styles from './Answer.module.css';
import { GrowingField } from './GrowingField.tsx';
import type { UsedAnswerDraft } from './use-answer-draft.ts';

/** Lets a colleague be chosen; the picker of the question's form stands in it. */
export type ChooseColleague = (onChoose: (to: Recipient) => void) => ReactNode;

interface ForwardToProps {
  readonly draft: UsedAnswerDraft;
  readonly to: Recipient | undefined;
  readonly onTo: (to: Recipient | undefined) => void;
  readonly chooseColleague: ChooseColleague;
  readonly onSend: () => void;
}

/** To whom it goes on, and why. */
export function ForwardTo({ draft, to, onTo, chooseColleague, onSend }: ForwardToProps) {
  const { t } = useWords();
  if (to === undefined) return <div className={styles.picker}>{chooseColleague(onTo)}</div>;
  return (
    <>
      <p className={styles.chosen}>
        <strong>{partyInWords(to)}</strong>{' '}
        <LinkButton onPress={() => onTo(undefined)}>{t('inbox.forward.change')}</LinkButton>
      </p>
      <GrowingField
        label={t('inbox.field.forward.reason')}
        hint={t('inbox.optional')}
        value={draft.fields['forward.reason'] ?? ''}
        first
        onChange={(text) => draft.write('forward', 'reason', text)}
        onSend={onSend}
      />
      <p className={styles.note}>{t('inbox.forward.note')}</p>
    </>
  );
}
