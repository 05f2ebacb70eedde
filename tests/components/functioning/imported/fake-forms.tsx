import { vi } from 'vitest';
import type { FunctioningAccess } from '#components/functioning/functioning-port.ts';
import ImportedForm from '#components/functioning/imported/ImportedForm.tsx';
import type {
  EarlierAnswers,
  FormDraft,
  FormsAccess,
} from '#components/functioning/questionnaire/forms-access.ts';
import type { Language } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { initialAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { toResponse } from '#lib/functioning/questionnaire/write-response.ts';
import type { Draft } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import { fakeAccess } from '../instruments/fake-access.ts';
import { show } from '../instruments/stage.tsx';
import { homeVisit } from '../questionnaire/imported-form.ts';

export const now = new Date('2026-11-18T07:41:00Z');
export const none: EarlierAnswers = { state: 'known', responses: [], hasMore: false };

export const earlierAnswers = { fell: [{ value: { kind: 'boolean', value: true } }] } as const;
export const earlierResponse = {
  id: '9',
  authored: '2026-05-02T08:00:00.000Z',
  by: 'Mustonen Tiina',
  isUnfinished: false,
  resource: {
    ...toResponse(
      homeVisit,
      { moving: [{ under: earlierAnswers }] },
      { id: 'x', subject: 'Patient/1', at: '2026-05-02T08:00:00.000Z' },
    ),
  },
};

const amended = (authored = '', by = '') => ({
  basis: {
    sourceId: 'health',
    response: { id: '9', version: '1', resource: earlierResponse.resource },
    observations: [],
  },
  authored,
  by,
});

export interface Given {
  readonly form?: Form | undefined;
  readonly draft?: FormDraft;
  readonly earlier?: EarlierAnswers;
  /** Why the disk takes nothing. */
  readonly disk?: { readonly failure: StoreFailure };
  readonly replaced?: Partial<FormsAccess>;
  readonly access?: Partial<FunctioningAccess>;
}

/** Forms of one client in memory: drafts are kept as the disk keeps them. */
export function fakeFormsAccess({
  form = homeVisit,
  draft,
  earlier = none,
  disk: broken,
  replaced = {},
}: Given = {}) {
  const disk = new Map<string, Draft<unknown>>();
  const begin = (formId: string): FormDraft => ({
    formId,
    responseId: 'a-response',
    answers: initialAnswers(form.items),
    beside: [],
  });
  if (draft !== undefined)
    disk.set('form:q', {
      clientKey: 'c',
      form: 'form:q',
      content: draft,
      savedAt: now.toISOString(),
      revision: 1,
    });
  const store = {
    read: async () => ok(undefined),
    write: async (next: Omit<Draft<unknown>, 'revision'> & { readonly basedOn: number }) => {
      if (broken !== undefined) return fail(broken.failure);
      const { basedOn, ...rest } = next;
      const written = { ...rest, revision: basedOn + 1 };
      disk.set(next.form, written);
      return ok(written);
    },
    discard: async (_client: string, name: string) => {
      disk.delete(name);
      return ok(undefined);
    },
    list: async () => ok([]),
    observe: () => () => undefined,
  };
  const record = vi.fn<FormsAccess['record']>(async () => ok({ observations: 1 }));
  const loadEvaluator = vi.fn(async () => ({ evaluate: async () => ok([7]), close: () => undefined }));
  const forms: FormsAccess = {
    professional: fakeAccess().access.professional,
    now: () => now,
    list: async () => ok([{ id: 'q', title: form.title }]),
    observe: () => () => undefined,
    open: async () => form,
    begin,
    readDraft: async (id) => ok(disk.get(`form:${id}`) as Draft<FormDraft> | undefined),
    keepDraft: (id, found, onState) =>
      keepDraft<FormDraft>({
        store: store as never,
        clock: { now: () => now },
        clientKey: 'c',
        form: `form:${id}`,
        ...(found === undefined ? {} : { found }),
        onState,
      }),
    observeDraft: () => () => undefined,
    earlier: async () => earlier,
    amend: async (formId, _form, { authored, by }) =>
      ok({
        ...begin(formId),
        responseId: 'x',
        answers: { moving: [{ under: earlierAnswers }] },
        amends: amended(authored, by),
      }),
    stuck: async () => undefined,
    observeOutbox: () => () => undefined,
    loadEvaluator,
    record,
    ...replaced,
  };
  const kept = () => disk.get('form:q')?.content as FormDraft | undefined;
  return { forms, kept, record, loadEvaluator };
}

/** The form, open beside the client. */
export async function openForm(given: Given = {}, language?: Language) {
  const stage = fakeFormsAccess(given);
  const access = { ...fakeAccess().access, ...given.access, openForms: async () => stage.forms };
  const onDraft = vi.fn();
  const onClose = vi.fn();
  await show(
    <ImportedForm access={access} formId="q" onClose={onClose} onDraft={onDraft} />,
    '[data-imported-form], [data-form-gone]',
    language,
  );
  return { ...stage, onDraft, onClose };
}
