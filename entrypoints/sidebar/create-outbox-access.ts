import type { OutboxAccess } from '#components/app/sidebar-actions.ts';
import { tellOutbox } from '#lib/adapters/messaging/send.ts';
import { observeOutbox } from '#lib/adapters/outbox/outbox-channel.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { BrowserSession } from '../session/create-session.ts';

/** The outbox for the sheet that shows it; its store is loaded when that is opened. */
export function createOutboxAccess({ session }: BrowserSession): OutboxAccess {
  let loaded: Promise<Outbox> | undefined;
  const listeners = new Set<() => void>();
  const whole = () => {
    loaded ??= import('#lib/adapters/outbox/outbox.ts').then(({ createOutbox }) =>
      createOutbox({
        openSealer: () => session.openSealer(),
        clock: { now: () => new Date() },
        onChange() {
          for (const tell of listeners) tell();
          void tellOutbox({ type: 'outboxChanged' });
        },
      }),
    );
    return loaded;
  };
  return {
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
