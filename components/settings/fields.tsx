import { type ReactNode, useId } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import styles from './form.module.css';
import { problemWords } from './problem-words.ts';

interface AnyFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: SettingsProblem | undefined;
}

interface FrameProps extends AnyFieldProps {
  readonly wide?: boolean;
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}

/** Label, control, hint and what is wrong: in this order, so that fields side by side stay in line. */
function FieldFrame({ label, hint, problem, wide = false, children }: FrameProps) {
  const { t } = useWords();
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.field, wide && styles.wide)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: described === '' ? undefined : described })}
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="warning" />
          <span>{problemWords(t, problem)}</span>
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends AnyFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'text' | 'code' | 'secret' | 'number';
  /** More than one: a field of several lines. */
  readonly lines?: number;
  readonly disabled?: boolean;
}

export function TextField({ value, onChange, kind = 'text', lines = 1, disabled, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame} wide={lines > 1}>
      {({ id, describedBy }) => {
        const same = {
          id,
          value,
          disabled,
          className: classNames(
            styles.input,
            kind === 'code' && styles.code,
            kind === 'number' && styles.short,
          ),
          'aria-describedby': describedBy,
          'aria-invalid': frame.problem !== undefined,
          spellCheck: false,
          autoComplete: 'off',
        };
        return lines > 1 ? (
          <textarea {...same} rows={lines} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input
            {...same}
            type={kind === 'secret' ? 'password' : 'text'}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
        );
      }}
    </FieldFrame>
  );
}

interface SelectFieldProps<Value extends string> extends AnyFieldProps {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, options, onChange, disabled, ...frame } = props;
  return (
    <FieldFrame {...frame}>
      {({ id, describedBy }) => (
        <select
          id={id}
          className={styles.input}
          value={value}
          disabled={disabled}
          aria-describedby={describedBy}
          aria-invalid={frame.problem !== undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className={classNames(styles.hint)}> {hint}</span>}
      </span>
    </label>
  );
}

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly primary?: boolean;
  readonly submits?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
}

export function Button({
  children,
  onPress,
  primary = false,
  submits = false,
  disabled,
  label,
}: ButtonProps) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={classNames(styles.button, primary && styles.primary)}
      onClick={onPress}
      disabled={disabled}
      aria-label={label}
    >
      {children}
    </button>
  );
}
