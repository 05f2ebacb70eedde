import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { Subhead } from '#components/ui/Subhead.tsx';
import type { SectionOf } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf, rowKey } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';

/** Care pathways, tasks timed for the client, and open messages. */
export function Pathways({ section }: { section: SectionOf<'pathways'> }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  const { pathways, tasks, messages, open } = section.view;
  const nextDue = tasks
    .map((task) => task.due)
    .filter((due) => due !== undefined)
    .sort()[0];
  const meta = [
    t('terms.task.open', { count: open }),
    nextDue === undefined ? undefined : format.date(nextDue),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  return (
    <SectionFrame
      section={section}
      registers={registersOf([...pathways, ...tasks, ...messages])}
      meta={pathways.length + tasks.length + messages.length > 0 ? meta : undefined}
      foldedMeta={meta}
    >
      {pathways.length > 0 && <Subhead>{t('summary.pathways.pathways')}</Subhead>}
      <EntryList>
        {pathways.map((row) => {
          const date =
            row.from === undefined ? t('terms.undated') : t('terms.since', { date: format.date(row.from) });
          return (
            <EntryRow
              key={rowKey(row)}
              content={row.title}
              date={date}
              tag={<RegisterTag register={row.provenance.register} />}
              onPress={() => showSource({ title: row.title, date, provenance: row.provenance })}
            />
          );
        })}
      </EntryList>
      {tasks.length > 0 && <Subhead>{t('summary.pathways.tasks')}</Subhead>}
      <EntryList>
        {tasks.map((row) => {
          const date = row.due === undefined ? t('summary.pathways.noDue') : format.date(row.due);
          return (
            <EntryRow
              key={rowKey(row)}
              content={row.text}
              detail={
                row.lateDays === undefined ? (
                  t(`terms.task.${row.type}`)
                ) : (
                  <Mark
                    icon="clock"
                    tone="late"
                    size="detail"
                    wordsTone="late"
                    words={t('terms.late', { count: row.lateDays })}
                    more={t(`terms.task.${row.type}`)}
                  />
                )
              }
              date={date}
              tag={<RegisterTag register={row.provenance.register} />}
              onPress={() => showSource({ title: row.text, date, provenance: row.provenance })}
            />
          );
        })}
      </EntryList>
      {messages.length > 0 && <Subhead>{t('summary.pathways.messages')}</Subhead>}
      <EntryList>
        {messages.map((row) => {
          const date = row.sent === undefined ? t('terms.undated') : format.day(row.sent);
          return (
            <EntryRow
              key={rowKey(row)}
              content={row.text}
              detail={row.from === undefined ? undefined : t('summary.pathways.from', { name: row.from })}
              date={date}
              tag={<RegisterTag register={row.provenance.register} />}
              onPress={() => showSource({ title: row.text, date, provenance: row.provenance })}
            />
          );
        })}
      </EntryList>
    </SectionFrame>
  );
}
