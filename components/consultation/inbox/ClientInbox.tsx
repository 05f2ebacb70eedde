import { useMemo } from 'react';
import type { ConsultationAccess, ConsultationNews } from '../consultation-port.ts';
import type { InboxProps, ListAccess } from './Inbox.tsx';
import InboxPage from './InboxPage.tsx';
import { useInbox } from './use-inbox.ts';

interface ClientInboxProps extends Omit<InboxProps, 'access' | 'clientConsultations' | 'onRetryClient'> {
  /** One object as long as the client is open: another one reads everything anew. */
  readonly access: ListAccess & Pick<ConsultationAccess, 'ofClient'>;
}

/** The inbox where a client is open: that client's consultations are read beside everybody's, and stand first. */
export default function ClientInbox({ access, ...props }: ClientInboxProps) {
  const ofClient = useMemo(
    () => ({
      read: () => access.ofClient(),
      observe: (changed: (news: ConsultationNews) => void) => access.observe(changed),
    }),
    [access],
  );
  const { inbox, retry } = useInbox(ofClient);
  return (
    <InboxPage
      {...props}
      access={access}
      clientConsultations={inbox.state === 'read' ? inbox.consultations : inbox.state}
      onRetryClient={retry}
    />
  );
}
