import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import styles from './Answer.module.css';

interface ActSheetProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Words of the button that does it; without it the sheet's own choices do. */
  readonly deed?: string;
  /** What is still needed, in words: then nothing is sent. */
  readonly lacks?: string | undefined;
  readonly isBusy: boolean;
  readonly onDo?: () => void;
  readonly onClose: () => void;
}

/** The second press of an act, above the row of acts. Esc closes it and keeps what was typed. */
export function ActSheet({ title, children, deed, lacks, isBusy, onDo, onClose }: ActSheetProps) {
  const { t } = useWords();
  const sheet = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const node = sheet.current;
    if (node === null || node.contains(document.activeElement)) return;
    node.querySelector<HTMLElement>('[data-first], textarea, input')?.focus();
  }, []);
  return (
    <fieldset
      ref={sheet}
      className={styles.sheet}
      aria-label={title}
      data-act-sheet=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.sheetHead}>
        <h3 className={styles.sheetTitle}>{title}</h3>
        <IconButton icon="close" label={t('inbox.close')} onPress={onClose} />
      </div>
      {children}
      {deed !== undefined && (
        <div className={styles.deeds}>
          <p className={styles.lacks}>{lacks}</p>
          <button
            type="button"
            className={classNames(styles.button, styles.primary)}
            data-do=""
            aria-disabled={lacks !== undefined || isBusy}
            onClick={() => {
              if (lacks === undefined && !isBusy) onDo?.();
            }}
          >
            {deed}
          </button>
        </div>
      )}
    </fieldset>
  );
}
