import { vi } from 'vitest';
import type {
  FormSelfAnswers,
  FunctioningAccess,
  RecordFailure,
  SelfAssessment,
  StatutoryAssessment,
  WithdrawFailure,
} from '#components/functioning/functioning-port.ts';
import { fail, ok } from '#lib/base/result.ts';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { startAssessment } from '#lib/functioning/draft/edit-assessment.ts';
import { takeOwnAnswers } from '#lib/functioning/draft/take-own-answers.ts';
import { parseFormAddress } from '#lib/functioning/fhir/form-address.ts';
import { formsOn } from '#lib/functioning/forms/registry.ts';
import type { FunctioningEntry, IcfQualifier } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Draft, DraftStore } from '#lib/ports/draft-store.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import { aFunctioning } from '#tests/builders/entries.ts';

/** 18 November 2026, 9.44 in Helsinki. */
export const now = new Date('2026-11-18T07:44:12Z');

/** An earlier rating of the picture's client, by T. Mustonen. */
export function rating(
  code: string,
  performance: IcfQualifier,
  said: Partial<FunctioningEntry> = {},
): FunctioningEntry {
  const { assessed = '2026-09-04T09:00:00+03:00', ...more } = said;
  const reference = `Observation/${code}-${assessed.slice(0, 10)}`;
  return aFunctioning({
    code,
    text: code,
    performance,
    assessed,
    set: 'ICF Generic-7',
    ...more,
    provenance: { reference, author: 'T. Mustonen', ...more.provenance },
  });
}

/** The assessment before the one of the picture. */
export const september: readonly FunctioningEntry[] = [
  rating('b130', 2, { ownRating: 3 }),
  rating('b152', 1, { ownRating: 2 }),
  rating('b280', 2, { ownRating: 3 }),
  rating('d230', 1),
  rating('d450', 1, { ownRating: 1 }),
  rating('d455', 1),
  rating('d850', 4),
];

const by = { name: 'Tiina Mustonen', reference: 'Practitioner/tiina' };
const at = '2026-11-18T07:40:00.000Z';

/** What the picture shows: five items rated, six by the client. */
export function pictured(said: Partial<Assessment> = {}): Assessment {
  const own = (value: IcfQualifier) => ({ value, at, by: { name: 'Tervahauta Larisa' } });
  const rated = (value: IcfQualifier) => ({ value, at, by });
  return {
    id: 'a-1',
    formId: 'generic-7',
    formVersion: '1.0',
    startedAt: '2026-11-18T07:30:00.000Z',
    source: 'interview',
    items: [
      { code: 'b130', performance: rated(2), own: own(3) },
      { code: 'b152', performance: rated(2), own: own(2) },
      { code: 'b280', performance: rated(3), own: own(3) },
      { code: 'd230', performance: rated(1), own: own(3) },
      { code: 'd450', performance: rated(1), own: own(1) },
      { code: 'd455', own: own(2) },
    ],
    ...said,
  };
}

interface FakeOptions {
  readonly entries?: readonly FunctioningEntry[] | undefined;
  readonly found?: Assessment;
  readonly readFailure?: StoreFailure;
  readonly register?: Register;
  readonly forms?: readonly IcfForm[];
  readonly statutory?: readonly StatutoryAssessment[];
  readonly canInsert?: boolean;
  /** Where the e-service's address is set. */
  readonly link?: { readonly link: string };
  /** Recorded assessments that met another version. */
  readonly stuck?: Awaited<ReturnType<FunctioningAccess['stuckAssessments']>>;
  /** What was asked of the client in the e-service, and what the source answers when the answers are read. */
  readonly asked?: readonly SelfAssessment[];
  readonly mayWithdraw?: boolean;
  /** Why the source or the disk does not take a code back. */
  readonly withdrawFailure?: WithdrawFailure | { readonly reason: 'covered' };
  readonly answers?: Awaited<ReturnType<FunctioningAccess['readSelfAnswers']>>;
  /** Another draft of the form that was answered waits. */
  readonly hasOtherDraft?: boolean;
  /** What the source answers when a recorded assessment is opened again. */
  readonly reopen?: FunctioningAccess['reopen'];
}

