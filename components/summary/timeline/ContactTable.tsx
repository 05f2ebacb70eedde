import { useWords } from '#components/app/WordsProvider.tsx';
import { VisuallyHidden } from '#components/ui/VisuallyHidden.tsx';
import type { ContactLine } from '#lib/summary/views.ts';
import { RegisterTag } from '../RegisterTag.tsx';
import { rowKey } from '../rows.ts';
import { useSummary } from '../SummaryContext.tsx';
import styles from './Tables.module.css';

interface ContactTableProps {
  readonly contacts: readonly ContactLine[];
  readonly withService?: boolean;
}

/** Every contact as a row: what the plot shows as marks. */
export function ContactTable({ contacts, withService = false }: ContactTableProps) {
  const { t, format } = useWords();
  const { showSource } = useSummary();
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('summary.use.contactsCaption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('summary.use.date')}</th>
          <th scope="col">{t('summary.use.contact')}</th>
          <th scope="col" className={styles.end}>
            {t('summary.source.register')}
          </th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => {
          const happened = contact.status === 'held' ? undefined : t(`terms.contactStatus.${contact.status}`);
          const title = [
            withService ? contact.service : undefined,
            t(`terms.channel.${contact.channel}`),
            contact.emergency && !withService ? undefined : contact.profession,
            happened,
          ]
            .filter((part) => part !== undefined)
            .join(', ');
          const detail = [contact.professional, ...contact.reasons]
            .filter((part) => part !== undefined)
            .join(' · ');
          const when =
            contact.status === 'booked'
              ? format.dayAndTime(contact.start)
              : contact.channel === 'wardStay'
                ? format.range(contact.start.slice(0, 10), contact.end?.slice(0, 10))
                : format.day(contact.start);
          return (
            <tr key={rowKey(contact)} data-status={contact.status}>
              <td className={styles.date}>{when}</td>
              <td>
                <button
                  type="button"
                  className={styles.press}
                  onClick={() => showSource({ title, date: when, provenance: contact.provenance })}
                >
                  {title}
                </button>
                {detail !== '' && <div className={styles.detail}>{detail}</div>}
              </td>
              <td className={styles.end}>
                <RegisterTag register={contact.provenance.register} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
