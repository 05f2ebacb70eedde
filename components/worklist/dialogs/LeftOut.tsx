import { useWords } from '#components/app/WordsProvider.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';
import styles from './dialogs.module.css';

/** Who was ticked and is left out of the deed: nothing is agreed ahead for the dead. */
export function LeftOut({ rows }: { readonly rows: readonly WorklistRow[] }) {
  const { t, language } = useWords();
  if (rows.length === 0) return null;
  const names = new Intl.ListFormat(language).format(rows.map(({ name }) => name));
  return (
    <p className={styles.leftOut} data-left-out="">
      <Mark icon="warning" words={t('worklist.many.leftOut', { count: rows.length, names })} />
    </p>
  );
}
