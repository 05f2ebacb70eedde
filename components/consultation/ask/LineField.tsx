import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import styles from './Ask.module.css';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  /** What is usually told here, seen while it is empty. */
  readonly hint: string;
  /** The client says it: read in quotation marks, which are not typed. */
  readonly quoted?: boolean;
  readonly onChange: (value: string) => void;
}

/** Reads as a line until it is pressed. */
export function LineField({ label, value, hint, quoted = false, onChange }: LineFieldProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const node = field.current;
    node?.focus();
    node?.setSelectionRange(node.value.length, node.value.length);
  }, [isOpen]);
  useLayoutEffect(() => {
    const node = field.current;
    if (node === null) return;
    node.style.height = 'auto';
    node.style.height = `${node.scrollHeight + 2}px`;
  });
  const isEmpty = value.trim() === '';
  return (
    <div className={styles.line}>
      {isOpen ? (
        <>
          <label className={styles.lineLabel} htmlFor={id}>
            {label}
          </label>
          <textarea
            id={id}
            ref={field}
            className={styles.lineInput}
            rows={1}
            maxLength={2000}
            placeholder={hint}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => setOpen(false)}
          />
        </>
      ) : (
        <button type="button" className={styles.lineButton} onClick={() => setOpen(true)}>
          <span className={styles.lineLabel}>{label}</span>{' '}
          <span className={classNames(styles.lineValue, isEmpty && styles.lineEmpty)}>
            {isEmpty ? t('consultation.ask.add') : quoted ? t('terms.quoted', { words: value }) : value}
          </span>
        </button>
      )}
    </div>
  );
}
