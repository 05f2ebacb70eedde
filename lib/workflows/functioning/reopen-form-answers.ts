import { fail, ok, type Result } from '#lib/base/result.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import {
  type AmendObstacle,
  amendObstacle,
  observedCodes,
  type RecordedAnswers,
} from '#lib/functioning/questionnaire/amend-response.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import { responseIdentifier } from '#lib/functioning/questionnaire/write-response.ts';
import type { ShownClient } from '../open-client.ts';
import { isOnItsWay } from './answers-writes.ts';
import { ownPlaceOf } from './own-place.ts';
import type { ReopenFailure, ReopenPorts } from './reopen-assessment.ts';

/** Recorded answers to an imported form as the basis of a correction. */
export interface AnswersBasis extends RecordedAnswers {
  readonly sourceId: string;
}

export interface ReopenedAnswers {
  /** UUID of the filling in. */
  readonly responseId: string;
  readonly answers: FormAnswers;
  readonly basis: AnswersBasis;
}

export interface ReopenAnswersRequest {
  readonly client: ShownClient;
  readonly form: Form;
  /** The response as it was listed: only which one it is counts. */
  readonly response: JsonObject;
}

/** Reads recorded answers again, in the professional's own register, with all that a correction of them would be based on. */
export async function reopenFormAnswers(
  { stored, outbox }: ReopenPorts,
  { client, form, response }: ReopenAnswersRequest,
  signal: AbortSignal,
): Promise<Result<ReopenedAnswers, ReopenFailure | { readonly reason: AmendObstacle }>> {
  const own = ownPlaceOf(client, 'functioning');
  if (!own.ok) return fail({ reason: own.failure.reason === 'notPermitted' ? 'notPermitted' : 'notFound' });
  const obstacle = amendObstacle(response);
  if (obstacle !== undefined) return fail({ reason: obstacle });
  const responseId = readResponse(form, response)?.id;
  if (responseId === undefined) return fail({ reason: 'notFound' });
  const listed = await outbox.list();
  if (!listed.ok) return listed;
  // A version that is on its way, or that met another, is settled first: two corrections would be based on one version.
  if (isOnItsWay(listed.value, responseId)) return fail({ reason: 'onItsWay' });

  const { source, client: subject } = own.value;
  const of = { sourceId: source.id, patientId: subject.slice('Patient/'.length) };
  const { system, value } = responseIdentifier(responseId);
  const identifier = `${system}|${value}`;
  const found = await stored.find(
    { ...of, type: 'QuestionnaireResponse', identifiers: [identifier] },
    signal,
  );
  if (!found.ok) return fail({ reason: 'source', failure: found.failure });
  const [now] = found.value;
  const read = now === undefined ? undefined : readResponse(form, now.resource);
  if (now === undefined || read === undefined) return fail({ reason: 'notFound' });
  // It may have been taken back since it was listed.
  const since = amendObstacle(now.resource);
  if (since !== undefined) return fail({ reason: since });
  // Of these answers the form asks nothing now: there is nothing that could be corrected in it.
  if (Object.keys(read.answers).length === 0) return fail({ reason: 'otherItems' });
  const made = await stored.madeOf({ ...of, identifier, codes: observedCodes(form) }, signal);
  if (!made.ok) return fail({ reason: 'source', failure: made.failure });
  const observations = made.value.filter(({ resource }) => resource.status !== 'entered-in-error');
  return ok({
    responseId,
    answers: read.answers,
    basis: { sourceId: source.id, response: now, observations },
  });
}
