import { browser } from 'wxt/browser';
import { tellOutbox } from '#lib/adapters/messaging/send.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { readSettingsInForce } from '#lib/adapters/store/settings-in-force.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { createSession } from '../../../../entrypoints/session/create-session.ts';

/*
 * A page of the build for tests alone: the product's own outbox, for a program to press. What it puts is delivered by the
 * product's background.
 */

export interface OutboxUnderTest {
  readonly outboxUnderTest: Outbox & { tryNow(): Promise<unknown> };
}

const { session } = createSession(() => readSettingsInForce(browser.storage.session));
const outbox = createOutbox({
  openSealer: () => session.openSealer(),
  clock: { now: () => new Date() },
  onChange: () => void tellOutbox({ type: 'outboxChanged' }),
});
const page: OutboxUnderTest = {
  outboxUnderTest: { ...outbox, tryNow: () => tellOutbox({ type: 'deliverOutbox' }) },
};
Object.assign(globalThis, page);
