import { useEffect, useId, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { InstrumentItem } from '#lib/functioning/instrument.ts';
import type { InstrumentWording } from '#lib/functioning/text-pack/wording.ts';
import styles from '../client-mode/Client.module.css';
import { choicesOf } from './choices.ts';
import { NumberItem } from './NumberItem.tsx';

interface ClientItemProps {
  readonly item: InstrumentItem;
  readonly introduction: string | undefined;
  readonly wording: InstrumentWording;
  readonly value: number | undefined;
  readonly onAnswer: (value: number | undefined) => void;
}

/** One question with its answers under one another, in large print and without points. */
export function ClientItem({ item, introduction, wording, value, onAnswer }: ClientItemProps) {
  const words = useWords();
  const name = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <fieldset className={styles.question} aria-labelledby={`${name}-title`}>
      {introduction !== undefined && <p className={styles.progress}>{introduction}</p>}
      <h2 ref={title} tabIndex={-1} className={styles.ask} id={`${name}-title`}>
        {wording.item(item).text}
      </h2>
      {item.answers.kind === 'number' ? (
        <NumberItem
          answers={item.answers}
          labelId={`${name}-title`}
          value={value}
          onAnswer={onAnswer}
          onNext={() => undefined}
        />
      ) : (
        choicesOf(item, wording, words).map(({ points, text }) => (
          <label key={points} className={classNames(styles.answer, value === points && styles.chosen)}>
            <input
              type="radio"
              name={name}
              checked={value === points}
              onChange={() => onAnswer(points)}
              data-answer={points}
            />
            <span>{text}</span>
          </label>
        ))
      )}
    </fieldset>
  );
}
