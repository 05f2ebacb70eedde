import { useLayoutEffect, useRef } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import styles from './Form.module.css';

interface OwnWordsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In quotation marks: the client says it. */
  readonly quoted?: boolean;
  readonly longest: number;
  readonly disabled?: boolean;
}

/** A field that grows with what is written: nothing of it is out of sight. */
export function OwnWords({ label, value, onChange, quoted = false, longest, disabled }: OwnWordsProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const node = field.current;
    if (node === null) return;
    node.style.height = 'auto';
    node.style.height = `${node.scrollHeight + 2}px`;
  });
  return (
    <div className={classNames(styles.words, quoted && styles.quoted)}>
      <textarea
        ref={field}
        className={styles.text}
        aria-label={label}
        value={value}
        rows={2}
        maxLength={longest}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
