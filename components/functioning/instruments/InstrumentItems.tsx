import { type ReactNode, useId, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { isOffered } from '#lib/functioning/accepted-answers.ts';
import type { Instrument, InstrumentAnswers, InstrumentItem } from '#lib/functioning/instrument.ts';
import type { InstrumentWording } from '#lib/functioning/text-pack/wording.ts';
import { ChoiceItem } from './ChoiceItem.tsx';
import { choicesOf } from './choices.ts';
import styles from './Items.module.css';
import { numberOf } from './missing-items.ts';
import { NumberItem } from './NumberItem.tsx';

interface InstrumentItemsProps {
  readonly instrument: Instrument;
  readonly answers: InstrumentAnswers;
  readonly wording: InstrumentWording;
  readonly onAnswer: (itemId: string, value: number | undefined) => void;
  /** What is said at once under one item because of its answer. */
  readonly under: (item: InstrumentItem) => ReactNode;
}

/** The items in their order, one press each. A digit answers and goes on to the next. */
export function InstrumentItems({ instrument, answers, wording, onAnswer, under }: InstrumentItemsProps) {
  const list = useRef<HTMLOListElement>(null);
  const goTo = (place: number) => {
    const item = list.current?.querySelectorAll<HTMLElement>('[data-item]')[place];
    (item?.querySelector<HTMLElement>('[tabindex="0"], input:not([tabindex])') ?? undefined)?.focus();
  };
  return (
    <ol ref={list}>
      {instrument.items.map((item, place) => (
        <Item
          key={item.id}
          number={numberOf(instrument, item)}
          item={item}
          wording={wording}
          value={answers[item.id]}
          onAnswer={(value) => onAnswer(item.id, value)}
          onNext={() => goTo(place + 1)}
          under={under(item)}
        />
      ))}
    </ol>
  );
}

interface ItemProps {
  readonly number: string;
  readonly item: InstrumentItem;
  readonly wording: InstrumentWording;
  readonly value: number | undefined;
  readonly onAnswer: (value: number | undefined) => void;
  readonly onNext: () => void;
  readonly under: ReactNode;
}

function Item({ number, item, wording, value, onAnswer, onNext, under }: ItemProps) {
  const words = useWords();
  const { t, language } = words;
  const labelId = useId();
  const { text, from } = wording.item(item);
  const isAnswered = isOffered(item, value);
  return (
    <li className={styles.item} data-item={item.id} data-answered={isAnswered}>
      <p className={styles.itemHead}>
        <span className={styles.place} aria-hidden="true">
          {number}
        </span>
        <span id={labelId} className={styles.asked}>
          <strong>{item.label[language]}</strong>
          {from !== 'label' && <span className={styles.wording}> {text}</span>}
        </span>
        {!isAnswered && (
          <span className={styles.notChosen}>
            {t(item.optional === true ? 'instruments.whenNeeded' : 'instruments.notChosen')}
          </span>
        )}
      </p>
      {item.answers.kind === 'number' ? (
        <NumberItem
          answers={item.answers}
          labelId={labelId}
          value={value}
          onAnswer={onAnswer}
          onNext={onNext}
        />
      ) : (
        <ChoiceItem
          choices={choicesOf(item, wording, words)}
          labelId={labelId}
          value={value}
          onChoose={onAnswer}
          onNext={onNext}
        />
      )}
      {under}
    </li>
  );
}
