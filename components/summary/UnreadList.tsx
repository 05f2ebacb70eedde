import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import type { SourceLine } from '#lib/summary/views.ts';
import styles from './SheetText.module.css';

/** Entries that lack an id look alike: they are counted rather than repeated. */
function counted(unread: SourceLine['unread']) {
  const groups = new Map<string, { reference: string; reason: string; count: number }>();
  for (const { reference, reason } of unread) {
    const key = `${reference} ${reason}`;
    const group = groups.get(key) ?? { reference, reason, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups];
}

/** What was received and could not be read: the reference and the reason of each, by source. */
export function UnreadList({ lines }: { lines: readonly SourceLine[] }) {
  const { t } = useWords();
  return (
    <>
      <p className={styles.text}>{t('summary.unread.explained')}</p>
      {lines
        .filter((line) => line.unread.length > 0)
        .map((line) => (
          <div key={line.source.id}>
            <h3 className={styles.subhead}>{line.source.name}</h3>
            <EntryList>
              {counted(line.unread).map(([key, { reference, reason, count }]) => (
                <EntryRow
                  key={key}
                  content={count === 1 ? reference : `${reference} × ${count}`}
                  detail={reason}
                />
              ))}
            </EntryList>
          </div>
        ))}
    </>
  );
}
