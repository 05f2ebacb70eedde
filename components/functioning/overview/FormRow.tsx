import { useRef, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import styles from './Overview.module.css';

interface FormRowProps {
  readonly form: IcfForm;
  readonly onOpen: (byClient: boolean) => void;
  readonly onAsk: () => void;
}

/** One form: a press fills it in; the menu gives it to the client, here or in the county's own e-service. */
export function FormRow({ form, onOpen, onAsk }: FormRowProps) {
  const { t, language } = useWords();
  const [hasMenu, setMenu] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const name = form.name[language];
  const label = t('functioning.forms.menu', { name });
  return (
    <li className={styles.row}>
      <button type="button" className={styles.press} data-form={form.id} onClick={() => onOpen(false)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>
          {t('functioning.forms.items', { count: form.codes.length })}
          {form.confidence === 'unverified' && ` · ${t('functioning.forms.unverified')}`}
        </span>
      </button>
      <IconButton
        ref={more}
        icon="more"
        label={label}
        opens="menu"
        expanded={hasMenu}
        onPress={() => setMenu(true)}
      />
      {hasMenu && (
        <Menu
          label={label}
          anchor={more}
          groups={[
            {
              id: 'client',
              items: [
                { id: 'here', label: t('functioning.client.begin'), icon: 'person' },
                { id: 'away', label: t('functioning.client.send'), icon: 'open' },
              ],
            },
          ]}
          onAction={(id) => (id === 'here' ? onOpen(true) : onAsk())}
          onClose={() => setMenu(false)}
        />
      )}
    </li>
  );
}
