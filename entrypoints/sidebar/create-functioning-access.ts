import { loadWords } from '#components/app/words.ts';
import type { FunctioningAccess } from '#components/functioning/functioning-port.ts';
import { createStoredResources } from '#lib/adapters/sources/fhir-rest/stored-resources.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { earlierScores } from '#lib/workflows/functioning/earlier-scores.ts';
import { functioningInForce } from '#lib/workflows/functioning/functioning-in-force.ts';
import { riskFactorLines } from '#lib/workflows/functioning/risk-factor-lines.ts';
import { selfAssessmentSection, selfAssessmentsOf } from '#lib/workflows/functioning/self-assessments.ts';
import { shownEntriesOfKind } from '#lib/workflows/functioning/shown-entries.ts';
import { statutoryAssessments } from '#lib/workflows/functioning/statutory.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { openDrafts } from '../session/open-drafts.ts';
import { createFunctioningDrafts } from './create-functioning-drafts.ts';
import { createFunctioningRecords, createRecording } from './create-functioning-records.ts';
import { createSelfAssessments } from './create-self-assessments.ts';
import type { RunningSidebar } from './run-sidebar.ts';

/** Sections of which the page shows something: the assessments, and the measurements in the row of risk factors. */
const sections = ['functioning', 'risk-factors'];
/** Where a statutory assessment was found, that is shown too. */
const statutorySections = ['service-use', 'plan', 'pathways'];

/** Functional capacity of the client who is open now. Whatever is done later is done for that client, or not at all. */
export async function openFunctioningAccess(
  running: RunningSidebar,
  isInSight: () => boolean,
  insertText?: (text: string) => Promise<string>,
): Promise<FunctioningAccess | 'notLogged'> {
  const opened = running.current.client.shown();
  if (opened === undefined) return 'notLogged';
  const isTold = statutoryAssessments(opened).length > 0;
  const isAsked = selfAssessmentsOf(opened, []).length > 0;
  const looked = await opened.look([
    ...new Set([
      ...sections,
      ...(isTold ? statutorySections : []),
      ...(isAsked ? [selfAssessmentSection] : []),
    ]),
  ]);
  if (!looked.ok) return 'notLogged';
  const { clientKey, professional, timeZone } = opened;
  const store = await openDrafts(running.session, professional.id);
  const { clock, settings } = running.current;
  const now = () => clock.now().toISOString();
  const language = () => running.current.settings.language;
  const { forms, instruments, titles, packs } = functioningInForce(
    settings.functioning ?? {},
    settings.language,
    professional.role,
  );
  const { signIn } = running.session;
  const stored = createStoredResources({
    sources: () => running.current.settings.sources,
    accessToken: (sourceId) => signIn.accessToken(sourceId),
    http: { fetch: (url, init) => fetch(url, init), wait: waitInRealTime, clock },
  });
  const words = async () => {
    const { t } = await loadWords(language(), ['functioning-text', 'terms']);
    return { t, language: language(), titles };
  };
  /** The same client, as the gate shows it at this moment. */
  const shown = (): ShownClient | undefined => {
    const client = running.current.client.shown();
    return client?.clientKey === clientKey && client.professional.id === professional.id ? client : undefined;
  };
  const recording = createRecording({ isInSight, words, shown });

  return {
    professional,
    now: () => clock.now(),
    forms,
    instruments,
    titles,
    packs,
    entries() {
      const client = shown();
      return client === undefined ? undefined : shownEntriesOfKind(client, 'functioning');
    },
    statutory() {
      const client = shown();
      return client === undefined || !isTold ? [] : statutoryAssessments(client);
    },
    earlier(instrumentId) {
      const client = shown();
      const instrument = instruments.find(({ id }) => id === instrumentId);
      return client === undefined || instrument === undefined ? [] : earlierScores(client, instrument);
    },
    riskFactors() {
      const client = shown();
      return client === undefined ? [] : riskFactorLines(client, language());
    },

    ...createFunctioningDrafts({ store, clock, clientKey, now, shown, words }),
    ...createFunctioningRecords(
      {
        store,
        outbox: running.outbox,
        stored,
        clientKey,
        timeZone,
        forms,
        instruments,
        packs,
        now,
        shown,
        words,
      },
      recording,
    ),
    begin: (formId) => ({
      id: crypto.randomUUID(),
      formId,
      formVersion: forms.find(({ id }) => id === formId)?.version ?? '',
      startedAt: clock.now().toISOString(),
      source: 'interview',
      items: [],
    }),
    observeOutbox: (changed) => running.outbox.observe(changed),
    ...createSelfAssessments({
      store,
      outbox: running.outbox,
      stored,
      clientKey,
      forms,
      offered: {
        instruments,
        imported: async (address) =>
          (await import('./create-forms-access.ts')).findImportedForm(
            running.current.settings.functioning ?? {},
            professional.role,
            address,
          ),
      },
      now,
      shown,
      address: () => running.current.settings.functioning?.selfAssessmentAddress,
      isLogged: isAsked,
      recording,
    }),
    print: () => window.print(),
    async copyText(text) {
      if (!isInSight()) return 'covered';
      try {
        await navigator.clipboard.writeText(text);
        return 'copied';
      } catch {
        return 'notCopied';
      }
    },
    officialTitles: async (wanted) => (await import('./create-forms-access.ts')).readOfficialTitles(wanted),
    openForms: async () =>
      (await import('./create-forms-access.ts')).createFormsAccess({
        running,
        store,
        clientKey,
        professional,
        shown,
        isInSight,
      }),
    ...(insertText === undefined ? {} : { insertText }),
  };
}
