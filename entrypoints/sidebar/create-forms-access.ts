import { loadWords } from '#components/app/words.ts';
import type { FormDraft, FormsAccess } from '#components/functioning/questionnaire/forms-access.ts';
import { createEarlierResponses } from '#lib/adapters/sources/fhir-rest/earlier-responses.ts';
import { createStoredResources } from '#lib/adapters/sources/fhir-rest/stored-resources.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { createFormLibrary } from '#lib/adapters/store/form-library.ts';
import { formatDay } from '#lib/base/format.ts';
import type { Language } from '#lib/base/language.ts';
import { fail, ok } from '#lib/base/result.ts';
import { initialAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { FunctioningSettings } from '#lib/model/settings/functioning-settings.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import type { CodeList, FormLibrary } from '#lib/ports/form-library.ts';
import { stuckAnswers } from '#lib/workflows/functioning/answers-writes.ts';
import { importedDraft } from '#lib/workflows/functioning/draft-names.ts';
import { formAnswersText } from '#lib/workflows/functioning/form-answers-text.ts';
import { isFormOn, openStoredForm } from '#lib/workflows/functioning/imported-forms.ts';
import { ownPlaceOf } from '#lib/workflows/functioning/own-place.ts';
import { recordFormAnswers } from '#lib/workflows/functioning/record-form-answers.ts';
import { reopenFormAnswers } from '#lib/workflows/functioning/reopen-form-answers.ts';
import { settleSums } from '#lib/workflows/functioning/settle-sums.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { loadEvaluator } from '../workers/load-evaluator.ts';
import type { RunningSidebar } from './run-sidebar.ts';

const prefix = importedDraft('');
const draftOf = importedDraft;
/** Nobody waits longer for what was answered before. */
const patienceMs = 20_000;

let library: FormLibrary | undefined;

/** The imported titles in a language; nothing where there are none, or they cannot be read. */
export async function readOfficialTitles(language: Language): Promise<CodeList | undefined> {
  library ??= createFormLibrary();
  const read = await library.codeList(language);
  return read.ok ? read.value : undefined;
}

/** The imported form of a canonical address, where it is on for the role. */
export async function findImportedForm(
  settings: FunctioningSettings,
  role: Role,
  address: string,
): Promise<{ readonly id: string; readonly form: Form } | undefined> {
  library ??= createFormLibrary();
  const stored = await library.forms();
  if (!stored.ok) return undefined;
  for (const each of stored.value) {
    const read = isFormOn(settings, each.id, role) ? openStoredForm(each) : undefined;
    if (read?.ok === true && read.value.url === address) return { id: each.id, form: read.value };
  }
  return undefined;
}

interface FormsAccessPorts {
  readonly running: RunningSidebar;
  readonly store: DraftStore;
  readonly clientKey: string;
  readonly professional: Professional;
  /** The same client, as the gate shows it at this moment; undefined when it is no longer open. */
  readonly shown: () => ShownClient | undefined;
  readonly isInSight: () => boolean;
}

/** Imported forms for the client who is open now. The look at functional capacity is in the use log already. */
export function createFormsAccess(ports: FormsAccessPorts): FormsAccess {
  const { running, store, clientKey, professional, shown, isInSight } = ports;
  const { clock } = running.current;
  const { signIn } = running.session;
  library ??= createFormLibrary();
  const stored = library;
  const server = {
    sources: () => running.current.settings.sources,
    accessToken: (sourceId: string) => signIn.accessToken(sourceId),
    http: {
      fetch: (url: RequestInfo | URL, init?: RequestInit) => fetch(url, init),
      wait: waitInRealTime,
      clock,
    },
  };
  const earlier = createEarlierResponses(server);
  const storedResources = createStoredResources(server);
  const { outbox } = running;
  const isOn = (id: string) => isFormOn(running.current.settings.functioning ?? {}, id, professional.role);

  return {
    professional,
    now: () => clock.now(),
    async list() {
      const [forms, drafts] = await Promise.all([stored.forms(), store.list(clientKey)]);
      if (!forms.ok) return forms;
      if (!drafts.ok) return drafts;
      const waiting = new Map(drafts.value.map(({ form, savedAt }) => [form, savedAt]));
      return ok(
        forms.value
          .filter(({ id }) => isOn(id))
          .map(({ id, title }) => {
            const draftAt = waiting.get(draftOf(id));
            return { id, title, ...(draftAt === undefined ? {} : { draftAt }) };
          }),
      );
    },
    observe(changed) {
      const stops = [
        stored.observe(changed),
        store.observe(clientKey, (form) => form.startsWith(prefix) && changed()),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    async open(formId) {
      const read = await stored.form(formId);
      if (!read.ok || read.value === undefined || !isOn(formId)) return undefined;
      const form = openStoredForm(read.value);
      return form.ok ? form.value : undefined;
    },
    begin: (formId, form) => ({
      formId,
      ...(form.version === undefined ? {} : { version: form.version }),
      responseId: crypto.randomUUID(),
      answers: initialAnswers(form.items),
      beside: [],
    }),
    readDraft: (formId) => store.read<FormDraft>(clientKey, draftOf(formId)),
    keepDraft: (formId, found, onState) =>
      keepDraft<FormDraft>({
        store,
        clock,
        clientKey,
        form: draftOf(formId),
        ...(found === undefined ? {} : { found }),
        onState,
      }),
    observeDraft: (formId, changed) =>
      store.observe(clientKey, (form) => form === draftOf(formId) && changed()),
    async earlier({ url }) {
      const client = shown();
      const own = client === undefined ? undefined : ownPlaceOf(client, 'functioning');
      if (own === undefined || url === undefined) return { state: 'failed' };
      if (!own.ok) return { state: own.failure.reason === 'notPermitted' ? 'notPermitted' : 'failed' };
      const { source, client: reference } = own.value;
      const found = await earlier.read(
        { sourceId: source.id, patientId: reference.slice('Patient/'.length), form: url },
        AbortSignal.timeout(patienceMs),
      );
      // Closed or changed meanwhile: what came is another client's, or nobody's, to be shown.
      if (!found.ok || shown() === undefined) return { state: 'failed' };
      return { state: 'known', ...found.value };
    },
    async amend(formId, form, { resource, authored, by }) {
      const client = shown();
      if (client === undefined) return fail({ reason: 'notPermitted' });
      const reopened = await reopenFormAnswers(
        { stored: storedResources, outbox },
        { client, form, response: resource },
        AbortSignal.timeout(patienceMs),
      );
      if (!reopened.ok) return reopened;
      if (shown() === undefined) return fail({ reason: 'notPermitted' });
      const { responseId, answers, basis } = reopened.value;
      return ok({
        formId,
        ...(form.version === undefined ? {} : { version: form.version }),
        responseId,
        answers,
        beside: [],
        amends: {
          basis,
          ...(authored === undefined ? {} : { authored }),
          ...(by === undefined ? {} : { by }),
        },
      });
    },
    async stuck(responseId) {
      const listed = await outbox.list();
      return listed.ok ? stuckAnswers(listed.value, responseId) : undefined;
    },
    observeOutbox: (changed) => outbox.observe(changed),
    loadEvaluator,
    async record(form, { answers: given, beside, byClient = false, from, responseId, amends }) {
      if (!isInSight()) return fail({ reason: 'covered' });
      const answers = await settleSums(form, given, loadEvaluator);
      const { language } = running.current.settings;
      const { t } = await loadWords(language, ['functioning-text', 'terms']);
      const client = shown();
      if (client === undefined) return fail({ reason: 'noSource' });
      const { timeZone } = client;
      const date = formatDay(client.now.toISOString(), language, timeZone);
      const text = formAnswersText(form, answers, { t, language, timeZone, date, byClient });
      return recordFormAnswers(outbox, {
        client,
        form,
        answers,
        beside,
        byClient,
        ...(from === undefined ? {} : { from }),
        responseId,
        text,
        ...(amends === undefined ? {} : { basis: amends.basis }),
      });
    },
  };
}
