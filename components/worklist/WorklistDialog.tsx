import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { useKeptFocus } from '#components/ui/use-kept-focus.ts';
import styles from './dialogs/dialogs.module.css';

interface WorklistDialogProps {
  readonly title: string;
  /** Stands below the title at every step. */
  readonly note?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question in the middle of the page. The browser's own `dialog` holds the focus, answers Esc and gives the focus back. */
export function WorklistDialog({ title, note, onClose, children }: WorklistDialogProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A step that gives way to the next one takes its button with it.
  useKeptFocus(dialog, []);
  useLayoutEffect(() => {
    const node = dialog.current;
    if (node !== null && !node.open) node.showModal();
    return () => node?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton icon="close" label={t('worklist.close')} onPress={onClose} />
      </div>
      {note}
      {children}
    </dialog>
  );
}
