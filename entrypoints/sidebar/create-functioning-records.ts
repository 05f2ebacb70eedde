import type {
  AnswersDraft,
  FunctioningAccess,
  RecordFailure,
} from '#components/functioning/functioning-port.ts';
import { formatDay } from '#lib/base/format.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { previousRatings } from '#lib/functioning/change/previous-ratings.ts';
import type { Instrument } from '#lib/functioning/instrument.ts';
import { assessmentText } from '#lib/functioning/text/assessment-text.ts';
import { assessmentTexts, type FunctioningWords } from '#lib/functioning/text/assessment-words.ts';
import type { TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import type { DraftStore } from '#lib/ports/draft-store.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import type { StoredResources } from '#lib/ports/stored-resources.ts';
import { answersText } from '#lib/workflows/functioning/answers-text.ts';
import { stuckAssessments } from '#lib/workflows/functioning/assessment-writes.ts';
import { continueRecorded } from '#lib/workflows/functioning/continue-recorded.ts';
import { reopenedDraft } from '#lib/workflows/functioning/draft-names.ts';
import { formOf } from '#lib/workflows/functioning/form-of.ts';
import { recordAnswers } from '#lib/workflows/functioning/record-answers.ts';
import { recordAssessment } from '#lib/workflows/functioning/record-assessment.ts';
import { recordRiskFactor } from '#lib/workflows/functioning/record-risk-factor.ts';
import { type ReopenedBasis, reopenAssessment } from '#lib/workflows/functioning/reopen-assessment.ts';
import { riskFactorWords } from '#lib/workflows/functioning/risk-factor-words.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { scoredPersonOf } from '#lib/workflows/functioning/scored-person.ts';
import { shownEntriesOfKind } from '#lib/workflows/functioning/shown-entries.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';

interface RecordPorts {
  readonly store: DraftStore;
  readonly outbox: Pick<Outbox, 'put' | 'putAll' | 'list' | 'resolveConflict'>;
  readonly stored: StoredResources;
  readonly clientKey: string;
  readonly timeZone: string;
  readonly forms: readonly IcfForm[];
  readonly instruments: readonly Instrument[];
  readonly packs: readonly TextPack[];
  readonly now: () => string;
  readonly shown: () => ShownClient | undefined;
  readonly words: () => Promise<FunctioningWords>;
}

/** Does what must have been meant: in plain sight, and for this client alone. */
export type Recording = <Failure = RecordFailure>(
  record: (client: ShownClient, said: FunctioningWords) => Promise<Result<unknown, Failure>>,
) => Promise<Result<void, Failure | { readonly reason: 'covered' | 'noSource' }>>;

/** The words are loaded before the client is asked for: another one may be open by then. */
export function createRecording({
  isInSight,
  words,
  shown,
}: Pick<RecordPorts, 'words' | 'shown'> & { readonly isInSight: () => boolean }): Recording {
  return async (record) => {
    if (!isInSight()) return fail({ reason: 'covered' });
    const said = await words();
    const client = shown();
    if (client === undefined) return fail({ reason: 'noSource' });
    const recorded = await record(client, said);
    return recorded.ok ? ok(undefined) : recorded;
  };
}

type Records = Pick<
  FunctioningAccess,
  | 'score'
  | 'stuckAssessments'
  | 'reopen'
  | 'continueRecorded'
  | 'record'
  | 'recordAnswers'
  | 'recordRiskFactor'
  | 'readyText'
>;

/** What goes into the record, what is there already, and how both read. */
export function createFunctioningRecords(ports: RecordPorts, recording: Recording): Records {
  const { store, outbox, stored, clientKey, timeZone, forms, instruments, packs, now, shown, words } = ports;
  const scoreOf = (
    client: ShownClient | undefined,
    { instrumentId, answers }: Pick<AnswersDraft, 'instrumentId' | 'answers'>,
  ) => scoreInstrument(instrumentId, answers, client === undefined ? {} : scoredPersonOf(client));

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

  return {
    score: (instrumentId, answers) => scoreOf(shown(), { instrumentId, answers }),
    async stuckAssessments() {
      const listed = await outbox.list();
      return listed.ok ? ok(stuckAssessments(listed.value, clientKey)) : listed;
    },
    async reopen({ assessmentId, sourceId }) {
      const client = shown();
      if (client === undefined) return fail({ reason: 'notPermitted' });
      return reopenAssessment(
        { stored, outbox },
        { client, assessmentId, sourceId, forms },
        new AbortController().signal,
      );
    },
    continueRecorded: (reopened) => continueRecorded({ store, outbox }, reopened, { clientKey, now: now() }),
    record: (assessment) =>
      recording(async (client, said) => {
        const reopened = await store.read<ReopenedBasis>(clientKey, reopenedDraft(assessment.formId));
        if (!reopened.ok) return reopened;
        const basis = reopened.value?.content;
        return recordAssessment(outbox, {
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
        const { instrumentId, answers, byClient, from } = draft;
        const instrument = instruments.find(({ id }) => id === instrumentId);
        if (instrument === undefined) return fail({ reason: 'incomplete' });
        const score = scoreOf(client, draft);
        const date = formatDay(client.now.toISOString(), said.language, timeZone);
        const text = answersText(instrument, answers, score, { ...said, packs, date, byClient });
        return recordAnswers(outbox, {
          client,
          instrument,
          answers,
          byClient,
          ...(from === undefined ? {} : { from }),
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
        return recordRiskFactor(outbox, { client, measures, value, texts, text });
      }),
    readyText: (assessment) => textOf(assessment),
  };
}
