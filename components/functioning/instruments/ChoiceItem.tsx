import { type KeyboardEvent, useRef } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { type Choice, isWide } from './choices.ts';
import styles from './Items.module.css';

interface ChoiceItemProps {
  readonly choices: readonly Choice[];
  readonly labelId: string;
  readonly value: number | undefined;
  readonly onChoose: (points: number | undefined) => void;
  /** A digit chose: the next item is gone on to. */
  readonly onNext: () => void;
}

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One scale. Arrows move the focus and choose nothing: focus does not look like choice. Delete takes the answer back. */
export function ChoiceItem({ choices, labelId, value, onChoose, onNext }: ChoiceItemProps) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = choices.findIndex(({ points }) => points === value);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const cells = [...(group.current?.querySelectorAll<HTMLElement>('input') ?? [])];
    const here = cells.indexOf(document.activeElement as HTMLElement);
    const byDigit = choices.find(({ digit }) => digit === event.key);
    const move = moves[event.key];
    if (byDigit !== undefined) {
      event.preventDefault();
      onChoose(byDigit.points);
      onNext();
    } else if (move !== undefined && here !== -1) {
      event.preventDefault();
      cells[(here + move + cells.length) % cells.length]?.focus();
    } else if (event.key === 'Enter' && here !== -1) {
      event.preventDefault();
      onChoose(choices[here]?.points);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onChoose(undefined);
    }
  };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-labelledby={labelId}
      className={classNames(styles.choices, isWide(choices) ? styles.under : styles.beside)}
      data-count={choices.length}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ points, text }, place) => (
        <label key={points} className={classNames(styles.choice, points === value && styles.chosen)}>
          {/* Without a name, so that the arrow keys of the browser do not choose what they only pass over. */}
          <input
            type="radio"
            className={styles.radio}
            checked={points === value}
            aria-posinset={place + 1}
            aria-setsize={choices.length}
            tabIndex={place === (chosen === -1 ? 0 : chosen) ? 0 : -1}
            data-points={points}
            onChange={() => onChoose(points)}
          />
          <span className={styles.words}>
            <span className={styles.points}>{points}</span> <span>{text}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
