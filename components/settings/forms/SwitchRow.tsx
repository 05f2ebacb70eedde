import { type ReactNode, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { type Role, roles } from '#lib/model/settings/settings.ts';
import { CheckField } from '../fields.tsx';
import type { SectionProps } from '../section-props.ts';
import { withRoles } from './change-functioning.ts';
import styles from './Forms.module.css';
import { RoleChoice } from './RoleChoice.tsx';

export interface SwitchRowProps extends Pick<SectionProps, 'settings' | 'save'> {
  readonly id: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly locked: boolean;
  /** How many items, how sure. */
  readonly facts: readonly string[];
  /** Why it is better left off; said whether or not it is on. */
  readonly warning?: string | undefined;
  /** Source, licence and what is in it, when opened. */
  readonly children: ReactNode;
  readonly onSwitch: (isOn: boolean) => void;
}

/** One form or instrument: whether it is in use, for whom, and opened, where it comes from. */
export function SwitchRow(props: SwitchRowProps) {
  const { id, name, isOn, locked, facts, warning, settings, save } = props;
  const { t, format } = useWords();
  const [open, setOpen] = useState(false);
  const chosen: readonly Role[] = settings.functioning?.roles?.[id] ?? roles;
  const isForAll = roles.every((role) => chosen.includes(role));
  const forWhom = isForAll
    ? []
    : [
        chosen.length === 0
          ? t('forms.roles.nobody')
          : t('forms.roles.only', {
              roles: format.list(
                roles.filter((role) => chosen.includes(role)).map((role) => t(`terms.role.${role}`)),
              ),
            }),
      ];
  return (
    <li className={styles.row} data-switch={id} data-on={isOn}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>{[...facts, ...forWhom].join(' · ')}</span>
        <span className={styles.end}>
          {locked ? (
            <span className={styles.quiet}>{t(isOn ? 'forms.on' : 'forms.off')}</span>
          ) : (
            <span className={styles.switch}>
              <CheckField label={t('forms.on')} checked={isOn} onChange={props.onSwitch} />
            </span>
          )}
          <LinkButton expanded={open} label={t('forms.openNamed', { name })} onPress={() => setOpen(!open)}>
            {t('forms.open')}
          </LinkButton>
        </span>
      </div>
      {warning !== undefined && <p className={styles.warning}>{warning}</p>}
      {open && (
        <div className={styles.body}>
          {props.children}
          {!locked && (
            <RoleChoice
              name={name}
              chosen={chosen}
              onChange={(next) => void save(withRoles(settings, id, next))}
            />
          )}
        </div>
      )}
    </li>
  );
}
