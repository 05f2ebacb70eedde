import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import styles from './RiskRow.module.css';
import { codeWords, isQuiet } from './risk-words.ts';

interface ChoiceEntryProps {
  readonly measures: MeasurementKind;
  readonly codes: readonly string[];
  readonly nameId: string;
  /** What was recorded here just now. */
  readonly chosen: string | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (code: string, byKey: boolean) => void;
}

/** One press records. A press by key has no pointer behind it: then the next line is gone on to. */
export function ChoiceEntry({ measures, codes, nameId, chosen, isBusy, onChoose }: ChoiceEntryProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles.presses} aria-labelledby={nameId}>
      {codes.map((code, place) => {
        const isChosen = code === chosen && !isQuiet(measures);
        return (
          <button
            key={code}
            type="button"
            data-first={place === 0 ? true : undefined}
            data-code={code}
            className={classNames(styles.press, isChosen && styles.chosen)}
            aria-pressed={isQuiet(measures) ? undefined : isChosen}
            aria-disabled={isBusy}
            onClick={(event) => {
              if (!isBusy) onChoose(code, event.detail === 0);
            }}
          >
            {codeWords(measures, code, t)}
          </button>
        );
      })}
    </fieldset>
  );
}
