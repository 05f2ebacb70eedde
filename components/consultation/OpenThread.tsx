import { useMemo } from 'react';
import type { SidebarActions } from '#components/app/sidebar-actions.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { ChooseColleague } from './ChooseColleague.tsx';
import type { InboxAccess } from './consultation-port.ts';
import ThreadPage from './thread/ThreadPage.tsx';

interface OpenThreadProps {
  readonly access: InboxAccess;
  readonly item: InboxItem;
  readonly onBack: () => void;
  readonly copyText: SidebarActions['copyText'];
  readonly insertText?: SidebarActions['insertText'] | undefined;
}

/** The conversation of one line of the inbox, wherever the inbox stands. */
export function OpenThread({ access, item, ...props }: OpenThreadProps) {
  const { threadId } = item.consultation;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line is read anew all the time, the thread is the same
  const thread = useMemo(() => access.thread(item), [access, threadId]);
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
