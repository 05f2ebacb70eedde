import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { parseInstant } from '#lib/fhir/date-time.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { identifierOfCode } from '#lib/fhir/self-assessment-task.ts';
import { readCodeText } from '#lib/fhir/text.ts';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { type AnswerLine, answerLines } from '#lib/functioning/fhir/answer-lines.ts';
import { type OwnAnswers, readOwnAnswers } from '#lib/functioning/fhir/read-own-answers.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { StoredResources } from '#lib/ports/stored-resources.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';
import { formOf } from './form-of.ts';
import { ownPlaceOf } from './own-place.ts';
import { type FormSelfAnswers, type OfferedForms, readFormSelfAnswers } from './self-answers-of-form.ts';
import { type SelfAssessment, selfAssessmentSection } from './self-assessments.ts';

/** What the client answered in the e-service. */
export type SelfAnswers =
  /** To a form of ours: can be taken into its draft. */
  | { readonly kind: 'ours'; readonly answers: OwnAnswers; readonly form: IcfForm }
  /** To an instrument or an imported form that is on offer. */
  | FormSelfAnswers
  /** To any other form: shown as it is, and taken nowhere. */
  | {
      readonly kind: 'other';
      readonly questionnaire?: string;
      readonly at?: IsoInstant;
      readonly lines: readonly AnswerLine[];
    };

export type SelfAnswersFailure =
  | { readonly reason: 'source'; readonly failure: SourceFailure }
  /** The client is not open, or the gate is closed. */
  | { readonly reason: 'notPermitted' }
  /** The source holds no answers. `unfinished`: the client has begun and not sent them. */
  | { readonly reason: 'notFound' | 'unfinished' };

interface SelfAnswersRequest {
  readonly client: ShownClient;
  readonly asked: SelfAssessment;
  /** Forms on offer. */
  readonly forms: readonly IcfForm[];
  /** Other forms on offer. */
  readonly offered: OfferedForms;
}

function timeOf({ authored }: JsonObject): number {
  return Date.parse(parseInstant(authored) ?? '') || 0;
}

/**
 * Reads what answers a self-assessment, as its source holds it now; of several the newest that is a form of ours, else the newest to another form that is on offer. Shown only when the
 * look at the section is in the use log, which is whoever opens the page.
 */
export async function readSelfAnswers(
  stored: Pick<StoredResources, 'answersTo'>,
  { client, asked, forms, offered }: SelfAnswersRequest,
  signal: AbortSignal,
): Promise<Result<SelfAnswers, SelfAnswersFailure>> {
  const { task, sourceId, answers, code } = asked;
  const line = client.record.sources.find(({ source }) => source.id === sourceId);
  const patientId = line === undefined ? undefined : recordOf(line.result)?.client?.id;
  if (line === undefined || patientId === undefined) return fail({ reason: 'notFound' });
  for (const section of ['functioning', selfAssessmentSection]) {
    if (client.decide(line.source, section).outcome === 'closed') return fail({ reason: 'notPermitted' });
  }
  const found = await stored.answersTo(
    {
      sourceId,
      patientId,
      task,
      ...(code === undefined ? {} : { identifier: identifierOfCode(code) }),
      ...(answers === undefined ? {} : { answers }),
    },
    signal,
  );
  if (!found.ok) return fail({ reason: 'source', failure: found.failure });
  const read = found.value.map(({ id, resource }) => ({
    id,
    resource,
    own: readOwnAnswers(resource, `QuestionnaireResponse/${id}`),
  }));
  const [ours] = read
    .flatMap(({ own }) => (own.ok ? [own.value] : []))
    .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  if (ours !== undefined) {
    const { formId, formVersion, at, ratings } = ours;
    const items = ratings.map(({ code }) => ({ code }));
    const form = formOf({ id: '', formId, formVersion, startedAt: at, source: 'interview', items }, forms);
    return ok({ kind: 'ours', answers: ours, form });
  }
  const others = read
    .filter(({ own }) => !own.ok && (own.failure === 'otherForm' || own.failure === 'noDate'))
    .toSorted((one, other) => timeOf(other.resource) - timeOf(one.resource));
  // What is made of the answers is written beside them: answers of another source are read, and not taken.
  const place = ownPlaceOf(client, 'functioning');
  if (place.ok && place.value.source.id === sourceId) {
    for (const { id, resource } of others) {
      const answered = await readFormSelfAnswers(resource, { id, sourceId, patientId }, offered);
      if (answered !== undefined) return ok(answered);
    }
  }
  const [other] = others;
  if (other === undefined) {
    const isBegun = read.some(({ own }) => !own.ok && own.failure === 'unfinished');
    return fail({ reason: isBegun ? 'unfinished' : 'notFound' });
  }
  const { resource } = other;
  const questionnaire = readCodeText(resource.questionnaire);
  const at = parseInstant(resource.authored);
  return ok({
    kind: 'other',
    ...(questionnaire === undefined ? {} : { questionnaire }),
    ...(at === undefined ? {} : { at }),
    lines: answerLines(resource),
  });
}
