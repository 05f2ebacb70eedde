import { useState } from 'react';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import { useWords } from '#components/app/WordsProvider.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { ShownThread, ThreadAccess } from '../consultation-port.ts';
import styles from './Thread.module.css';

interface ReadyTextProps {
  readonly access: ThreadAccess;
  readonly thread: ShownThread;
  readonly copyText: SidebarActions['copyText'];
  readonly insertText: SidebarActions['insertText'] | undefined;
}

/** Question and answer as text for the record: into its field, or copied. */
export function ReadyText({ access, thread, copyText, insertText }: ReadyTextProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<string>();
  const put = async (into: (text: string) => Promise<string>) => {
    setOutcome(undefined);
    setOutcome(await into(await access.readyText(thread)));
  };
  return (
    <div className={styles.ready}>
      <span className={styles.meta} role="status">
        {outcome !== undefined && t(`inbox.text.${outcome}`)}
      </span>
      <LinkButton icon="copy" onPress={() => void put(copyText)}>
        {t('inbox.text.copy')}
      </LinkButton>
      {insertText !== undefined && (
        <LinkButton icon="insert" onPress={() => void put(insertText)}>
          {t('inbox.text.insert')}
        </LinkButton>
      )}
    </div>
  );
}
