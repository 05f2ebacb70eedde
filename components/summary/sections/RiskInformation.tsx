import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { SectionOf } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf, rowKey } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';

/** Allergies and other critical risks. A recorded "none known" is a fact with a date, not an empty place. */
export function RiskInformation({ section }: { section: SectionOf<'risk-information'> }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  const { rows, recordedAbsence } = section.view;
  const absenceDate = recordedAbsence?.date === undefined ? undefined : format.date(recordedAbsence.date);
  const first = rows[0];
  const meta =
    first === undefined
      ? [recordedAbsence === undefined ? undefined : t('terms.risk.recordedAbsence'), absenceDate]
      : [
          rows.length > 1 ? `${rows.length} · ${first.text}` : first.text,
          first.since === undefined ? undefined : format.date(first.since),
        ];
  return (
    <SectionFrame
      section={section}
      registers={registersOf(recordedAbsence === undefined ? rows : [...rows, recordedAbsence])}
      foldedMeta={meta.filter((part) => part !== undefined).join(', ')}
    >
      <EntryList>
        {rows.map((row) => {
          const date = row.since === undefined ? t('terms.undated') : format.date(row.since);
          return (
            <EntryRow
              key={rowKey(row)}
              content={
                row.critical ? (
                  <Mark icon="warning" tone="ink" words={row.text} more={t('terms.risk.critical')} />
                ) : (
                  row.text
                )
              }
              detail={row.reaction}
              date={date}
              tag={<RegisterTag register={row.provenance.register} />}
              onPress={() =>
                showSource({
                  title: row.text,
                  date,
                  provenance: row.provenance,
                  facts: [{ label: t('summary.type'), value: t(`terms.risk.${row.type}`) }],
                })
              }
            />
          );
        })}
        {recordedAbsence !== undefined && (
          <EntryRow
            content={t('terms.risk.recordedAbsence')}
            date={absenceDate ?? t('terms.undated')}
            tag={<RegisterTag register={recordedAbsence.provenance.register} />}
            onPress={() =>
              showSource({
                title: t('terms.risk.recordedAbsence'),
                date: absenceDate,
                provenance: recordedAbsence.provenance,
              })
            }
          />
        )}
      </EntryList>
    </SectionFrame>
  );
}
