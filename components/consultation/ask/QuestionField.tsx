import { useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import styles from './Ask.module.css';
import { countQuestions, gap } from './question-draft.ts';
import type { Template } from './templates.ts';

interface QuestionFieldProps {
  readonly asked: string;
  readonly template: Template;
  readonly onChange: (asked: string) => void;
}

/** One question in one's own words, or on the template of the recipient's profession. It grows: nothing is out of sight. */
export function QuestionField({ asked, template, onChange }: QuestionFieldProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [titleId, hintId, noteId] = [useId(), useId(), useId()];
  /** A gap of the template, to be written over. */
  const selectsGap = useRef(false);
  useLayoutEffect(() => {
    const node = field.current;
    if (node === null) return;
    node.style.height = 'auto';
    node.style.height = `${node.scrollHeight + 2}px`;
    if (!selectsGap.current) return;
    selectsGap.current = false;
    node.focus();
    const at = node.value.indexOf(gap);
    if (at >= 0) node.setSelectionRange(at, at + gap.length);
  });
  const fillIn = () => {
    const text = t(`consultation.ask.template.${template}.asked`);
    selectsGap.current = true;
    // What is written stays: the template comes after it.
    if (asked.trim() === '') onChange(text);
    else if (!asked.includes(text)) onChange(`${asked.trimEnd()}\n${text}`);
    else onChange(asked);
  };
  const questions = countQuestions(asked);
  return (
    <div className={styles.field} data-part="asked">
      <div className={styles.head}>
        <h3 className={styles.legend} id={titleId}>
          {t('consultation.ask.question')}
        </h3>
        <span className={styles.hint} id={hintId}>
          {t('consultation.ask.oneThing')}
        </span>
        <span className={styles.headEnd}>
          <LinkButton onPress={fillIn}>
            {t('consultation.ask.useTemplate', { name: t(`consultation.ask.template.${template}.name`) })}
          </LinkButton>
        </span>
      </div>
      <textarea
        ref={field}
        data-first
        className={styles.question}
        aria-labelledby={titleId}
        aria-describedby={`${hintId} ${noteId}`}
        rows={3}
        maxLength={4000}
        value={asked}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className={styles.note} id={noteId} role="status">
        {questions === 2
          ? t('consultation.ask.two')
          : questions > 2
            ? t('consultation.ask.several', { number: questions })
            : ''}
      </p>
    </div>
  );
}
