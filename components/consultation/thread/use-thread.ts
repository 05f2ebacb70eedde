import { useCallback, useEffect, useState } from 'react';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { ConsultationConflict, ShownThread, ThreadAccess } from '../consultation-port.ts';

export type ReadThread =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly failure: SourceFailure | { readonly reason: 'notLogged' } }
  | {
      readonly state: 'read';
      readonly thread: ShownThread;
      /** Keys of what was unread when it was first shown here: it stays marked while one is here, though it has been read since. */
      readonly fresh: ReadonlySet<string>;
    };

interface UsedThread {
  readonly read: ReadThread;
  readonly conflict: ConsultationConflict | undefined;
  readonly refresh: () => void;
}

/** The conversation and what stands against an act of one's own; read again when the outbox or the source has news. */
export function useThread(access: ThreadAccess): UsedThread {
  const [read, setRead] = useState<ReadThread>({ state: 'reading' });
  const [conflict, setConflict] = useState<ConsultationConflict>();
  const [press, setPress] = useState(0);
  useEffect(() => {
    let current = true;
    let latest = 0;
    let answered = 0;
    const ask = async () => {
      latest += 1;
      const mine = latest;
      const [found, against] = await Promise.all([access.read(), access.conflict()]).finally(() => {
        answered += 1;
      });
      if (!current || mine !== latest) return;
      setConflict(against);
      setRead((before) => {
        if (found.ok) {
          const fresh = new Set(before.state === 'read' ? before.fresh : []);
          for (const { message, isUnread } of found.value.messages) if (isUnread) fresh.add(message.key);
          return { state: 'read', thread: found.value, fresh };
        }
        const { failure } = found;
        // A look that could not be written down, or that one has no right to any more, shows nothing, also of what was there.
        const isClosed = failure.reason === 'notLogged' || failure.reason === 'forbidden';
        if (isClosed || before.state !== 'read') return { state: 'failed', failure };
        return { ...before, thread: { ...before.thread, stale: { failure, isWhole: true } } };
      });
    };
    // The count of presses is what asks again; it says nothing else.
    if (press >= 0) void ask();
    const stop = access.observe((news) => {
      // Where an answer takes longer than the time to the next asking, none would ever be the newest.
      if (news === 'time' && answered < latest) return;
      void ask();
    });
    return () => {
      current = false;
      stop();
    };
  }, [access, press]);
  return { read, conflict, refresh: useCallback(() => setPress((count) => count + 1), []) };
}
