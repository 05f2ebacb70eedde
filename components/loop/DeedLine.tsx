import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import styles from './Loop.module.css';
import type { LoopDeedState } from './use-loop-deed.ts';

/** What was just done, and how to take it back; or why nothing was done. */
export function DeedLine({ deed }: { deed: Pick<LoopDeedState, 'said' | 'undo' | 'problem'> }) {
  const { t } = useWords();
  return (
    <>
      <p className={styles.said} role="status" data-loop-undo={deed.undo !== undefined}>
        {deed.said !== undefined && <Mark icon="check" words={deed.said} />}
        {deed.undo !== undefined && <LinkButton onPress={deed.undo}>{t('loop.undo')}</LinkButton>}
      </p>
      {deed.problem !== undefined && (
        <p role="alert" className={styles.line}>
          <Mark icon="warning" tone="late" words={deed.problem} />
        </p>
      )}
    </>
  );
}
