import { LateWords } from '#components/app/LateWords.tsx';
import { Inbox, type InboxProps } from './Inbox.tsx';

/** The inbox with its words: a tab of the sidebar, and of the worklist. */
export default function InboxPage(props: InboxProps) {
  return (
    <LateWords namespace="inbox">
      <Inbox {...props} />
    </LateWords>
  );
}
