import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import styles from './page.module.css';
import type { DeedReport, DeedUndone } from './worklist-actions.ts';

interface DeedLineProps {
  readonly report: DeedReport;
  readonly nameOf: (clientKey: string) => string;
  /** Set once it was taken back, or was tried to be. */
  readonly undone: DeedUndone | undefined;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What became of the last deed, client by client where it was refused, and how it is taken back in this session. */
export function DeedLine({ report, nameOf, undone, onUndo, onClose }: DeedLineProps) {
  const { t } = useWords();
  const { deed, saved, refused, undo } = report;
  return (
    <div className={styles.report} role="status" data-deed={deed}>
      {undone !== undefined
        ? undone.undone.length > 0 && (
            <Mark
              icon="check"
              tone="answered"
              words={t('worklist.done.undone', { count: undone.undone.length })}
            />
          )
        : saved.length > 0 && (
            <Mark
              icon="check"
              tone="answered"
              words={t(`worklist.done.${deed}`, { count: saved.length })}
              more={t('worklist.done.onItsWay')}
            />
          )}
      {(undone?.kept ?? refused).map(({ clientKey, reason }) => (
        <Mark
          key={clientKey}
          icon="warning"
          tone="late"
          words={nameOf(clientKey)}
          more={t(`loop.refused.${reason}`)}
        />
      ))}
      {undone === undefined && saved.length > 0 && undo !== undefined && (
        <LinkButton onPress={onUndo}>{t('loop.undo')}</LinkButton>
      )}
      <LinkButton onPress={onClose}>{t('worklist.close')}</LinkButton>
    </div>
  );
}
