import type { OwnLogPort } from '#components/settings/log/own-log-port.ts';
import { exportEvents } from '#lib/access/export-events.ts';
import { createAccessLog } from '#lib/adapters/log/access-log.ts';
import { sendToBackground } from '#lib/adapters/messaging/send.ts';
import { openDeviceSealer } from '#lib/adapters/store/device-sealer.ts';
import { fail } from '#lib/base/result.ts';
import type { SettingsStore } from '#lib/ports/settings-store.ts';

/** The professional's own log on this device, for the options page. */
export function createOwnLog(store: SettingsStore): OwnLogPort {
  const readSettings = async () => {
    const read = await store.read();
    return read.ok ? read.value : undefined;
  };
  const log = createAccessLog({
    openSealer: openDeviceSealer,
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
      const settings = await readSettings();
      if (settings === undefined) return fail({ reason: 'unavailable', detail: 'settings' });
      const recorded = await log.record(
        exportEvents(
          events.map(({ event }) => event),
          {
            professional: settings.professional,
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
