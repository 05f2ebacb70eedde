import { LateWords } from '#components/app/LateWords.tsx';
import { AskPage, type AskPageProps } from './AskPage.tsx';

export type { StartedBy } from './question-draft.ts';
export type { Delivery } from './SentPanel.tsx';

/** Asking a colleague about the client who is open: loaded with the first question, and its words with it. */
export default function AskTab(props: AskPageProps) {
  return (
    <LateWords namespace="consultation">
      <AskPage {...props} />
    </LateWords>
  );
}
