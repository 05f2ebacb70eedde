import { LateWords } from '#components/app/LateWords.tsx';
import { Thread, type ThreadProps } from './Thread.tsx';

/** A conversation with its words, in the sidebar or beside the inbox of a wide window. */
export default function ThreadPage(props: ThreadProps) {
  return (
    <LateWords namespace="inbox">
      <LateWords namespace="thread">
        <Thread {...props} />
      </LateWords>
    </LateWords>
  );
}
