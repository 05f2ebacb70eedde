import type { OwnLogPort } from '#components/settings/log/own-log-port.ts';
import { ok } from '#lib/base/result.ts';
import type { LoggedEvent } from '#lib/ports/access-log.ts';

/** A log in memory that is empty, whole and delivered, unless said otherwise. */
export function fakeLog(events: readonly LoggedEvent[] = [], replaced: Partial<OwnLogPort> = {}): OwnLogPort {
  return {
    read: async ({ clientCode, onlyDisclosures }) =>
      ok(
        events.filter(
          ({ event }) =>
            (clientCode === undefined ||
              event.client.identifiers.some(({ value }) => value === clientCode)) &&
            (onlyDisclosures !== true || event.recipient !== undefined),
        ),
      ),
    verify: async () => ok([]),
    state: async () => ({
      waiting: events.filter(({ delivered }) => !delivered).length,
      hasServer: true,
    }),
    deliverNow: async () => {},
    recordExport: async () => ok(undefined),
    toNdjson: async (taken) => taken.map(({ event }) => `${JSON.stringify(event)}\n`).join(''),
    ...replaced,
  };
}
