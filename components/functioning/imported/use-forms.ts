import { useEffect, useState } from 'react';
import type { FormsAccess, ListedForm } from '../questionnaire/forms-access.ts';

export type ListedForms = readonly ListedForm[] | 'asking' | 'failed';

/** The imported forms that are on, with the drafts that wait, followed through every change. */
export function useForms(forms: FormsAccess): ListedForms {
  const [listed, setListed] = useState<ListedForms>('asking');
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const found = await forms.list();
      if (current) setListed(found.ok ? found.value : 'failed');
    };
    void ask();
    const stop = forms.observe(() => void ask());
    return () => {
      current = false;
      stop();
    };
  }, [forms]);
  return listed;
}

/** The way to the imported forms; undefined while it is loaded. */
export function useFormsAccess(
  open: (() => Promise<FormsAccess | undefined>) | undefined,
): FormsAccess | undefined {
  const [forms, setForms] = useState<FormsAccess>();
  useEffect(() => {
    let current = true;
    void open?.().then((opened) => {
      if (current) setForms(opened);
    });
    return () => {
      current = false;
    };
  }, [open]);
  return forms;
}
