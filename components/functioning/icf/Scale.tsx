import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { qualifierDigit } from '#lib/functioning/icf/qualifier.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { qualifierWords, stepWord } from './qualifier-words.ts';
import { type RowId, type RowValue, steps } from './rows.ts';
import styles from './Scale.module.css';

interface ScaleProps {
  readonly row: RowId;
  /** What is rated and by whom, for a screen reader. */
  readonly name: string;
  readonly stands: RowValue;
  /** The cell that the Tab key comes to; undefined when it comes to another scale of the item. */
  readonly stop: IcfQualifier | undefined;
  readonly onChoose: (row: RowId, value: IcfQualifier) => void;
}

/**
 * Five steps with their words. Only what was chosen is filled, the client's own choice outlined; a step that has the focus
 * looks like neither. 8 and 9 are words: they stand beside the five when they were chosen, and the five give way.
 */
export function Scale({ row, name, stands, stop, onChoose }: ScaleProps) {
  const { t } = useWords();
  const { value, proposed, previous } = stands;
  const isWord = typeof value === 'string';
  const cells: readonly IcfQualifier[] = isWord ? [...steps, value] : steps;
  return (
    <div className={styles.row} data-row={row}>
      <span className={styles.label} aria-hidden="true">
        {t(`functioning.row.${row}`)}
      </span>
      <div
        role="radiogroup"
        aria-label={value === undefined ? `${name}, ${t('functioning.notChosen')}` : name}
        className={classNames(styles.scale, row === 'own' && styles.own, isWord && styles.short)}
      >
        {cells.map((step, place) => {
          const isChosen = value === step;
          const isMarked = previous === step;
          const word = stepWord(t, step, row);
          return (
            <label
              key={step}
              className={classNames(
                styles.cell,
                isChosen && styles.chosen,
                proposed === step && styles.proposed,
                typeof step === 'string' && styles.word,
              )}
              data-words={`${qualifierDigit(step)} ${word}`}
            >
              {/* Without a name, so that the arrow keys of the browser do not choose what they only pass over. */}
              <input
                type="radio"
                className={styles.input}
                checked={isChosen}
                aria-label={[
                  qualifierWords(t, step, row),
                  isMarked ? t('functioning.previousStep') : undefined,
                  proposed === step ? t('functioning.proposedStep') : undefined,
                ]
                  .filter((part) => part !== undefined)
                  .join(', ')}
                aria-posinset={place + 1}
                aria-setsize={cells.length}
                tabIndex={stop === step ? 0 : -1}
                data-step={qualifierDigit(step)}
                data-marked={isMarked || undefined}
                onChange={() => onChoose(row, step)}
              />
              {isMarked && (
                <svg className={styles.marker} viewBox="0 0 10 6" aria-hidden="true" focusable="false">
                  <path d="M0 0h10L5 6z" fill="currentColor" />
                </svg>
              )}
              <span className={styles.words} aria-hidden="true">
                <span className={styles.digit}>{qualifierDigit(step)}</span>
                {(!isWord || isChosen) && ` ${word}`}
              </span>
            </label>
          );
        })}
      </div>
    </div>
  );
}
