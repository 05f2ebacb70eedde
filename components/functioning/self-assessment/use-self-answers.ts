import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '#lib/base/result.ts';
import type {
  FunctioningAccess,
  SelfAnswers,
  SelfAnswersFailure,
  SelfAssessment,
} from '../functioning-port.ts';

type Read = Result<SelfAnswers, SelfAnswersFailure>;

/** The answers as their source holds them; undefined while it is asked. `retry` asks once more, `onFound` hears that it has them. */
export function useSelfAnswers(
  access: FunctioningAccess,
  asked: SelfAssessment,
  onFound: () => void,
): { readonly read: Read | undefined; readonly retry: () => void } {
  const [read, setRead] = useState<Read>();
  const question = useRef(asked);
  const found = useRef(onFound);
  /** Only the answer to the question that was asked last counts. */
  const count = useRef(0);
  const ask = useCallback(() => {
    const nth = ++count.current;
    setRead(undefined);
    void access.readSelfAnswers(question.current).then((answer) => {
      if (nth !== count.current) return;
      setRead(answer);
      if (answer.ok) found.current();
    });
  }, [access]);
  useEffect(() => {
    ask();
    return () => {
      count.current += 1;
    };
  }, [ask]);
  return { read, retry: ask };
}
