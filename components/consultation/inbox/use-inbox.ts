import { useCallback, useEffect, useState } from 'react';
import type { ClientConsultations, InboxAccess } from '../consultation-port.ts';

/** What the inbox has to show: nothing before it has been asked, and never the last client's when it could not be logged. */
export type ReadInbox =
  | { readonly state: 'reading' }
  | { readonly state: 'notLogged' }
  | { readonly state: 'read'; readonly consultations: ClientConsultations };

/** Reads at once, and again whenever the outbox or a source has news; what is shown stays until the new is there. */
export function useInbox(access: Pick<InboxAccess, 'read' | 'observe'>): {
  readonly inbox: ReadInbox;
  readonly retry: () => void;
} {
  const [inbox, setInbox] = useState<ReadInbox>({ state: 'reading' });
  const [press, setPress] = useState(0);
  useEffect(() => {
    let current = true;
    let latest = 0;
    let answered = 0;
    const read = async () => {
      latest += 1;
      const mine = latest;
      const found = await access.read().finally(() => {
        answered += 1;
      });
      // An older answer that comes late does not replace a newer one.
      if (!current || mine !== latest) return;
      setInbox(found.ok ? { state: 'read', consultations: found.value } : { state: 'notLogged' });
    };
    if (press > 0) setInbox((before) => (before.state === 'read' ? before : { state: 'reading' }));
    void read();
    const stop = access.observe((news) => {
      // Where an answer takes longer than the time to the next asking, none would ever be the newest.
      if (news === 'time' && answered < latest) return;
      void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [access, press]);
  return { inbox, retry: useCallback(() => setPress((count) => count + 1), []) };
}
