import { useState } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { LinkButton } from '#components/ui/LinkButton.tsx';
import type { AnswerDraft, AttachAccess } from '../consultation-port.ts';
import styles from './Attach.module.css';
import { AttachPicker } from './AttachPicker.tsx';
import { attachedIn, keptAttached } from './attached.ts';
import type { UsedAnswerDraft } from './use-answer-draft.ts';

interface AttachFieldProps {
  readonly attach: AttachAccess;
  readonly draft: UsedAnswerDraft;
  readonly act: AnswerDraft['act'];
}

/** What goes along with what is said, by reference; chosen from what everybody of the conversation may see. */
export function AttachField({ attach, draft, act }: AttachFieldProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const chosen = attachedIn(draft, act);
  const put = (next: typeof chosen) => draft.write(act, 'attached', keptAttached(next));
  return (
    <div className={styles.field} data-attach-field="">
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('inbox.attachments')}>
          {chosen.map(({ reference, display }) => (
            <li key={reference} data-chosen="">
              <span>{display}</span>
              <IconButton
                icon="close"
                label={t('thread.attach.remove', { name: display })}
                onPress={() => put(chosen.filter((each) => each.reference !== reference))}
              />
            </li>
          ))}
        </ul>
      )}
      <LinkButton icon="plus" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t(isOpen ? 'thread.attach.close' : 'thread.attach.open')}
      </LinkButton>
      {isOpen && <AttachPicker attach={attach} chosen={chosen} onChange={put} />}
    </div>
  );
}
