import { useWords } from '#components/app/WordsProvider.tsx';
import { type OutcomeKind, outcomes } from '#lib/model/consultation.ts';
import styles from './Answer.module.css';
import { GrowingField } from './GrowingField.tsx';
import type { UsedAnswerDraft } from './use-answer-draft.ts';

interface OutcomeChoicesProps {
  readonly draft: UsedAnswerDraft;
  readonly onChoose: (outcome: OutcomeKind) => void;
}

/** What came of it: the second of two presses. More words are there for who wants them. */
export function OutcomeChoices({ draft, onChoose }: OutcomeChoicesProps) {
  const { t } = useWords();
  return (
    <>
      <div className={styles.choices}>
        {outcomes.map((outcome, place) => (
          <button
            key={outcome}
            type="button"
            className={styles.choice}
            data-first={place === 0 ? '' : undefined}
            data-outcome={outcome}
            onClick={() => onChoose(outcome)}
          >
            {t(`inbox.outcome.${outcome}`)}
          </button>
        ))}
      </div>
      <GrowingField
        label={t('inbox.field.close.text')}
        hint={t('inbox.optional')}
        value={draft.fields['close.text'] ?? ''}
        onChange={(text) => draft.write('close', 'text', text)}
      />
    </>
  );
}
