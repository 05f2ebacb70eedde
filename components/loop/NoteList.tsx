import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { LoopEntry } from '#lib/model/entries.ts';
import styles from './Loop.module.css';

/** The newest note is read without a press; the others behind one line. */
export function NoteList({ entries }: { entries: readonly LoopEntry[] }) {
  const { t, format } = useWords();
  const [all, setAll] = useState(false);
  const notes = entries.filter(({ step, status }) => step === 'note' && status !== 'cancelled');
  const shown = all ? notes : notes.slice(0, 1);
  if (notes.length === 0) return null;
  return (
    <div className={styles.part} data-loop-notes={notes.length}>
      {shown.map(({ id, text, by, at, version }) => (
        <p key={id} className={styles.line}>
          {text}{' '}
          <span className={styles.quiet}>
            {t('loop.note.by', { by, date: format.day(at) })}
            {version === undefined && ` · ${t('loop.onItsWay')}`}
          </span>
        </p>
      ))}
      {notes.length > 1 && !all && (
        <div className={styles.deeds}>
          <LinkButton onPress={() => setAll(true)}>
            {t('loop.note.more', { count: notes.length - 1 })}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
