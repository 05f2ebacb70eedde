import { useWords } from '#components/app/WordsProvider.tsx';
import type { FormNote } from '#lib/functioning/questionnaire/form.ts';
import styles from './Questionnaire.module.css';

/** What of the form could not be read as it was meant: counted in sight, named on a press, never left out in silence. */
export function FormNotes({ notes }: { readonly notes: readonly FormNote[] }) {
  const { t } = useWords();
  if (notes.length === 0) return null;
  const lines = notes.map(({ kind, linkId, about }) =>
    [t(`instruments.form.note.${kind}`), linkId, about].filter((part) => part !== undefined).join(' · '),
  );
  return (
    <details className={styles.notes} data-notes>
      <summary>{t('instruments.form.notes', { count: notes.length })}</summary>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
