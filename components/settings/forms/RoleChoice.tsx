import { useWords } from '#components/app/WordsProvider.tsx';
import { type Role, roles } from '#lib/model/settings/settings.ts';
import { CheckField } from '../fields.tsx';
import formStyles from '../form.module.css';
import styles from './Forms.module.css';

interface RoleChoiceProps {
  readonly name: string;
  readonly chosen: readonly Role[];
  readonly onChange: (chosen: readonly Role[]) => void;
}

/** Whom a form is offered to. Nobody chosen is said: the form is on and nowhere to be seen. */
export function RoleChoice({ name, chosen, onChange }: RoleChoiceProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles.roles} aria-label={t('forms.roles.of', { name })}>
      <legend className={formStyles.label}>{t('forms.roles.title')}</legend>
      <div className={styles.roleList}>
        {roles.map((role) => (
          <CheckField
            key={role}
            label={t(`terms.role.${role}`)}
            checked={chosen.includes(role)}
            onChange={(isOn) =>
              onChange(roles.filter((each) => (each === role ? isOn : chosen.includes(each))))
            }
          />
        ))}
      </div>
      {chosen.length === 0 && <p className={styles.warning}>{t('forms.roles.nobody')}</p>}
    </fieldset>
  );
}
