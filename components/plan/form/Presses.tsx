import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/Icon.tsx';
import styles from './Form.module.css';

export interface Press {
  readonly id: string;
  readonly words: string;
  readonly detail?: string;
  readonly chosen?: boolean;
  readonly onPress: () => void;
}

/** Choices of one press. Only a chosen one is filled, and it has a mark besides. */
export function Presses({ label, presses }: { label: string; presses: readonly Press[] }) {
  if (presses.length === 0) return null;
  return (
    <fieldset className={styles.presses} aria-label={label}>
      {presses.map(({ id, words, detail, chosen, onPress }) => (
        <button
          key={id}
          type="button"
          data-press={id}
          className={classNames(styles.press, chosen === true && styles.chosen)}
          aria-pressed={chosen}
          onClick={onPress}
        >
          {chosen === undefined && <span aria-hidden="true">+</span>}
          {chosen === true && <Icon name="check" size={12} />}
          {words}
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </button>
      ))}
    </fieldset>
  );
}
