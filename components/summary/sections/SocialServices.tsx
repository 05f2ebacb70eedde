import { useWords } from '#components/app/WordsProvider.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import { Subhead } from '#components/ui/Subhead.tsx';
import type { SectionOf, SocialServiceRow } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf, rowKey } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';

/** Social services and decisions in force; what has ended behind one line. */
export function SocialServices({ section }: { section: SectionOf<'social-services'> }) {
  const { t } = useWords();
  const { services, decisions, ended, inForce } = section.view;
  const meta = t('terms.service.inForce', { count: inForce });
  return (
    <SectionFrame
      section={section}
      registers={registersOf([...services, ...decisions, ...ended])}
      meta={services.length + decisions.length + ended.length > 0 ? meta : undefined}
      foldedMeta={meta}
    >
      {services.length > 0 && (
        <>
          <Subhead>{t('summary.social.services')}</Subhead>
          <ServiceRows rows={services} />
        </>
      )}
      {decisions.length > 0 && (
        <>
          <Subhead>{t('summary.social.decisions')}</Subhead>
          <ServiceRows rows={decisions} />
        </>
      )}
      {ended.length > 0 && (
        <Disclosure label={`${t('terms.service.ended')} (${ended.length})`}>
          <ServiceRows rows={ended} />
        </Disclosure>
      )}
    </SectionFrame>
  );
}

function ServiceRows({ rows }: { rows: readonly SocialServiceRow[] }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  return (
    <EntryList>
      {rows.map((row) => {
        const date =
          row.to !== undefined
            ? format.range(row.from, row.to)
            : row.from === undefined
              ? t('terms.undated')
              : t('terms.since', { date: format.date(row.from) });
        const title = row.pending ? `${row.text} (${t('terms.service.pending')})` : row.text;
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
                facts: [{ label: t('summary.social.task'), value: row.serviceTask }],
              })
            }
          />
        );
      })}
    </EntryList>
  );
}
