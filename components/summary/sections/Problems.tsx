import { useWords } from '#components/app/WordsProvider.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import type { ProblemRow, SectionOf } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf, rowKey } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';

/** Diagnoses and other recorded problems; the past ones behind one line. */
export function Problems({ section }: { section: SectionOf<'problems'> }) {
  const { t, format } = useWords();
  const { active, past, latest } = section.view;
  const newest =
    latest === undefined ? '' : ` · ${t('summary.problems.latest', { date: format.date(latest) })}`;
  return (
    <SectionFrame
      section={section}
      registers={registersOf([...active, ...past])}
      meta={active.length + past.length > 0 ? `${active.length}${newest}` : undefined}
      foldedMeta={`${active.length}${newest}`}
    >
      <ProblemRows rows={active} />
      {past.length > 0 && (
        <Disclosure label={t('summary.problems.past', { count: past.length })}>
          <ProblemRows rows={past} />
        </Disclosure>
      )}
    </SectionFrame>
  );
}

function ProblemRows({ rows }: { rows: readonly ProblemRow[] }) {
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
              : format.date(row.since);
        const title = row.provisional ? `${row.text} (${t('terms.problem.provisional')})` : row.text;
        return (
          <EntryRow
            key={rowKey(row)}
            content={title}
            date={date}
            tag={<RegisterTag register={row.provenance.register} />}
            onPress={() =>
              showSource({
                title,
                date,
                provenance: row.provenance,
                facts: [{ label: t('summary.code'), value: row.code }],
              })
            }
          />
        );
      })}
    </EntryList>
  );
}
