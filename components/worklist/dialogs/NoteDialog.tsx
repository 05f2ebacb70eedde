import { type FormEvent, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { Button } from '../Button.tsx';
import { WorklistDialog } from '../WorklistDialog.tsx';
import { ConfirmNames } from './ConfirmNames.tsx';
import styles from './dialogs.module.css';
import { LeftOut } from './LeftOut.tsx';

interface NoteDialogProps {
  readonly rows: readonly WorklistRow[];
  /** Ticked, but dead. */
  readonly leftOut: readonly WorklistRow[];
  readonly isBusy: boolean;
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
}

/** Leaves one note with each of the chosen clients. */
export function NoteDialog({ rows, leftOut, isBusy, onAdd, onClose }: NoteDialogProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [isAsking, setAsking] = useState(false);
  const said = text.trim();
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (said !== '') setAsking(true);
  };
  return (
    <WorklistDialog
      title={t('worklist.many.noteTitle', { count: rows.length })}
      note={<LeftOut rows={leftOut} />}
      onClose={onClose}
    >
      {isAsking ? (
        <div className={styles.content}>
          <ConfirmNames
            rows={rows}
            question={t('worklist.many.noteQuestion', { count: rows.length })}
            deed={t('worklist.many.note', { count: rows.length })}
            isBusy={isBusy}
            onConfirm={() => onAdd(said)}
            onBack={() => setAsking(false)}
          />
        </div>
      ) : (
        <form className={styles.content} onSubmit={next}>
          <label className={styles.field}>
            <span>{t('worklist.many.noteLabel')}</span>
            <textarea
              className={styles.input}
              rows={3}
              maxLength={500}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <p className={styles.quiet}>{t('worklist.many.noteHint')}</p>
          <div className={styles.buttons}>
            <Button kind="first" type="submit" disabled={said === ''}>
              {t('worklist.many.goOn')}
            </Button>
            <Button onPress={onClose}>{t('worklist.many.cancel')}</Button>
          </div>
        </form>
      )}
    </WorklistDialog>
  );
}
