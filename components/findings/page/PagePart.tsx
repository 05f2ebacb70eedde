import { type ReactNode, useId, useState } from 'react';
import { SectionHead } from '#components/ui/SectionHead.tsx';
import styles from './PagePart.module.css';

interface PagePartProps {
  readonly title: string;
  readonly meta?: ReactNode;
  readonly end?: ReactNode;
  /** False for what is seldom read. */
  readonly openAtFirst?: boolean;
  readonly children: ReactNode;
}

/** One part of the page of a finding, under a head that closes it. */
export function PagePart({ title, meta, end, openAtFirst = true, children }: PagePartProps) {
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <section className={styles.part} aria-label={title}>
      <SectionHead
        level={3}
        title={title}
        open={open}
        onToggle={() => setOpen(!open)}
        controls={id}
        meta={meta}
        end={open ? end : undefined}
      />
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
