import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import type { SectionOf } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf, rowKey } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';

/** Who may act for the client, with what right and until when. */
export function ActingOnBehalf({ section }: { section: SectionOf<'acting-on-behalf'> }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  const { rows } = section.view;
  const first = rows[0];
  return (
    <SectionFrame
      section={section}
      registers={registersOf(rows)}
      foldedMeta={
        first === undefined
          ? undefined
          : rows.length === 1
            ? `${t(`terms.mandate.${first.type}`)}: ${first.name}`
            : t('summary.acting.people', { count: rows.length })
      }
    >
      <EntryList>
        {rows.map((row) => {
          const date = row.to === undefined ? undefined : t('terms.until', { date: format.date(row.to) });
          const type = t(`terms.mandate.${row.type}`);
          return (
            <EntryRow
              key={rowKey(row)}
              label={type}
              content={row.name}
              detail={
                [row.relationship, row.phone].filter((part) => part !== undefined).join(' · ') || undefined
              }
              date={date}
              tag={<RegisterTag register={row.provenance.register} />}
              onPress={() => showSource({ title: `${type}: ${row.name}`, date, provenance: row.provenance })}
            />
          );
        })}
      </EntryList>
    </SectionFrame>
  );
}
