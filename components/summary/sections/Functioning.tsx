import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import type { Translate } from '#lib/base/language.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type { FunctioningView, SectionOf } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf, rowKey } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';

type Row = FunctioningView['rows'][number];

/** The newest assessment: the professional's rating, the client's own beside it, and every difference with its size. */
export function Functioning({ section }: { section: SectionOf<'functioning'> }) {
  const { format } = useWords();
  const { rows, assessed, set } = section.view;
  const date = assessed === undefined ? undefined : format.day(assessed);
  const meta = [set, date].filter((part) => part !== undefined).join(', ');
  return (
    <SectionFrame section={section} registers={registersOf(rows)} meta={meta} foldedMeta={meta}>
      <EntryList>
        {rows.map((row) => (
          <FunctioningRow key={rowKey(row)} row={row} date={date} />
        ))}
      </EntryList>
    </SectionFrame>
  );
}

function FunctioningRow({ row, date }: { row: Row; date: string | undefined }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  const ratings = [
    row.performance === undefined
      ? undefined
      : `${t('terms.professional')} ${qualifierWords(t, row.performance)}`,
    row.ownRating === undefined ? undefined : `${t('terms.client')} ${qualifierWords(t, row.ownRating)}`,
    row.facilitator === undefined ? undefined : t(`terms.helps.${row.facilitator}`),
    row.difference === undefined ? undefined : t('terms.difference', { count: row.difference }),
  ].filter((part) => part !== undefined);
  const change =
    row.change === undefined ||
    row.previous === undefined ||
    row.performance === undefined ||
    row.change === 'same'
      ? undefined
      : `${t(`terms.change.${row.change}`)} ${row.previous.performance} → ${row.performance}, ${format.day(row.previous.date)}`;
  return (
    <EntryRow
      content={row.text}
      detail={
        <>
          {ratings.join(' · ')}
          {change !== undefined && <div>{change}</div>}
        </>
      }
      date={date}
      tag={<RegisterTag register={row.provenance.register} />}
      onPress={() =>
        showSource({
          title: row.text,
          date,
          provenance: row.provenance,
          facts: [{ label: t('summary.icfCode'), value: row.code }],
        })
      }
    />
  );
}

/** `2 kohtalainen`; 8 and 9 are words, never numbers. */
function qualifierWords(t: Translate, qualifier: IcfQualifier): string {
  const words = t(`terms.qualifier.${qualifier}`);
  return typeof qualifier === 'number' ? `${qualifier} ${words}` : words;
}
