import { useState } from 'react';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { ChooseColleague } from './ChooseColleague.tsx';
import type { InboxAccess, ThreadAccess } from './consultation-port.ts';
import { RaisedPanel } from './inbox/RaisedPanel.tsx';
import ThreadPage from './thread/ThreadPage.tsx';

interface OpenThreadProps {
  readonly access: InboxAccess;
  readonly thread: ThreadAccess;
  readonly item: InboxItem;
  readonly onBack: () => void;
  readonly copyText: SidebarActions['copyText'];
  readonly insertText?: SidebarActions['insertText'] | undefined;
  readonly onDraft?: ((isDraft: boolean) => void) | undefined;
}

/** The conversation of one line of the inbox, wherever the inbox stands. */
export function OpenThread({ access, thread, item, ...props }: OpenThreadProps) {
  const [isTaken, setTaken] = useState(false);
  if (item.raised !== undefined && !isTaken) {
    return (
      <RaisedPanel
        item={item}
        access={thread}
        now={access.now}
        onBack={props.onBack}
        onTaken={() => setTaken(true)}
      />
    );
  }
  return (
    <ThreadPage
      {...props}
      access={thread}
      item={item}
      now={access.now}
      mayDo={access.mayDo}
      chooseColleague={(onChoose) => <ChooseColleague access={access} item={item} onChoose={onChoose} />}
    />
  );
}
