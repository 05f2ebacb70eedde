import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import type { Translate } from '#lib/base/language.ts';
import type { SinceLastLookView } from '#lib/summary/views.ts';
import { RegisterTag } from './RegisterTag.tsx';
import styles from './SheetText.module.css';
import { useSummary } from './SummaryContext.tsx';

/** New *what*: `3 yhteydenottoa, 1 mittaus`. A count alone says nothing. */
export function newWhat(t: Translate, view: SinceLastLookView): string {
  return view.groups.map((group) => countOf(t, group)).join(' · ');
}

function countOf(t: Translate, { kind, count }: SinceLastLookView['groups'][number]): string {
  return `${count} ${t(`terms.kind.${kind}`, { count })}`;
}

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
