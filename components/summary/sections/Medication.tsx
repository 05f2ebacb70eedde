import { useWords } from '#components/app/WordsProvider.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import type { MedicationRow, SectionOf } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf, rowKey } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';

/** What is in use with its dosage and last review; what is not in use any more behind one line. */
export function Medication({ section }: { section: SectionOf<'medication'> }) {
  const { t, format } = useWords();
  const { inUse, past, reviewed } = section.view;
  const meta = [
    t('terms.medication.inUse', { count: inUse.length }),
    ...(reviewed === undefined ? [] : [t('terms.medication.reviewed', { date: format.date(reviewed) })]),
  ].join(' · ');
  return (
    <SectionFrame
      section={section}
      registers={registersOf([...inUse, ...past])}
      meta={inUse.length + past.length > 0 ? meta : undefined}
      foldedMeta={meta}
    >
      <MedicationRows rows={inUse} />
      {past.length > 0 && (
        <Disclosure label={`${t('terms.medication.past')} (${past.length})`}>
          <MedicationRows rows={past} />
        </Disclosure>
      )}
    </SectionFrame>
  );
}

function MedicationRows({ rows }: { rows: readonly MedicationRow[] }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  return (
    <EntryList>
      {rows.map((row) => {
        const date =
          row.ended !== undefined
            ? format.range(row.since, row.ended)
            : row.since === undefined
              ? t('terms.undated')
              : t('terms.since', { date: format.date(row.since) });
        const detail = [
          row.dosage,
          row.asNeeded ? t('terms.medication.asNeeded') : undefined,
          row.onHold ? t('terms.medication.onHold') : undefined,
        ].filter((part) => part !== undefined);
        return (
          <EntryRow
            key={rowKey(row)}
            content={row.text}
            detail={detail.length === 0 ? undefined : detail.join(' · ')}
            date={date}
            tag={<RegisterTag register={row.provenance.register} />}
            onPress={() => showSource({ title: row.text, date, provenance: row.provenance })}
          />
        );
      })}
    </EntryList>
  );
}
