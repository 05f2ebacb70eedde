import { useWords } from '#components/app/WordsProvider.tsx';
import { OwnWords } from '#components/plan/form/OwnWords.tsx';
import type { IsoDate } from '#lib/base/dates.ts';
import { Panel } from './Panel.tsx';
import { PanelDeeds } from './PanelDeeds.tsx';

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
    <Panel label={t('plan.end')} kind="end" onCancel={onCancel}>
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
    </Panel>
  );
}
