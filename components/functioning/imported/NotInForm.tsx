import { useWords } from '#components/app/WordsProvider.tsx';
import type { AnswerNotInForm } from '#lib/functioning/questionnaire/not-in-form.ts';
import styles from '../instruments/Instruments.module.css';
import { formValueWords } from '../questionnaire/value-words.ts';

interface NotInFormProps {
  readonly found: readonly AnswerNotInForm[];
  /** Words of the questions, where the draft has kept them. */
  readonly questions: Readonly<Record<string, string>> | undefined;
}

/** What was answered and is not asked any more: each with its question, since nothing of it goes in silence. */
export function NotInForm({ found, questions = {} }: NotInFormProps) {
  const words = useWords();
  if (found.length === 0) return null;
  const placed = found.map((each, place) => ({ ...each, key: `${each.linkId} ${place}` }));
  return (
    <div className={styles.about} data-not-in-form>
      <p>{words.t('forms.side.notInForm')}</p>
      <ul>
        {placed.map(({ key, linkId, values }) => (
          <li key={key}>
            {Object.hasOwn(questions, linkId) ? questions[linkId] : linkId}{' '}
            <strong>{words.format.list(values.map((value) => formValueWords(value, words)))}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
