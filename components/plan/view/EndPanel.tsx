import { useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { OwnWords } from '#components/plan/form/OwnWords.tsx';
import { useLayerFocus } from '#components/ui/use-layer-focus.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import { PanelDeeds } from './PanelDeeds.tsx';
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
  const panel = useRef<HTMLElement>(null);
  useLayerFocus(panel);
  return (
    <section
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
      className={styles.panel}
      aria-label={t('plan.end')}
      data-plan-end
    >
      <p>
        <strong>{t('plan.endForm.title', { date: format.date(today) })}</strong>
      </p>
      <OwnWords label={t('plan.endForm.why')} value={reason} longest={500} onChange={onReason} />
      <PanelDeeds
        problem={problem}
        isReady={reason.trim() !== ''}
        isBusy={isBusy}
        words={t('plan.endForm.record')}
        onRecord={onRecord}
        onCancel={onCancel}
      />
    </section>
  );
}
