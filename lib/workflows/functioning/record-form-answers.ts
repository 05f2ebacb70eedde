import { fail, ok, type Result } from '#lib/base/result.ts';
import { readConcept } from '#lib/fhir/codeable-concept.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { measurementByLoinc } from '#lib/fhir/measurement-codes.ts';
import { toAmendedAnswers } from '#lib/functioning/questionnaire/amend-response.ts';
import { type FormAnswers, isAnyAnswered } from '#lib/functioning/questionnaire/answers.ts';
import { toFormObservations } from '#lib/functioning/questionnaire/extract-observations.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { toResponseProvenance } from '#lib/functioning/questionnaire/response-provenance.ts';
import { toResponse } from '#lib/functioning/questionnaire/write-response.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import type { NewWrite, Outbox, ResourceJson } from '#lib/ports/outbox.ts';
import { type ChainedWrite, putChain } from '../consultation/put-chain.ts';
import type { ShownClient } from '../open-client.ts';
import { freshMeasurement } from './fresh-measurement.ts';
import { type OwnPlace, ownPlaceOf, toClientParty, toParty } from './own-place.ts';
import { answersWrite } from './record-answers.ts';
import type { RecordFailure } from './record-failure.ts';
import type { AnswersBasis } from './reopen-form-answers.ts';
import type { AnsweredElsewhere } from './self-answers-of-form.ts';

type Change = NewWrite['change'];

export interface RecordFormAnswersRequest {
  readonly client: ShownClient;
  readonly form: Form;
  readonly answers: FormAnswers;
  /** Items of an earlier version that this form does not have; kept behind the others. */
  readonly beside?: readonly JsonObject[];
  /** True when the client filled it in. A client may leave unanswered what the form requires. */
  readonly byClient?: boolean;
  /** Of the client's answers that another system has written already: nothing is written of them a second time. */
  readonly from?: AnsweredElsewhere;
  /** UUID of this filling in. */
  readonly responseId: string;
  /** What it was opened from, when it is in the record already: it is corrected there and never recorded a second time. */
  readonly basis?: AnswersBasis;
  /** The answers in words, for when they cannot be delivered and have to be copied. */
  readonly text: string;
}

/** As the record will read it: by its LOINC code, else as a measurement that no rule knows. */
function measuresOf(resource: ResourceJson): MeasurementKind {
  const codings = readConcept(resource.code)?.codings ?? [];
  const known = codings.flatMap(({ kind, code }) => (kind === 'loinc' ? [measurementByLoinc(code)] : []));
  return known.find((each) => each !== undefined)?.kind ?? 'other';
}

/** What the client left out is no error: the answers that were given are not lost. */
function errorsIn({ form, answers, byClient = false }: RecordFormAnswersRequest) {
  return problemsOf(form, answers).filter(({ kind }) => !byClient || kind !== 'required');
}

function toNew(request: RecordFormAnswersRequest, place: OwnPlace): readonly Change[] {
  const { client, form, answers, beside = [], byClient = false, from, responseId } = request;
  const { at, client: subject } = place;
  const isPartial = problemsOf(form, answers).length > 0;
  const party = toParty(place);
  const answerer = byClient ? toClientParty(place) : party;
  const response = toResponse(form, answers, {
    id: responseId,
    subject,
    at,
    author: party,
    source: answerer,
    ...(isPartial ? { status: 'in-progress' } : {}),
    ...(beside.length === 0 ? {} : { beside }),
  });
  const observations = toFormObservations(form, answers, {
    responseId,
    ...(from === undefined ? {} : { from }),
    subject,
    at,
    performer: answerer,
  });
  const provenance = toResponseProvenance(responseId, {
    by: party,
    role: client.professional.role,
    at,
    ...(byClient ? { answeredBy: answerer } : {}),
    ...(from === undefined ? {} : { from: from.reference }),
  });
  return [...(from === undefined ? [response] : []), ...observations, provenance].map((resource) => ({
    kind: 'create',
    resource,
  }));
}

function toCorrection(
  { client, form, answers, responseId }: RecordFormAnswersRequest,
  basis: AnswersBasis,
  place: OwnPlace,
) {
  const { at, client: subject } = place;
  const { role } = client.professional;
  return toAmendedAnswers(form, answers, basis, { responseId, subject, at, by: toParty(place), role });
}

/**
 * Puts the answers to an imported form into the outbox, in the professional's own register: the response first, then the
 * observations that the form asks for, then who answered and who wrote it down. Answers with an error are not recorded; a form
 * without an answer neither; one that the client left unfinished is a response in progress. With a basis it is a correction of what is there, of the same response and of what was made of it.
 */
export async function recordFormAnswers(
  outbox: Pick<Outbox, 'putAll'>,
  request: RecordFormAnswersRequest,
): Promise<Result<{ readonly observations: number }, RecordFailure>> {
  const { client, form, answers, byClient = false, from, basis, text } = request;
  const own = ownPlaceOf(client, 'functioning');
  if (!own.ok) return own;
  if (!isAnyAnswered(form.items, answers)) return fail({ reason: 'nothingRated' });
  if (errorsIn(request).length > 0) return fail({ reason: 'incomplete' });
  const place = own.value;
  if (from !== undefined && from.sourceId !== place.source.id) return fail({ reason: 'noSource' });
  if (basis !== undefined && basis.sourceId !== place.source.id) return fail({ reason: 'notPermitted' });
  const changes = basis === undefined ? toNew(request, place) : toCorrection(request, basis, place);
  if (changes === undefined) return fail({ reason: 'unchanged' });
  if (changes === 'noVersion') return fail({ reason: 'noVersion' });
  const { clientKey } = client;
  const sourceId = place.source.id;
  const put = await putChain(
    outbox,
    changes.map(
      (change, nth): ChainedWrite => ({
        clientKey,
        sourceId,
        what: answersWrite,
        change,
        text: nth === 0 ? text : (readConcept(change.resource.code)?.text ?? form.title),
        afterPlace: 0,
      }),
    ),
  );
  if (!put.ok) return put;
  const word = {
    ...(byClient ? { author: place.clientName } : {}),
    ...(from === undefined ? {} : { taken: from.at }),
  };
  const made = changes.flatMap(({ resource }, nth) =>
    resource.resourceType === 'Observation' && resource.status !== 'entered-in-error'
      ? [freshMeasurement(resource, measuresOf(resource), put.value[nth]?.id ?? '', place, word)]
      : [],
  );
  client.recorded(made);
  const done = new Map(
    changes.map(({ kind, resource: { resourceType } }) => [
      `${kind} ${resourceType}`,
      [resourceType, kind] as const,
    ]),
  );
  for (const [resourceType, kind] of done.values()) {
    await client.logWrite(sourceId, resourceType, kind, 'functioning');
  }
  return ok({ observations: made.length });
}