/** Functional capacity without a browser's store or a server; each test says what they answer. */
export function fakeFunctioning(options: FakeOptions = {}) {
  const { register = 'health', forms = formsOn() } = options;
  const entries = 'entries' in options ? options.entries : september;
  const { found } = options;
  let stored: Draft<Assessment> | undefined =
    found === undefined
      ? undefined
      : {
          clientKey: 'c',
          form: `assessment:${found.formId}`,
          content: found,
          savedAt: now.toISOString(),
          revision: 4,
        };
  let writeFailure: StoreFailure | undefined;
  let recordFailure: RecordFailure | { readonly reason: 'covered' } | undefined;
  const recorded: Assessment[] = [];
  const asked: string[] = [];
  const takenForms: FormSelfAnswers[] = [];
  const goals: string[] = [];
  const takenBack = new Set<string>();
  let stuckCodes: readonly string[] = [];
  const outboxListeners = new Set<() => void>();
  const listeners = new Set<() => void>();
  let begun = 0;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const store: DraftStore = {
    read: async () => ok(stored as never),
    async write({ basedOn, ...draft }) {
      if (writeFailure !== undefined) return fail(writeFailure);
      if (stored !== undefined && stored.revision !== basedOn) {
        return fail({ reason: 'conflict', newer: stored as never });
      }
      stored = { ...draft, content: draft.content as never, revision: basedOn + 1 };
      tell();
      return ok(stored as never);
    },
    async discard() {
      stored = undefined;
      tell();
      return ok(undefined);
    },
    list: async () => ok(stored === undefined ? [] : [{ form: stored.form, savedAt: stored.savedAt }]),
    observe: () => () => undefined,
  };
  const copyText = vi.fn<FunctioningAccess['copyText']>(async () => 'copied');
  const print = vi.fn<FunctioningAccess['print']>();
  const insertText = vi.fn<NonNullable<FunctioningAccess['insertText']>>(async () => 'inserted');
  const access: FunctioningAccess = {
    professional: {
      id: 'tiina',
      name: by.name,
      role: register === 'social' ? 'socialWorker' : 'nurse',
      register,
      references: [{ sourceId: register, reference: by.reference }],
      teams: [],
    },
    now: () => now,
    forms,
    instruments: [],
    titles: new Map(),
    entries: () => entries,
    statutory: () => options.statutory ?? [],
    earlier: () => [],
    score: () => ({ kind: 'notApplicable', reason: 'test' }),
    riskFactors: () => [],
    drafts: async () => (options.readFailure === undefined ? store.list('c') : fail(options.readFailure)),
    readAssessment: async (formId) => {
      if (options.readFailure !== undefined) return fail(options.readFailure);
      return ok(stored?.form === `assessment:${formId}` ? stored : undefined);
    },
    keepAssessment: (formId, before, onState) =>
      keepDraft({
        store,
        clock: { now: () => now },
        clientKey: 'c',
        form: `assessment:${formId}`,
        ...(before === undefined ? {} : { found: before }),
        onState,
      }),
    readAnswers: async () => ok(undefined),
    keepAnswers: (id, before, onState) =>
      keepDraft({
        store,
        clock: { now: () => now },
        clientKey: 'c',
        form: `answers:${id}`,
        ...(before === undefined ? {} : { found: before }),
        onState,
      }),
    observeDrafts: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    stuckAssessments: async () => options.stuck ?? ok([]),
    observeOutbox: (changed) => {
      outboxListeners.add(changed);
      return () => outboxListeners.delete(changed);
    },
    reopen: options.reopen ?? (async () => fail({ reason: 'notFound' })),
    async continueRecorded({ assessment }) {
      const form = `assessment:${assessment.formId}`;
      if (stored !== undefined && stored.content.id !== assessment.id) return fail({ reason: 'otherDraft' });
      stored = { clientKey: 'c', form, content: assessment, savedAt: now.toISOString(), revision: 1 };
      tell();
      return ok(undefined);
    },
    begin: (formId) => {
      const form = forms.find(({ id }) => id === formId);
      if (form === undefined) throw new Error(`no form ${formId}`);
      begun += 1;
      return startAssessment({ id: `new-${begun}`, form, now: now.toISOString() });
    },
    async record(assessment) {
      if (recordFailure !== undefined) return fail(recordFailure);
      recorded.push(assessment);
      return ok(undefined);
    },
    recordAnswers: async () => ok(undefined),
    recordRiskFactor: async () => ok(undefined),
    async askSelfAssessment({ canonical }) {
      const formId = parseFormAddress(canonical)?.id ?? canonical;
      if (recordFailure !== undefined) return fail(recordFailure);
      asked.push(formId);
      return ok({ code: 'K7PQ-4RX2', ...options.link });
    },
    selfAssessments: () => [
      ...(options.asked ?? []).map((each) =>
        takenBack.has(each.code ?? '')
          ? { ...each, state: 'ended' as const, withdrawn: true as const, changed: now.toISOString() }
          : each,
      ),
      ...asked.map((formId) => ({
        task: `Task/${formId}`,
        sourceId: register,
        register,
        text: formId,
        state: 'asked' as const,
      })),
    ],
    mayWithdraw: ({ code, withdrawn }) =>
      (options.mayWithdraw ?? false) && withdrawn !== true && !takenBack.has(code ?? ''),
    async withdrawSelfAssessment({ code = '' }) {
      if (options.withdrawFailure !== undefined) return fail(options.withdrawFailure);
      takenBack.add(code);
      return ok(undefined);
    },
    stuckWithdrawals: async () => stuckCodes,
    readSelfAnswers: async () => options.answers ?? fail({ reason: 'notFound' }),
    async takeSelfAnswers(answers, form, clientName) {
      if (writeFailure !== undefined) return fail(writeFailure);
      const draft = stored?.content ?? access.begin(form.id);
      stored = {
        clientKey: 'c',
        form: `assessment:${form.id}`,
        content: takeOwnAnswers(draft, answers, { name: clientName }),
        savedAt: now.toISOString(),
        revision: (stored?.revision ?? 0) + 1,
      };
      tell();
      return ok(undefined);
    },
    async takeFormAnswers(answers) {
      if (writeFailure !== undefined) return fail(writeFailure);
      if (options.hasOtherDraft === true) return fail({ reason: 'otherDraft' });
      takenForms.push(answers);
      return ok(undefined);
    },
    print,
    async goalToPlan(assessment, code) {
      goals.push(`${assessment.id} ${code}`);
      return ok(undefined);
    },
    readyText: async ({ items }) => `Toimintakyky (ICF): ${items.map(({ code }) => code).join(', ')}`,
    copyText,
    ...(options.canInsert === false ? {} : { insertText }),
  };
  return {
    access,
    recorded,
    asked,
    goals,
    withdrawn: takenBack,
    /** The source has refused the withdrawals of these codes. */
    refuseWithdrawals(codes: readonly string[]) {
      stuckCodes = codes;
      for (const listener of outboxListeners) listener();
    },
    takenForms,
    copyText,
    print,
    insertText,
    get stored() {
      return stored?.content;
    },
    failWriting: (failure: StoreFailure | undefined) => {
      writeFailure = failure;
    },
    failRecording: (failure: RecordFailure | { readonly reason: 'covered' }) => {
      recordFailure = failure;
    },
    /** As another tab leaves it: this one hears of it with its next write. */
    writeInAnotherTab: (content: Assessment) => {
      const form = `assessment:${content.formId}`;
      stored = { clientKey: 'c', form, content, savedAt: '2026-11-18T07:50:00Z', revision: 9 };
    },
  };
}
