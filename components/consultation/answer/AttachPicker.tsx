import { useEffect, useId, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { type EvidenceEntry, evidenceEntry } from '#components/findings/evidence-entry.ts';
import { RegisterTag } from '#components/summary/RegisterTag.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { attachmentReference } from '#lib/workflows/consultation/attachable-entries.ts';
import type { AttachAccess, Attachments } from '../consultation-port.ts';
import { partyInWords } from '../inbox/item-words.ts';
import styles from './Attach.module.css';

interface AttachPickerProps {
  readonly attach: AttachAccess;
  readonly chosen: Attachments;
  readonly onChange: (chosen: Attachments) => void;
}

type Found = Awaited<ReturnType<AttachAccess['entries']>> | 'reading';
/** So many are shown at once; the search finds the others. */
const shownAtOnce = 6;

/** Entries of the client, newest first: a press attaches one, another takes it away. */
export function AttachPicker({ attach, chosen, onChange }: AttachPickerProps) {
  const words = useWords();
  const { t, format } = words;
  const [found, setFound] = useState<Found>('reading');
  const [press, setPress] = useState(0);
  const [search, setSearch] = useState('');
  const id = useId();
  useEffect(() => {
    let current = true;
    if (press >= 0) void attach.entries().then((told) => current && setFound(told));
    return () => {
      current = false;
    };
  }, [attach, press]);

  if (found === 'reading') {
    return (
      <p className={styles.note} role="status">
        {t('thread.attach.reading')}
      </p>
    );
  }
  if (found === undefined) return <p className={styles.note}>{t('thread.attach.notOpen')}</p>;
  if (!found.ok) {
    return (
      <div role="alert">
        <Mark icon="warning" size="detail" words={t('thread.attach.failed')} />{' '}
        <LinkButton icon="retry" onPress={() => setPress(press + 1)}>
          {t('inbox.retry')}
        </LinkButton>
      </div>
    );
  }
  const { entries, unknown } = found.value;
  if (unknown.length > 0) {
    const names = format.list(unknown.map((party) => partyInWords(party)));
    return <Mark icon="padlock" size="detail" words={t('thread.attach.unknown')} more={names} />;
  }
  const lines = entries.map((entry) => ({
    reference: attachmentReference(entry),
    shown: evidenceEntry(entry, words),
  }));
  const wanted = search.trim().toLowerCase();
  const matching = lines.filter(({ shown }) => nameOf(shown).toLowerCase().includes(wanted));
  const toggle = (reference: string, shown: EvidenceEntry) => {
    const others = chosen.filter((each) => each.reference !== reference);
    const display = `${nameOf(shown)} · ${t(`terms.register.${shown.provenance.register}`)}`;
    onChange(others.length < chosen.length ? others : [...chosen, { reference, display }]);
  };
  return (
    <div className={styles.picker}>
      <label className={styles.label} htmlFor={id}>
        {t('thread.attach.search')}
      </label>
      <input
        id={id}
        type="search"
        className={styles.search}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {matching.length === 0 && (
        <p className={styles.note}>
          {t(lines.length === 0 ? 'thread.attach.nothing' : 'thread.attach.noMatch')}
        </p>
      )}
      <ul className={styles.list} aria-label={t('thread.attach.list')}>
        {matching.slice(0, shownAtOnce).map(({ reference, shown }) => (
          <li key={reference}>
            <label className={styles.line} data-attachable={reference}>
              <input
                type="checkbox"
                checked={chosen.some((each) => each.reference === reference)}
                onChange={() => toggle(reference, shown)}
              />
              <span>{nameOf(shown)}</span>
              <RegisterTag register={shown.provenance.register} />
            </label>
          </li>
        ))}
      </ul>
      {matching.length > shownAtOnce && (
        <p className={styles.note}>{t('thread.attach.more', { count: matching.length - shownAtOnce })}</p>
      )}
      <p className={styles.note}>{t('thread.attach.gate')}</p>
    </div>
  );
}

/** What, its value, and its day: what stands in the message too. */
function nameOf({ title, details, date }: EvidenceEntry): string {
  const [detail] = details;
  return [title, detail, date].filter((part) => part !== undefined && part !== '').join(', ');
}
