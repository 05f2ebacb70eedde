import { type FormEvent, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { looksLikeIdentityCode } from '#lib/worklist/list/saved-view.ts';
import { Button } from '../Button.tsx';
import { WorklistDialog } from '../WorklistDialog.tsx';
import styles from './dialogs.module.css';

interface SaveViewDialogProps {
  /** Something is searched for, or a condition is on names: that stays behind. */
  readonly leavesBehind: boolean;
  readonly isFailed: boolean;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Names a view. It keeps columns, filters and order, and nothing of any client. */
export function SaveViewDialog({ leavesBehind, isFailed, onSave, onClose }: SaveViewDialogProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const isCode = looksLikeIdentityCode(name);
  const isReady = name.trim() !== '' && !isCode;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSave(name.trim());
  };
  return (
    <WorklistDialog title={t('worklist.views.saveTitle')} onClose={onClose}>
      <form className={styles.content} onSubmit={save}>
        <label className={styles.field}>
          <span>{t('worklist.views.name')}</span>
          <input
            className={styles.input}
            value={name}
            maxLength={80}
            aria-invalid={isCode}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {isCode && <p role="alert">{t('worklist.views.noCode')}</p>}
        <p className={styles.quiet}>{t('worklist.views.keeps')}</p>
        {leavesBehind && (
          <Mark icon="warning" tone="quiet" size="detail" words={t('worklist.views.leavesBehind')} />
        )}
        {isFailed && (
          <p role="alert">
            <Mark icon="warning" tone="late" words={t('worklist.views.notSaved')} />
          </p>
        )}
        <div className={styles.buttons}>
          <Button kind="first" type="submit" disabled={!isReady}>
            {t('worklist.views.saveDeed')}
          </Button>
          <Button onPress={onClose}>{t('worklist.many.cancel')}</Button>
        </div>
      </form>
    </WorklistDialog>
  );
}
