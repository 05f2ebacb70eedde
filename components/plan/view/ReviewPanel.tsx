import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { ReviewFields } from '#components/plan/form/ReviewFields.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';
import form from '../form/Form.module.css';
import styles from './View.module.css';

interface ReviewPanelProps {
  readonly today: IsoDate;
  readonly register: Register;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onRecord: (next: IsoDate) => void;
  readonly onCancel: () => void;
}

/** The review was held today: the one thing that is asked is when the next one is. */
export function ReviewPanel({ today, register, isBusy, problem, onRecord, onCancel }: ReviewPanelProps) {
  const { t, format } = useWords();
  const [next, setNext] = useState<IsoDate>();
  return (
    <section className={styles.panel} aria-label={t('plan.reviewHeld')} data-plan-review>
      <ReviewFields
        title={t('plan.review.holdTitle', { date: format.date(today) })}
        due={next}
        today={today}
        onChange={setNext}
      />
      {problem !== undefined && (
        <p className={form.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={form.deeds}>
        <button type="button" className={form.button} onClick={onCancel}>
          {t('plan.cancel')}
        </button>
        <button
          type="button"
          className={classNames(form.button, form.primary)}
          disabled={next === undefined || next < today || isBusy}
          onClick={() => next !== undefined && onRecord(next)}
        >
          {t(`plan.record.${register}`)}
        </button>
      </div>
    </section>
  );
}
