import { useWords } from '#components/app/WordsProvider.tsx';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { weightOfNote } from '#lib/functioning/questionnaire/review-form.ts';
import styles from './Questionnaire.module.css';

/** What of the form is done otherwise than it says: counted in sight, named on a press, never left out in silence. */
export function FormNotes({ form }: { readonly form: Form }) {
  const { t } = useWords();
  const notes = form.notes.filter((note) => weightOfNote(note, form.items) !== 'aside');
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
