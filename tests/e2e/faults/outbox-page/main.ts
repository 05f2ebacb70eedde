import { tellOutbox } from '#lib/adapters/messaging/send.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { openDeviceSealer } from '#lib/adapters/store/device-sealer.ts';
import type { Outbox } from '#lib/ports/outbox.ts';

/*
 * A page of the build for tests alone: the product's own outbox, for a program to press. What it puts is delivered by the
 * product's background.
 */

export interface OutboxUnderTest {
  readonly outboxUnderTest: Outbox & { tryNow(): Promise<unknown> };
}

const outbox = createOutbox({
  openSealer: () => openDeviceSealer(),
  clock: { now: () => new Date() },
  onChange: () => void tellOutbox({ type: 'outboxChanged' }),
});
const page: OutboxUnderTest = {
  outboxUnderTest: { ...outbox, tryNow: () => tellOutbox({ type: 'deliverOutbox' }) },
};
Object.assign(globalThis, page);
