import { useWords } from '#components/app/WordsProvider.tsx';
import { OwnWords } from '#components/plan/form/OwnWords.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import form from '../form/Form.module.css';
import styles from './View.module.css';

interface EndPanelProps {
  readonly today: IsoDate;
  readonly reason: string;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onReason: (reason: string) => void;
  readonly onRecord: () => void;
  readonly onCancel: () => void;
}

/** Ends the plan today, and says why. */
export function EndPanel({ today, reason, isBusy, problem, onReason, onRecord, onCancel }: EndPanelProps) {
  const { t, format } = useWords();
  return (
    <section className={styles.panel} aria-label={t('plan.end')} data-plan-end>
      <p>
        <strong>{t('plan.endForm.title', { date: format.date(today) })}</strong>
      </p>
      <OwnWords label={t('plan.endForm.why')} value={reason} longest={500} onChange={onReason} />
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
          disabled={reason.trim() === '' || isBusy}
          onClick={onRecord}
        >
          {t('plan.endForm.record')}
        </button>
      </div>
    </section>
  );
}
