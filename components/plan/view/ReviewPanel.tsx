import { useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { ReviewFields } from '#components/plan/form/ReviewFields.tsx';
import { useLayerFocus } from '#components/ui/use-layer-focus.ts';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';
import { PanelDeeds } from './PanelDeeds.tsx';
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
      aria-label={t('plan.reviewHeld')}
      data-plan-review
    >
      <ReviewFields
        title={t('plan.review.holdTitle', { date: format.date(today) })}
        due={next}
        today={today}
        onChange={setNext}
      />
      <PanelDeeds
        problem={problem}
        isReady={next !== undefined && next >= today}
        isBusy={isBusy}
        words={t(`plan.record.${register}`)}
        onRecord={() => next !== undefined && onRecord(next)}
        onCancel={onCancel}
      />
    </section>
  );
}
