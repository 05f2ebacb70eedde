import { type ReactNode, Suspense, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** `reason`: something closed is opened here; a red edge says so beside the words. */
  readonly tone?: 'reason';
  readonly children: ReactNode;
}

/**
 * A sheet from the foot of the sidebar. The browser's own `dialog` keeps the focus inside, answers Esc and gives the
 * focus back to what opened it. It never covers the banner: whose facts these are stays in sight.
 */
export function Sheet({ title, closeLabel, onClose, tone, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the node is removed, so that the browser can still give the focus back.
  useLayoutEffect(() => {
    const node = dialog.current;
    if (node !== null && !node.open) node.showModal();
    return () => node?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classNames(styles.sheet, tone === 'reason' && styles.reason)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.header}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          <IconButton icon="close" label={closeLabel} onPress={onClose} />
        </header>
        <div className={styles.content}>
          {/* What stands in sheets is loaded when the first one opens. */}
          <Suspense>{children}</Suspense>
        </div>
      </div>
    </dialog>
  );
}
