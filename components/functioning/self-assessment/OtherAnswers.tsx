import { useWords } from '#components/app/WordsProvider.tsx';
import { textOfValue } from '#lib/functioning/questionnaire/form-value.ts';
import type { SelfAnswers } from '../functioning-port.ts';
import styles from './SelfAssessments.module.css';

interface OtherAnswersProps {
  readonly answers: Extract<SelfAnswers, { readonly kind: 'other' }>;
}

/** Answers to a form that is not ours: shown as they were written, and taken nowhere. */
export function OtherAnswers({ answers: { questionnaire, at, lines } }: OtherAnswersProps) {
  const { t, format } = useWords();
  // A question may be there more than once: its place tells it apart, and never changes.
  const placed = lines.map((line, place) => ({ ...line, key: `${line.linkId} ${place}` }));
  return (
    <div data-other-answers>
      <p>
        {t('functioning.self.other', { form: questionnaire ?? '?' })}
        {at !== undefined && ` ${t('functioning.self.answeredAt', { time: format.dayAndTime(at) })}`}
      </p>
      <dl>
        {placed.map(({ key, question, values }) => (
          <div key={key}>
            <dt className={styles.question}>{question}</dt>
            <dd>{values.map(textOfValue).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
