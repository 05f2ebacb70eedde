import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import form from '../icf/Form.module.css';

interface TakeDeedsProps {
  /** Absent where there is nothing to take. */
  readonly onTake: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Takes the client's answers into the draft, or leaves them where they are. */
export function TakeDeeds({ onTake, onClose }: TakeDeedsProps) {
  const { t } = useWords();
  return (
    <div className={form.panelDeeds}>
      {onTake !== undefined && (
        <button
          type="button"
          className={classNames(form.button, form.primary)}
          data-take-answers
          onClick={onTake}
        >
          {t('functioning.self.take')}
        </button>
      )}
      <button type="button" className={form.button} onClick={onClose}>
        {t('functioning.cancel')}
      </button>
    </div>
  );
}
