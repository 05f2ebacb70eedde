import { loadWords } from '#components/app/words.ts';
import type {
  AnswersDraft,
  FunctioningAccess,
  RecordFailure,
} from '#components/functioning/functioning-port.ts';
import { createStoredResources } from '#lib/adapters/sources/fhir-rest/stored-resources.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import { createDraftStore } from '#lib/adapters/store/draft-store.ts';
import { formatDay } from '#lib/base/format.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { previousRatings } from '#lib/functioning/change/previous-ratings.ts';
import { itemOf } from '#lib/functioning/draft/items.ts';
import { assessmentText } from '#lib/functioning/text/assessment-text.ts';
import { assessmentTexts } from '#lib/functioning/text/assessment-words.ts';
import { goalText } from '#lib/functioning/text/goal-text.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import { changeDraft } from '#lib/workflows/change-draft.ts';
import { answersText } from '#lib/workflows/functioning/answers-text.ts';
import { stuckAssessments } from '#lib/workflows/functioning/assessment-writes.ts';
import { continueRecorded } from '#lib/workflows/functioning/continue-recorded.ts';
import {
  answersDraft,
  assessmentDraft,
  isFunctioningDraft,
  reopenedDraft,
} from '#lib/workflows/functioning/draft-names.ts';
import { earlierScores } from '#lib/workflows/functioning/earlier-scores.ts';
import { formOf } from '#lib/workflows/functioning/form-of.ts';
import { functioningInForce } from '#lib/workflows/functioning/functioning-in-force.ts';
import { recordAnswers } from '#lib/workflows/functioning/record-answers.ts';
import { recordAssessment } from '#lib/workflows/functioning/record-assessment.ts';
import { recordRiskFactor } from '#lib/workflows/functioning/record-risk-factor.ts';
import { type ReopenedBasis, reopenAssessment } from '#lib/workflows/functioning/reopen-assessment.ts';
import { riskFactorLines } from '#lib/workflows/functioning/risk-factor-lines.ts';
import { riskFactorWords } from '#lib/workflows/functioning/risk-factor-words.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { scoredPersonOf } from '#lib/workflows/functioning/scored-person.ts';
import { selfAssessmentSection, selfAssessmentsOf } from '#lib/workflows/functioning/self-assessments.ts';
import { shownEntriesOfKind } from '#lib/workflows/functioning/shown-entries.ts';
import { statutoryAssessments } from '#lib/workflows/functioning/statutory.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { beginPlanDraft, type PlanDraft, withGoal } from '#lib/workflows/plan/plan-draft.ts';
import { composePlanPicture } from '#lib/workflows/plan/plan-picture.ts';
import { createSelfAssessments } from './create-self-assessments.ts';
import type { RunningSidebar } from './run-sidebar.ts';

/** Sections of which the page shows something: the assessments, and the measurements in the row of risk factors. */
const sections = ['functioning', 'risk-factors'];
/** Where a statutory assessment was found, that is shown too. */
const statutorySections = ['service-use', 'plan', 'pathways'];

/** The draft of the plan, as its own page keeps it. */
const planDraft = 'plan';

type Recorded = Promise<Result<void, RecordFailure | { readonly reason: 'covered' }>>;

