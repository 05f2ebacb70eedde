import type { FormsPort } from '#components/settings/forms/forms-port.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { CodeList, FormLibrary, StoredForm } from '#lib/ports/form-library.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

interface Kept {
  readonly forms?: readonly StoredForm[];
  readonly codeLists?: readonly CodeList[];
  /** The disk answers so, whatever is asked. */
  readonly failure?: StoreFailure;
}

/** The library in memory. */
export function fakeLibrary({ forms = [], codeLists = [], failure }: Kept = {}): FormLibrary {
  const kept = new Map(forms.map((form) => [form.id, form]));
  const lists = new Map(codeLists.map((list) => [list.language, list]));
  const observers = new Set<() => void>();
  const answer = async <Value>(value: () => Value): Promise<Result<Value, StoreFailure>> =>
    failure === undefined ? ok(value()) : fail(failure);
  const change = async (run: () => unknown): Promise<Result<void, StoreFailure>> => {
    if (failure !== undefined) return fail(failure);
    run();
    for (const tell of observers) tell();
    return ok(undefined);
  };
  return {
    forms: () => answer(() => [...kept.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'fi'))),
    form: (id) => answer(() => kept.get(id)),
    putForm: (form) => change(() => kept.set(form.id, form)),
    removeForm: (id) => change(() => kept.delete(id)),
    codeList: (language) => answer(() => lists.get(language)),
    putCodeList: (list) => change(() => lists.set(list.language, list)),
    removeCodeList: (language) => change(() => lists.delete(language)),
    observe(changed) {
      observers.add(changed);
      return () => void observers.delete(changed);
    },
  };
}

/** The forms part of the settings page: an empty library, and servers that offer nothing. */
export function fakeForms(replaced: Partial<FormsPort> = {}): FormsPort {
  return {
    library: fakeLibrary(),
    now: () => new Date('2026-11-18T07:41:00Z'),
    offered: async () => ok([]),
    expand: async () => fail({ reason: 'noTerminology' }),
    loadEvaluator: async () => ({ evaluate: async () => fail('cannot'), close: () => undefined }),
    ...replaced,
  };
}
