import { loadWords } from '#components/app/words.ts';
import type {
  AnswersDraft,
  FunctioningAccess,
  RecordFailure,
} from '#components/functioning/functioning-port.ts';
import { createDraftStore } from '#lib/adapters/store/draft-store.ts';
import { formatDay } from '#lib/base/format.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { previousRatings } from '#lib/functioning/change/previous-ratings.ts';
import { assessmentText } from '#lib/functioning/text/assessment-text.ts';
import { assessmentTexts } from '#lib/functioning/text/assessment-words.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import { answersText } from '#lib/workflows/functioning/answers-text.ts';
import { askSelfAssessment } from '#lib/workflows/functioning/ask-self-assessment.ts';
import { earlierScores } from '#lib/workflows/functioning/earlier-scores.ts';
import { formOf } from '#lib/workflows/functioning/form-of.ts';
import { functioningInForce } from '#lib/workflows/functioning/functioning-in-force.ts';
import { recordAnswers } from '#lib/workflows/functioning/record-answers.ts';
import { recordAssessment } from '#lib/workflows/functioning/record-assessment.ts';
import { recordRiskFactor } from '#lib/workflows/functioning/record-risk-factor.ts';
import { riskFactorLines } from '#lib/workflows/functioning/risk-factor-lines.ts';
import { riskFactorWords } from '#lib/workflows/functioning/risk-factor-words.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { scoredPersonOf } from '#lib/workflows/functioning/scored-person.ts';
import { shownEntriesOfKind } from '#lib/workflows/functioning/shown-entries.ts';
import { statutoryAssessments } from '#lib/workflows/functioning/statutory.ts';
import { keepDraft } from '#lib/workflows/keep-draft.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import type { RunningSidebar } from './run-sidebar.ts';

/** Sections of which the page shows something: the assessments, and the measurements in the row of risk factors. */
const sections = ['functioning', 'risk-factors'];
/** Where a statutory assessment was found, that is shown too. */
const statutorySections = ['service-use', 'plan', 'pathways'];

const assessmentDraft = (formId: string) => `assessment:${formId}`;
const answersDraft = (instrumentId: string) => `answers:${instrumentId}`;
const isOurs = (form: string) => /^(?:assessment|answers):/.test(form);

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
  const looked = await opened.look(isTold ? [...sections, ...statutorySections] : sections);
  if (!looked.ok) return 'notLogged';
  const { clientKey, professional, timeZone } = opened;
  drafts ??= createDraftStore({ openSealer: running.openSealer });
  const store = drafts;
  const { clock, settings } = running.current;
  const language = () => running.current.settings.language;
  const { forms, instruments, titles, packs } = functioningInForce(
    settings.functioning ?? {},
    settings.language,
  );
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
      return listed.ok ? ok(listed.value.filter(({ form }) => isOurs(form))) : listed;
    },
    readAssessment: (formId) => store.read<Assessment>(clientKey, assessmentDraft(formId)),
    keepAssessment: (formId, found, onState) =>
      keep<Assessment>(assessmentDraft(formId), { ...(found === undefined ? {} : { found }), onState }),
    readAnswers: (instrumentId) => store.read<AnswersDraft>(clientKey, answersDraft(instrumentId)),
    keepAnswers: (instrumentId, found, onState) =>
      keep<AnswersDraft>(answersDraft(instrumentId), { ...(found === undefined ? {} : { found }), onState }),
    observeDrafts: (changed) => store.observe(clientKey, (form) => isOurs(form) && changed()),

    begin: (formId) => ({
      id: crypto.randomUUID(),
      formId,
      formVersion: forms.find(({ id }) => id === formId)?.version ?? '',
      startedAt: clock.now().toISOString(),
      source: 'interview',
      items: [],
    }),
    record: (assessment) =>
      recording(async (client, said) =>
        recordAssessment(running.outbox, {
          client,
          assessment,
          form: formOf(assessment, forms),
          texts: assessmentTexts(said),
          text: await textOf(assessment, true),
        }),
      ),
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
    askSelfAssessment: (formId) =>
      recording(async (client, { t, language: written }) => {
        const form = forms.find(({ id }) => id === formId);
        if (form === undefined) return fail({ reason: 'nothingRated' });
        const text = t('functioning-text.selfAssessment', { form: form.name[written] });
        return askSelfAssessment(running.outbox, { client, form, text });
      }),
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
    ...(insertText === undefined ? {} : { insertText }),
  };
}
