import { useEffect, useRef, useState } from 'react';
import { useSummary } from '#components/summary/SummaryContext.tsx';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import type { PlanAccess } from './plan-port.ts';

/** What became of the newest recording: on its way, arrived, or stuck. Once it has arrived the source is asked anew. */
export function useWrittenPlan(access: PlanAccess): {
  readonly item: OutboxItem | undefined;
  /** Something was recorded here. */
  refresh(): void;
} {
  const { actions } = useSummary();
  const [item, setItem] = useState<OutboxItem>();
  const reading = useRef<() => void>(() => undefined);
  useEffect(() => {
    let current = true;
    let asked: string | undefined;
    const read = async () => {
      const newest = await access.written();
      if (!current) return;
      setItem(newest);
      const source = newest?.write.sourceId;
      if (newest?.state.kind !== 'delivered' || source === undefined || asked === newest.id) return;
      asked = newest.id;
      if (!isRead(newest, access)) actions.retry(source);
    };
    reading.current = () => void read();
    void read();
    const stop = actions.outbox.observe(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [access, actions]);
  return { item, refresh: () => reading.current() };
}

/** True when what was delivered is what the record shows. */
export function isRead({ state }: OutboxItem, access: PlanAccess): boolean {
  if (state.kind !== 'delivered') return false;
  const own = access.picture()?.own;
  return (
    own?.entry.id === state.reference && (state.version === undefined || own.entry.version === state.version)
  );
}
