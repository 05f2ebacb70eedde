import { type ReactNode, useRef } from 'react';
import { useLayerFocus } from '#components/ui/use-layer-focus.ts';
import styles from './View.module.css';

interface PanelProps {
  readonly label: string;
  readonly kind: 'review' | 'end';
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A layer under the deeds of a plan: it takes the focus and gives it back, and Esc closes it. */
export function Panel({ label, kind, onCancel, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  useLayerFocus(panel);
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={label}
      data-plan-panel={kind}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
    </section>
  );
}
