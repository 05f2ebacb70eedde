import type { ReactNode } from 'react';
import styles from './Form.module.css';

interface FieldProps {
  readonly title: string;
  readonly hint?: string;
  /** Where the focus goes when this part is what is still needed. */
  readonly part?: string;
  readonly children: ReactNode;
}

/** One part of the form under its head. */
export function Field({ title, hint, part, children }: FieldProps) {
  return (
    <fieldset className={styles.field} data-part={part} data-focus-group="">
      <legend className={styles.legend}>
        {title}
        {hint !== undefined && <span className={styles.hint}> {hint}</span>}
      </legend>
      {children}
    </fieldset>
  );
}
