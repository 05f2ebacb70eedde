import type { AnswerLine } from '#lib/functioning/fhir/answer-lines.ts';
import { textOfValue } from '#lib/functioning/questionnaire/form-value.ts';
import styles from './SelfAssessments.module.css';

/** Answers question by question, in the words of the response itself. */
export function AnsweredLines({ lines }: { readonly lines: readonly AnswerLine[] }) {
  // A question may be there more than once: its place tells it apart, and never changes.
  const placed = lines.map((line, place) => ({ ...line, key: `${line.linkId} ${place}` }));
  return (
    <dl>
      {placed.map(({ key, question, values }) => (
        <div key={key}>
          <dt className={styles.question}>{question}</dt>
          <dd>{values.map(textOfValue).join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}
