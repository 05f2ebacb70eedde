import type { OutboxAccess } from '#components/app/sidebar-actions.ts';
import type { Delivery } from './ask/SentPanel.tsx';

/** How far what belongs to a thread has come on its way out of the outbox. */
export function deliveryIn(outbox: Pick<OutboxAccess, 'list' | 'observe'>): Delivery {
  return {
    async stateOf(threadId) {
      const listed = await outbox.list();
      if (!listed.ok) return 'waiting';
      // The thread's UUID stands in everything that is written of it.
      const own = listed.value.filter(({ write }) => JSON.stringify(write.change).includes(threadId));
      if (own.some(({ state }) => state.kind === 'conflict' || state.kind === 'refused')) return 'stuck';
      return own.some(({ state }) => state.kind === 'waiting') ? 'waiting' : 'delivered';
    },
    observe: outbox.observe,
  };
}
