import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import form from '../form/Form.module.css';

interface PanelDeedsProps {
  /** Why it was not recorded, in words. */
  readonly problem: string | undefined;
  readonly isReady: boolean;
  /** It is being recorded: the button keeps the focus, and does nothing more. */
  readonly isBusy: boolean;
  readonly words: string;
  readonly onRecord: () => void;
  readonly onCancel: () => void;
}

/** The foot of a panel that records one thing about the plan. */
export function PanelDeeds({ problem, isReady, isBusy, words, onRecord, onCancel }: PanelDeedsProps) {
  const { t } = useWords();
  return (
    <>
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
          disabled={!isReady}
          aria-disabled={isBusy}
          onClick={isBusy ? undefined : onRecord}
        >
          {words}
        </button>
      </div>
    </>
  );
}
