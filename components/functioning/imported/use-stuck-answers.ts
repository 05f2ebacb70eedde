import { useEffect, useState } from 'react';
import type { FormsAccess } from '../questionnaire/forms-access.ts';

/** Why what was just recorded has not arrived: the server answers a moment after it was said to be recorded. */
export function useStuckAnswers(forms: Pick<FormsAccess, 'stuck' | 'observeOutbox'>, responseId: string) {
  const [stuck, setStuck] = useState<'conflict' | 'refused'>();
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const why = await forms.stuck(responseId);
      if (current) setStuck(why);
    };
    void ask();
    const stop = forms.observeOutbox(() => void ask());
    return () => {
      current = false;
      stop();
    };
  }, [forms, responseId]);
  return stuck;
}
