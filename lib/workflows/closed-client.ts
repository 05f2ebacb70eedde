import { fail, ok } from '#lib/base/result.ts';
import type { ClientState } from './client-state.ts';
import type { OpenClient } from './open-client.ts';
import type { Session } from './session.ts';

/**
 * Stands in the place of the open client while nobody is signed in or the store is locked: whatever the host opens, nothing
 * of it is shown, not even a name.
 */
export function createClosedClient(
  session: Exclude<Session, { kind: 'open' }>,
  onState: (state: ClientState) => void,
): OpenClient {
  return {
    contextChanged: ({ stamp }) => onState({ kind: 'session', stamp, session }),
    retry: () => undefined,
    ask: () => undefined,
    openForReason: async () => ok(undefined),
    confirmSpecialContent: async () => ok(undefined),
    answerFinding: async () => fail({ reason: 'locked' }),
    recordSegment: async () => fail({ reason: 'locked' }),
    pressLoop: async () => fail({ reason: 'locked' }),
    undoLoop: async () => fail({ reason: 'locked' }),
    outboxChanged: () => undefined,
    shown: () => undefined,
    findingsReady: () => undefined,
    summarySettingsChanged: () => undefined,
    close: () => undefined,
  };
}
