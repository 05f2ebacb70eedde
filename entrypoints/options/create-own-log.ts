import type { OwnLogPort } from '#components/settings/log/own-log-port.ts';
import { exportEvents } from '#lib/access/export-events.ts';
import { createAccessLog } from '#lib/adapters/log/access-log.ts';
import { sendToBackground } from '#lib/adapters/messaging/send.ts';
import { fail } from '#lib/base/result.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { BrowserSession } from '../session/create-session.ts';

/** The professional's own log on this device, for the options page. */
export function createOwnLog(
  readSettings: () => Promise<Settings | undefined>,
  { session }: BrowserSession,
): OwnLogPort {
  const log = createAccessLog({
    openSealer: () => session.openSealer(),
    hasServer: async () => (await readSettings())?.log !== undefined,
  });
  return {
    read: log.read,
    verify: log.verify,
    state: log.state,
    async deliverNow() {
      await sendToBackground({ type: 'deliverLog' });
    },
    async recordExport(events) {
      const state = await session.read();
      if (state.kind !== 'open') return fail({ reason: 'locked' });
      const recorded = await log.record(
        exportEvents(
          events.map(({ event }) => event),
          {
            professional: state.professional,
            at: new Date().toISOString(),
            newId: () => crypto.randomUUID(),
          },
        ),
      );
      if (recorded.ok) void sendToBackground({ type: 'accessRecorded' });
      return recorded;
    },
    async toNdjson(events) {
      const { toAuditEvents } = await import('#lib/adapters/log/audit-event.ts');
      return events
        .flatMap(toAuditEvents)
        .map((resource) => `${JSON.stringify(resource)}\n`)
        .join('');
    },
  };
}
