import type { Result } from '#lib/base/result.ts';
import type { AccessLog, LogFailure, LoggedEvent } from '#lib/ports/access-log.ts';

/** What the page of one's own log needs. It cannot switch the log off, and cannot change an event. */
export interface OwnLogPort extends Pick<AccessLog, 'read' | 'verify' | 'state'> {
  /** Asks for a delivery and waits for its end; `state` tells how it went. */
  deliverNow(): Promise<void>;
  /** Writes into the log that these events are taken out. Only then may a file be made. */
  recordExport(events: readonly LoggedEvent[]): Promise<Result<void, LogFailure>>;
  /** One AuditEvent a line, as the log server gets them. */
  toNdjson(events: readonly LoggedEvent[]): Promise<string>;
}
