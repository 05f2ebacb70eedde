import { type FormEvent, useId, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { useLayerFocus } from '#components/ui/use-layer-focus.ts';
import styles from './Loop.module.css';

interface ReasonSheetProps {
  readonly title: string;
  /** Each of them gives at once. */
  readonly choices: readonly { readonly id: string; readonly words: string; readonly onGive: () => void }[];
  /** One's own words, or another day; nothing else when absent. */
  readonly own?: {
    readonly label: string;
    readonly type: 'text' | 'date';
    readonly min?: string;
    readonly onGive: (value: string) => void;
  };
  readonly onClose: () => void;
}

/** The second press, in a small sheet under the button: a reason, a day or what follows. Esc closes it. */
export function ReasonSheet({ title, choices, own, onClose }: ReasonSheetProps) {
  const { t } = useWords();
  const [value, setValue] = useState('');
  const id = useId();
  const sheet = useRef<HTMLFieldSetElement>(null);
  useLayerFocus(sheet, '[data-first]');
  const given = value.trim();
  const isGiven = given !== '' && (own?.min === undefined || given >= own.min);
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (isGiven) own?.onGive(given);
  };
  return (
    <fieldset
      ref={sheet}
      className={styles.sheet}
      aria-label={title}
      data-loop-sheet=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.sheetHead}>
        <p className={styles.question}>{title}</p>
        <IconButton icon="close" label={t('app.close')} onPress={onClose} />
      </div>
      {choices.length > 0 && (
        <div className={styles.choices}>
          {choices.map((choice, place) => (
            <button
              key={choice.id}
              type="button"
              className={styles.choice}
              data-first={place === 0 ? '' : undefined}
              data-choice={choice.id}
              onClick={choice.onGive}
            >
              {choice.words}
            </button>
          ))}
        </div>
      )}
      {own !== undefined && (
        <form className={styles.own} onSubmit={give}>
          <label className={styles.label} htmlFor={id}>
            {own.label}
          </label>
          <input
            id={id}
            type={own.type}
            className={styles.field}
            value={value}
            min={own.min}
            maxLength={own.type === 'text' ? 500 : undefined}
            autoComplete="off"
            data-first={choices.length === 0 ? '' : undefined}
            onChange={(event) => setValue(event.target.value)}
          />
          <button type="submit" className={styles.give} disabled={!isGiven}>
            {t('loop.note.save')}
          </button>
        </form>
      )}
    </fieldset>
  );
}
