import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { ReviewFields } from '#components/plan/form/ReviewFields.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import type { Register } from '#lib/model/register.ts';
import { Panel } from './Panel.tsx';
import { PanelDeeds } from './PanelDeeds.tsx';

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
    <Panel label={t('plan.reviewHeld')} kind="review" onCancel={onCancel}>
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
    </Panel>
  );
}
