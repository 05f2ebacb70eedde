import { useEffect, useState } from 'react';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { startAssessment } from '#lib/functioning/draft/edit-assessment.ts';
import type { OwnAnswers } from '#lib/functioning/fhir/read-own-answers.ts';
import type { FunctioningAccess } from '../functioning-port.ts';

/** The draft into which answers would be taken, as it is on the disk at this moment; an empty one where there is none. */
export function useDraftNow(
  access: FunctioningAccess,
  form: IcfForm,
  { at }: OwnAnswers,
): Assessment | 'failed' | undefined {
  const [found, setFound] = useState<Assessment | 'failed'>();
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const read = await access.readAssessment(form.id);
      if (!current) return;
      // Nothing is begun by looking: the empty one is only what the answers are compared with.
      setFound(read.ok ? (read.value?.content ?? startAssessment({ id: '', form, now: at })) : 'failed');
    };
    void ask();
    const stop = access.observeDrafts(() => void ask());
    return () => {
      current = false;
      stop();
    };
  }, [access, form, at]);
  return found;
}
