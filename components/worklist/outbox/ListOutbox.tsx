import { useEffect, useState } from 'react';
import { latePart } from '#components/app/late-part.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import type { OutboxOfList } from './OutboxOfList.tsx';

const OutboxSheet = latePart(() => import('./OutboxOfList.tsx'));

/**
 * For the foot of the list: how many writes are on their way, and how many a person has to decide about. A deed on the list can
 * meet a colleague's of the same moment as much as one beside an open client. Nothing where everything has arrived.
 */
export function ListOutbox(props: Omit<OutboxOfList, 'items'>) {
  const { outbox } = props;
  const [items, setItems] = useState<readonly OutboxItem[]>([]);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const listed = await outbox.list();
      // What cannot be read now is read at the next change; what was shown stays.
      if (current && listed.ok) setItems(listed.value);
    };
    void read();
    const stop = outbox.observe(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [outbox]);
  if (items.every(({ state }) => state.kind === 'delivered')) return null;
  return <OutboxSheet {...props} items={items} />;
}
