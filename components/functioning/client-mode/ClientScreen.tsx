import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useWords } from '#components/app/WordsProvider.tsx';
import { Icon } from '#components/ui/Icon.tsx';
import styles from './Client.module.css';

interface ClientScreenProps {
  /** What the client fills in, and where the words of its client's view are. */
  readonly of: 'functioning' | 'instruments';
  /** Beside the title: whose answers these are, or which of them. */
  readonly aside: ReactNode;
  /** The draft could not be kept. */
  readonly isFailed: boolean;
  readonly children: ReactNode;
}

/** The client holds the device: over the whole sidebar, nothing of the record in sight, and no key or press beside closes it. */
export function ClientScreen({ of, aside, isFailed, children }: ClientScreenProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the node is removed, so that the browser can still give the focus back.
  useLayoutEffect(() => {
    const node = dialog.current;
    if (node !== null && !node.open) node.showModal();
    return () => node?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.page}
      aria-label={t(`${of}.client.title`)}
      data-client-form={of === 'functioning' ? '' : undefined}
      data-client-instrument={of === 'instruments' ? '' : undefined}
      onCancel={(event) => event.preventDefault()}
    >
      <header className={styles.head}>
        <p className={styles.title}>{t(`${of}.client.title`)}</p>
        {aside}
      </header>
      {isFailed && (
        <p className={styles.notice} role="alert">
          <Icon name="warning" /> {t(`${of}.client.notKept`)}
        </p>
      )}
      {children}
    </dialog>
  );
}
