import type { ReactNode } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import styles from './Answer.module.css';
import { GrowingField } from './GrowingField.tsx';

interface MessageFieldProps {
  readonly value: string;
  readonly isBusy: boolean;
  /** What goes along is chosen here; absent where nothing can. */
  readonly attached?: ReactNode;
  /** Something goes along: that may be sent without a word. */
  readonly isAttached: boolean;
  readonly onChange: (text: string) => void;
  readonly onSend: (text: string) => void;
}

/** A message that changes no state: sent by the button, or by Ctrl+Enter. */
export function MessageField({ value, isBusy, attached, isAttached, onChange, onSend }: MessageFieldProps) {
  const { t } = useWords();
  const text = value.trim();
  const mayNot = (text === '' && !isAttached) || isBusy;
  const send = () => {
    if (!mayNot) onSend(text);
  };
  return (
    <div className={styles.message}>
      <GrowingField
        label={t('inbox.message')}
        hint={text === '' ? undefined : t('inbox.messageKeys')}
        value={value}
        onChange={onChange}
        onSend={send}
      />
      <button type="button" className={styles.button} aria-disabled={mayNot} data-send="" onClick={send}>
        {t('inbox.send')}
      </button>
      {attached}
    </div>
  );
}
