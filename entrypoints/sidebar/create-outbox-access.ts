import type { OutboxAccess } from '#components/app/sidebar-actions.ts';
import { tellOutbox } from '#lib/adapters/messaging/send.ts';
import { observeOutbox } from '#lib/adapters/outbox/outbox-channel.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { BrowserSession } from '../session/create-session.ts';

/** The outbox of this sidebar; its store is loaded with the first write, or when what waits is shown. */
export function createOutboxAccess({
  session,
}: BrowserSession): OutboxAccess & Pick<Outbox, 'put' | 'putAll' | 'withdraw'> {
  let loaded: Promise<Outbox> | undefined;
  const listeners = new Set<() => void>();
  const whole = () => {
    loaded ??= Promise.all([
      import('#lib/adapters/outbox/outbox.ts'),
      import('#lib/adapters/outbox/late-news.ts'),
    ]).then(([{ createOutbox }, { createLateNews }]) =>
      createOutbox({
        openSealer: () => session.openSealer(),
        clock: { now: () => new Date() },
        onChange: createLateNews(() => {
          for (const tell of listeners) tell();
          void tellOutbox({ type: 'outboxChanged' });
        }, window),
      }),
    );
    return loaded;
  };
  return {
    put: async (write) => (await whole()).put(write),
    putAll: async (writes) => (await whole()).putAll(writes),
    withdraw: async (id) => (await whole()).withdraw(id),
    list: async () => (await whole()).list(),
    resolveConflict: async (id, choice) => (await whole()).resolveConflict(id, choice),
    settleRefused: async (id, choice) => (await whole()).settleRefused(id, choice),
    async tryNow() {
      await tellOutbox({ type: 'deliverOutbox' });
    },
    observe(changed) {
      listeners.add(changed);
      const stop = observeOutbox(changed);
      return () => {
        listeners.delete(changed);
        stop();
      };
    },
  };
}
