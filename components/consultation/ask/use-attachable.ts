import { useCallback, useEffect, useRef, useState } from 'react';
import type { Colleague } from '#lib/model/colleague.ts';
import type { AskAccess, AttachableContext } from '../consultation-port.ts';
import { isSameColleague } from './question-draft.ts';

/** What could leave for this recipient. Of another recipient nothing is shown meanwhile. */
export type Attachable =
  | { readonly state: 'noRecipient' | 'asking' | 'failed' }
  | { readonly state: 'ready'; readonly context: AttachableContext };

export interface UsedAttachable {
  readonly attachable: Attachable;
  readonly retry: () => void;
}

/** Composed anew for each recipient: what may leave depends on whose rights the receiver has. */
export function useAttachable(access: AskAccess, recipient: Colleague | undefined): UsedAttachable {
  const [answer, setAnswer] = useState<{ readonly of: Colleague; readonly context?: AttachableContext }>();
  const asked = useRef(0);
  const latest = useRef(recipient);
  useEffect(() => {
    latest.current = recipient;
  });
  const key =
    recipient && `${recipient.sourceId} ${recipient.reference} ${recipient.role} ${recipient.register}`;

  const ask = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    const of = latest.current;
    setAnswer(undefined);
    if (of === undefined || key === undefined) return;
    const take = (context: AttachableContext | undefined) => {
      if (asked.current === mine) setAnswer(context === undefined ? { of } : { of, context });
    };
    access.contextFor(of).then(take, () => take(undefined));
  }, [access, key]);
  useEffect(() => {
    ask();
    return () => {
      asked.current += 1;
    };
  }, [ask]);

  const attachable = ((): Attachable => {
    if (recipient === undefined) return { state: 'noRecipient' };
    // The answer of the recipient before is not shown for a frame as this one's.
    if (answer === undefined || !isSameColleague(answer.of, recipient)) return { state: 'asking' };
    return answer.context === undefined ? { state: 'failed' } : { state: 'ready', context: answer.context };
  })();
  return { attachable, retry: ask };
}
