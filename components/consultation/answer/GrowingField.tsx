import { useId, useLayoutEffect, useRef } from 'react';
import styles from './Answer.module.css';

interface GrowingFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly rows?: number;
  /** Takes the focus when it appears. */
  readonly first?: boolean;
  readonly required?: boolean;
  readonly onChange: (text: string) => void;
  /** Ctrl+Enter, or Cmd+Enter. */
  readonly onSend?: (() => void) | undefined;
}

const longest = 4000;

/** A field that grows with what is written, so that nothing of it is out of sight. */
export function GrowingField(props: GrowingFieldProps) {
  const { label, hint, value, rows = 1, first = false, required = false, onChange, onSend } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const node = field.current;
    if (node === null) return;
    node.style.height = 'auto';
    node.style.height = `${node.scrollHeight + 2}px`;
  });
  useLayoutEffect(() => {
    const node = field.current;
    if (!first || node === null) return;
    node.focus();
    // One goes on where the text ends.
    node.setSelectionRange(node.value.length, node.value.length);
  }, [first]);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {hint !== undefined && <span className={styles.hint}> {hint}</span>}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.text}
        value={value}
        rows={rows}
        maxLength={longest}
        required={required}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSend?.();
        }}
      />
    </div>
  );
}
