import { type FormEvent, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { type IsoDate, isIsoDate } from '#lib/base/dates.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import { Button } from '../Button.tsx';
import { useNames } from '../WorklistContext.tsx';
import { WorklistDialog } from '../WorklistDialog.tsx';
import { ConfirmNames } from './ConfirmNames.tsx';
import styles from './dialogs.module.css';
import { LeftOut } from './LeftOut.tsx';

interface ReviewDialogProps {
  readonly rows: readonly WorklistRow[];
  /** Ticked, but dead. */
  readonly leftOut: readonly WorklistRow[];
  readonly suggested: IsoDate;
  readonly isBusy: boolean;
  readonly onSet: (due: IsoDate) => void;
  readonly onClose: () => void;
}

/** Sets one review date for the chosen clients. */
export function ReviewDialog({ rows, leftOut, suggested, isBusy, onSet, onClose }: ReviewDialogProps) {
  const { t, format } = useWords();
  const { today } = useNames();
  const [due, setDue] = useState<string>(suggested);
  const [isAsking, setAsking] = useState(false);
  const isRight = isIsoDate(due) && due >= today;
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (isRight) setAsking(true);
  };
  return (
    <WorklistDialog
      title={t('worklist.many.reviewTitle', { count: rows.length })}
      note={<LeftOut rows={leftOut} />}
      onClose={onClose}
    >
      {isAsking ? (
        <div className={styles.content}>
          <ConfirmNames
            rows={rows}
            question={t('worklist.many.reviewQuestion', { date: format.date(due), count: rows.length })}
            deed={t('worklist.many.review', { count: rows.length })}
            isBusy={isBusy}
            onConfirm={() => onSet(due)}
            onBack={() => setAsking(false)}
          />
        </div>
      ) : (
        <form className={styles.content} onSubmit={next}>
          <label className={styles.field}>
            <span>{t('worklist.many.day')}</span>
            <input
              type="date"
              className={styles.input}
              value={due}
              min={today}
              aria-invalid={!isRight}
              onChange={(event) => setDue(event.target.value)}
            />
          </label>
          {!isRight && <p role="alert">{t('worklist.many.dayAhead')}</p>}
          <div className={styles.buttons}>
            <Button kind="first" type="submit" disabled={!isRight}>
              {t('worklist.many.goOn')}
            </Button>
            <Button onPress={onClose}>{t('worklist.many.cancel')}</Button>
          </div>
        </form>
      )}
    </WorklistDialog>
  );
}
