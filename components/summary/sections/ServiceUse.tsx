import { latePart } from '#components/app/late-part.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { EntryList, EntryRow } from '#components/ui/EntryRow.tsx';
import type { ContactLine, SectionOf, ServiceLane } from '#lib/summary/views.ts';
import { NothingMark } from '../NothingMark.tsx';
import { RegisterTag } from '../RegisterTag.tsx';
import { registersOf } from '../rows.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { useSummary } from '../SummaryContext.tsx';
import { laneLabel } from '../timeline/lane-words.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import styles from './ServiceUse.module.css';
import { UseFigures } from './UseFigures.tsx';

/* Shown on a press only, so not among what the sidebar loads first. */
const ContactTable = latePart(async () => ({
  default: (await import('../timeline/ContactTable.tsx')).ContactTable,
}));
const LaneTable = latePart(async () => ({ default: (await import('../timeline/LaneTable.tsx')).LaneTable }));

/** Twelve months of contacts: counts against the year before, the timeline, the last and the next contact. */
export function ServiceUse({ section }: { section: SectionOf<'service-use'> }) {
  const { t, format } = useWords();
  const { openSheet } = useSummary();
  const { view } = section;
  const meta = (
    <span>
      {t('summary.use.period')}
      <span className={styles.today}> · {format.date(view.period.to)}</span>
    </span>
  );
  const hasUse = view.lanes.length > 0 || view.contacts.length > 0;
  const openLane = (lane: ServiceLane) =>
    openSheet({
      title: laneLabel(t, lane),
      content: (
        <ContactTable
          contacts={view.contacts.filter(
            (contact) => contact.service === lane.service && contact.provenance.register === lane.register,
          )}
        />
      ),
    });
  const openTable = () =>
    openSheet({
      title: t('summary.use.table'),
      content: (
        <>
          <LaneTable lanes={view.lanes} />
          <ContactTable contacts={view.contacts} withService />
        </>
      ),
    });
  return (
    <SectionFrame
      section={section}
      registers={registersOf([...view.contacts, ...(view.last === undefined ? [] : [view.last])])}
      meta={meta}
      foldedMeta={
        <span>
          {view.figures.contacts.now} ({view.figures.contacts.previous}) · {t('summary.use.period')}
        </span>
      }
    >
      {hasUse && (
        <>
          <UseFigures view={view} />
          <button type="button" className={styles.table} onClick={openTable}>
            {t('summary.use.asTable')}
          </button>
          <Timeline view={view} onLane={openLane} />
        </>
      )}
      {!hasUse && (
        <p className={styles.none}>
          <NothingMark state="empty" words={t('summary.use.noneInPeriod')} />
        </p>
      )}
      <EntryList>
        {view.last !== undefined && <Contact label={t('terms.last')} contact={view.last} />}
        {view.next !== undefined && <Contact label={t('terms.next')} contact={view.next} />}
      </EntryList>
    </SectionFrame>
  );
}

/** The last contact with who met the client; the next one with its time too. */
function Contact({ label, contact }: { label: string; contact: ContactLine }) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  const date = format.day(contact.start);
  const time = contact.status === 'booked' ? format.time(contact.start) : '';
  const channel = contact.channel === 'visit' ? undefined : t(`terms.channel.${contact.channel}`);
  const who = [contact.profession ?? contact.service, channel]
    .filter((part) => part !== undefined)
    .join(', ');
  const detail = [time, contact.professional].filter((part) => part !== undefined && part !== '').join(' · ');
  return (
    <EntryRow
      label={label}
      content={
        contact.status === 'booked' || contact.professional === undefined
          ? who
          : `${who}, ${contact.professional}`
      }
      detail={contact.status === 'booked' && detail !== '' ? detail : undefined}
      date={date}
      tag={<RegisterTag register={contact.provenance.register} />}
      onPress={() =>
        showSource({
          title: `${label}: ${who}`,
          date: format.dayAndTime(contact.start),
          provenance: contact.provenance,
          facts: [
            { label: t('summary.use.service'), value: contact.service },
            { label: t('summary.use.professional'), value: contact.professional },
            { label: t('summary.use.reason'), value: contact.reasons.join(', ') || undefined },
          ],
        })
      }
    />
  );
}
