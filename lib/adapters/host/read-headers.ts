import type { HostClient } from '#lib/model/client.ts';
import type { HostReading } from '#lib/ports/host-adapter.ts';

/**
 * One reading from all patient headers in the page. A host may draw the header twice (a pane, a dialog) or keep the
 * one of an earlier client hidden; headers that show different clients at once are no identity.
 */
export function readHeaders(
  headers: readonly Element[],
  read: (header: Element) => HostReading,
): HostReading {
  const seen = headers.length > 1 ? headers.filter(isSeen) : headers;
  const [first, ...others] = (seen.length > 0 ? seen : headers).map(read);
  if (first === undefined) return { state: 'pending', awaiting: 'header' };
  return others.every((other) => sameReading(first, other))
    ? first
    : { state: 'pending', awaiting: 'agreement' };
}

/** Only asked when there are several headers: it makes the browser settle the page's style. */
function isSeen(header: Element): boolean {
  return header.checkVisibility({ visibilityProperty: true });
}

/** Whether two readings say the same. */
export function sameReading(one: HostReading, other: HostReading): boolean {
  return one === other || fingerprint(one) === fingerprint(other);
}

function fingerprint(reading: HostReading): string {
  if (reading.state === 'client') return JSON.stringify(clientFingerprint(reading.client));
  if (reading.state === 'unclear') return `unclear ${reading.reason}`;
  return reading.state;
}

function clientFingerprint(client: HostClient): readonly unknown[] {
  return [
    client.hostId,
    client.sourcePatient?.sourceId,
    client.sourcePatient?.id,
    client.name,
    client.birthDate,
    ...client.identifiers.map(({ system, value }) => [system, value]),
  ];
}
