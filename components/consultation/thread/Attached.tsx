import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import type { AttachAccess, Attachments } from '../consultation-port.ts';
import styles from './Thread.module.css';

interface AttachedProps {
  readonly attachments: Attachments;
  readonly attach: AttachAccess | undefined;
}

/** What a message names of the record. Its name left with the message; whether the reader may see it is judged now, and said in words. */
export function Attached({ attachments, attach }: AttachedProps) {
  const { t } = useWords();
  return (
    <ul className={styles.attached} aria-label={t('inbox.attachments')}>
      {attachments.map(({ reference, display }) => {
        const look = attach?.look(reference) ?? { kind: 'clientNotOpen' as const };
        const isClosed = look.kind === 'closed';
        const source = look.kind === 'open' ? undefined : look.sourceName;
        return (
          <li key={reference} data-attachment={look.kind}>
            {isClosed && <Icon name="padlock" size={12} />}
            {/* Whose gate is closed reads no name of what is behind it. */}
            {isClosed ? t('thread.attached.hidden') : display}
            <span className={styles.meta}>
              {' · '}
              {look.kind === 'open'
                ? t('thread.attached.open', { section: t(`terms.section.${look.section}`) })
                : t(`thread.attached.${look.kind}`)}
              {source !== undefined && ` · ${source}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
