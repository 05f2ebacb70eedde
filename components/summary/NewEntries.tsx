import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import type { SinceLastLookView } from '#lib/summary/views.ts';
import { countOf } from './new-what.ts';
import { RegisterTag } from './RegisterTag.tsx';
import styles from './SheetText.module.css';
import { useSummary } from './SummaryContext.tsx';

/** What has been recorded since the professional last had this client open. */
export function NewEntries({ view }: { view: SinceLastLookView }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  return view.groups.map((group) => (
    <div key={group.kind}>
      <h3 className={styles.subhead}>{countOf(t, group)}</h3>
      <EntryList>
        {group.entries.map((entry) => {
          const date = format.day(entry.date);
          return (
            <EntryRow
              key={`${entry.provenance.sourceId} ${entry.provenance.reference}`}
              content={entry.text}
              date={date}
              tag={<RegisterTag register={entry.provenance.register} />}
              onPress={() => showSource({ title: entry.text, date, provenance: entry.provenance })}
            />
          );
        })}
      </EntryList>
    </div>
  ));
}