let drafts: DraftStore | undefined;

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
  drafts ??= createDraftStore({ openSealer: running.openSealer });
  const store = drafts;
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
  const scoreOf = (
    client: ShownClient | undefined,
    { instrumentId, answers }: Pick<AnswersDraft, 'instrumentId' | 'answers'>,
  ) => scoreInstrument(instrumentId, answers, client === undefined ? {} : scoredPersonOf(client));

  /** What records must have been meant: in plain sight, and of this client alone. The words are loaded before the client is asked for. */
  async function recording(
    record: (
      client: ShownClient,
      said: Awaited<ReturnType<typeof words>>,
    ) => Promise<Result<unknown, RecordFailure>>,
  ): Recorded {
    if (!isInSight()) return fail({ reason: 'covered' });
    const said = await words();
    const client = shown();
    if (client === undefined) return fail({ reason: 'noSource' });
    const recorded = await record(client, said);
    return recorded.ok ? ok(undefined) : recorded;
  }

  async function textOf(assessment: Assessment, isRecorded?: boolean): Promise<string> {
    const said = await words();
    const client = shown();
    const entries = client === undefined ? [] : shownEntriesOfKind(client, 'functioning');
    return assessmentText(
      assessment,
      formOf(assessment, forms),
      { ...said, timeZone, previous: previousRatings(entries, { assessmentId: assessment.id }) },
      { recorded: isRecorded ?? entries.some((entry) => entry.assessment === assessment.id) },
    );
  }

  function keep<Content>(
    form: string,
    { found, onState }: Pick<Parameters<typeof keepDraft<Content>>[0], 'found' | 'onState'>,
  ) {
    return keepDraft<Content>({
      store,
      clock,
      clientKey,
      form,
      ...(found === undefined ? {} : { found }),
      onState,
    });
  }

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
    score: (instrumentId, answers) => scoreOf(shown(), { instrumentId, answers }),
    riskFactors() {
      const client = shown();
      return client === undefined ? [] : riskFactorLines(client, language());
    },

    async drafts() {
      const listed = await store.list(clientKey);
      return listed.ok ? ok(listed.value.filter(({ form }) => isFunctioningDraft(form))) : listed;
    },
    readAssessment: (formId) => store.read<Assessment>(clientKey, assessmentDraft(formId)),
    keepAssessment(formId, found, onState) {
      const keeper = keep<Assessment>(assessmentDraft(formId), {
        ...(found === undefined ? {} : { found }),
        onState,
      });
      return {
        ...keeper,
        // `state` is read when it is asked for.
        get state() {
          return keeper.state;
        },
        async end() {
          const isGone = await keeper.end();
          if (isGone) await store.discard(clientKey, reopenedDraft(formId));
          return isGone;
        },
      };
    },
    readAnswers: (instrumentId) => store.read<AnswersDraft>(clientKey, answersDraft(instrumentId)),
    keepAnswers: (instrumentId, found, onState) =>
      keep<AnswersDraft>(answersDraft(instrumentId), { ...(found === undefined ? {} : { found }), onState }),
    observeDrafts: (changed) => store.observe(clientKey, (form) => isFunctioningDraft(form) && changed()),

    begin: (formId) => ({
      id: crypto.randomUUID(),
      formId,
      formVersion: forms.find(({ id }) => id === formId)?.version ?? '',
      startedAt: clock.now().toISOString(),
      source: 'interview',
      items: [],
    }),
    async stuckAssessments() {
      const listed = await running.outbox.list();
      return listed.ok ? ok(stuckAssessments(listed.value, clientKey)) : listed;
    },
    observeOutbox: (changed) => running.outbox.observe(changed),
    async reopen({ assessmentId, sourceId }) {
      const client = shown();
      if (client === undefined) return fail({ reason: 'notPermitted' });
      return reopenAssessment(
        { stored, outbox: running.outbox },
        { client, assessmentId, sourceId, forms },
        new AbortController().signal,
      );
    },
    continueRecorded: (reopened) =>
      continueRecorded({ store, outbox: running.outbox }, reopened, { clientKey, now: now() }),
    record: (assessment) =>
      recording(async (client, said) => {
        const reopened = await store.read<ReopenedBasis>(clientKey, reopenedDraft(assessment.formId));
        if (!reopened.ok) return reopened;
        const basis = reopened.value?.content;
        return recordAssessment(running.outbox, {
          client,
          assessment,
          form: formOf(assessment, forms),
          texts: assessmentTexts(said),
          text: await textOf(assessment, true),
          ...(basis?.assessment.id === assessment.id ? { basis } : {}),
        });
      }),
    recordAnswers: (draft) =>
      recording(async (client, said) => {
        const { instrumentId, answers, byClient } = draft;
        const instrument = instruments.find(({ id }) => id === instrumentId);
        if (instrument === undefined) return fail({ reason: 'incomplete' });
        const score = scoreOf(client, draft);
        const date = formatDay(client.now.toISOString(), said.language, timeZone);
        const text = answersText(instrument, answers, score, { ...said, packs, date, byClient });
        return recordAnswers(running.outbox, {
          client,
          instrument,
          answers,
          byClient,
          score,
          language: said.language,
          packs,
          responseId: crypto.randomUUID(),
          text,
        });
      }),
    recordRiskFactor: (measures, value) =>
      recording((client, said) => {
        const { texts, text } = riskFactorWords(measures, value, said);
        return recordRiskFactor(running.outbox, { client, measures, value, texts, text });
      }),
    ...createSelfAssessments({
      store,
      outbox: running.outbox,
      stored,
      clientKey,
      forms,
      now,
      shown,
      address: () => running.current.settings.functioning?.selfAssessmentAddress,
      isLogged: isAsked,
      recording: (form, record) =>
        recording((client, { t, language: written }) =>
          record(client, t('functioning-text.selfAssessment', { form: form?.name[written] ?? '' })),
        ),
    }),
    print: () => window.print(),
    async goalToPlan(assessment, code) {
      const item = itemOf(assessment, code) ?? { code };
      const { goal, means } = goalText(item, await words());
      const client = shown();
      const picture = client === undefined ? undefined : composePlanPicture(client);
      if (picture === undefined || picture.bar === 'notPermitted') return fail({ reason: 'notPermitted' });
      const id = `urn:uuid:${crypto.randomUUID()}`;
      return changeDraft<PlanDraft>(store, { clientKey, form: planDraft, now: now() }, (found) =>
        withGoal(
          found ?? beginPlanDraft(picture),
          { id, text: goal, ownWords: false, status: 'active' },
          means.map((text) => ({ text })),
        ),
      );
    },
    readyText: (assessment) => textOf(assessment),
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
