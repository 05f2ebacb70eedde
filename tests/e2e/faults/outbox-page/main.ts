import { browser } from 'wxt/browser';
import { tellOutbox } from '#lib/adapters/messaging/send.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { readSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { createSession } from '../../../../entrypoints/session/create-session.ts';

/*
 * A page of the build for tests alone: the product's own outbox of whoever is signed in, for a program to press. What it
 * puts is delivered by the product's background.
 */

export interface OutboxUnderTest {
  readonly outboxUnderTest: Outbox & {
    tryNow(): Promise<unknown>;
    /** Whether somebody is signed in and the store is unlocked: before that nothing can be put. */
    isOpen(): Promise<boolean>;
  };
}

const { session } = createSession(() => readSettingsInForce(browser.storage.session));
const outbox = createOutbox({
  openSealer: () => session.openSealer(),
  clock: { now: () => new Date() },
  onChange: () => void tellOutbox({ type: 'outboxChanged' }),
});
const page: OutboxUnderTest = {
  outboxUnderTest: {
    ...outbox,
    tryNow: () => tellOutbox({ type: 'deliverOutbox' }),
    isOpen: async () => (await session.read()).kind === 'open',
  },
};
Object.assign(globalThis, page);
