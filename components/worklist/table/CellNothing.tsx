import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import styles from './table.module.css';

const kinds = {
  none: { icon: 'notRecorded', words: 'terms.nothing.notRecorded' },
  notPermitted: { icon: 'padlock', words: 'terms.nothing.notPermitted' },
  unanswered: { icon: 'warning', words: 'worklist.unansweredShort' },
} as const satisfies Record<string, { icon: IconName; words: string }>;

/** Why a cell holds nothing: dashed square, padlock or triangle, and the word. */
export function CellNothing({ state }: { state: keyof typeof kinds }) {
  const { t } = useWords();
  const { icon, words } = kinds[state];
  return (
    <span className={styles.nothing}>
      <Icon name={icon} />
      {t(words)}
    </span>
  );
}
