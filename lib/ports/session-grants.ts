import type { IsoInstant } from '#lib/base/dates.ts';

/** What the professional has opened by hand for one client, for this session of the browser only. */
export interface SessionGrant {
  /** Opened by a special reason: why, and when. */
  readonly glass?: { readonly code: string; readonly text: string; readonly at: IsoInstant };
  /** Specially protected entries that were opened one by one, as `sourceId|entryId`. */
  readonly confirmed: readonly string[];
}

/** Kept in memory, never on disk; gone with the browser, the lock and the sign-out. */
export interface SessionGrants {
  read(professionalId: string, clientKey: string): Promise<SessionGrant>;
  write(professionalId: string, clientKey: string, grant: SessionGrant): Promise<void>;
}
