import { useEffect, useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import styles from './rows.module.css';
import type { SettingsPorts } from './settings-ports.ts';

interface AccessMarkProps {
  readonly patterns: readonly string[];
  readonly ports: Pick<SettingsPorts, 'hasAccess' | 'requestAccess' | 'observeAccess'>;
  /** Whose access it is, for the button's name. */
  readonly name: string;
}

/** Whether the browser lets the extension reach these addresses; when not, one press asks for it. */
export function AccessMark({ patterns, ports, name }: AccessMarkProps) {
  const { t } = useWords();
  const [hasAccess, setHasAccess] = useState<boolean>();
  const key = patterns.join(' ');

  useEffect(() => {
    let isCurrent = true;
    const look = () =>
      void ports.hasAccess(key === '' ? [] : key.split(' ')).then((has) => isCurrent && setHasAccess(has));
    look();
    const stop = ports.observeAccess(look);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [key, ports]);

  if (hasAccess === undefined) return null;
  if (hasAccess) {
    return <Mark icon="check" tone="answered" words={t('settings.access.given')} size="detail" />;
  }
  return (
    <span className={styles.access}>
      <Mark icon="padlock" tone="quiet" words={t('settings.access.missing')} size="detail" />
      <LinkButton
        label={t('settings.access.askFor', { name })}
        onPress={() => void ports.requestAccess(patterns)}
      >
        {t('settings.access.ask')}
      </LinkButton>
    </span>
  );
}
