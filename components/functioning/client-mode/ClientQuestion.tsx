import { useEffect, useId, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { steps, wordQualifiers } from '../icf/rows.ts';
import styles from './Client.module.css';
import { plainQuestion } from './plain-questions.ts';

interface ClientQuestionProps {
  readonly code: string;
  readonly label: string;
  readonly place: number;
  readonly total: number;
  readonly value: IcfQualifier | undefined;
  readonly onChoose: (value: IcfQualifier) => void;
  readonly onClear: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** One question with its answers under one another. It may be left unanswered, and an answer may be taken back. */
export function ClientQuestion(props: ClientQuestionProps) {
  const { code, label, place, total, value } = props;
  const { t } = useWords();
  const name = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const question = plainQuestion(t, code, label);
  return (
    <>
      <fieldset className={styles.question} aria-labelledby={`${name}-title`}>
        <p className={styles.progress}>{t('functioning.client.place', { place: place + 1, total })}</p>
        <h2 ref={title} tabIndex={-1} className={styles.ask} id={`${name}-title`}>
          {question}
        </h2>
        <p className={styles.hint}>{t('functioning.client.hint')}</p>
        {[...steps, ...wordQualifiers].map((step) => (
          <label
            key={step}
            className={classNames(
              styles.answer,
              value === step && styles.chosen,
              typeof step === 'string' && styles.aside,
            )}
          >
            <input
              type="radio"
              name={name}
              checked={value === step}
              onChange={() => props.onChoose(step)}
              data-answer={step}
            />
            <span>{t(`functioning.plainStep.${step}`)}</span>
          </label>
        ))}
      </fieldset>
      <nav className={styles.foot} aria-label={t('functioning.client.move')}>
        <button
          type="button"
          className={styles.button}
          disabled={place === 0}
          onClick={() => props.onMove(-1)}
        >
          {t('functioning.client.before')}
        </button>
        {value !== undefined && (
          <button type="button" className={styles.button} onClick={props.onClear}>
            {t('functioning.client.clear')}
          </button>
        )}
        <button
          type="button"
          className={classNames(styles.button, styles.primary)}
          data-next
          onClick={() => props.onMove(1)}
        >
          {t(
            value === undefined
              ? 'functioning.client.skip'
              : place + 1 === total
                ? 'functioning.client.ready'
                : 'functioning.client.next',
          )}
        </button>
      </nav>
    </>
  );
}
