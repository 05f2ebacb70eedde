import { fail, ok, type Result } from '#lib/base/result.ts';
import { readConcept } from '#lib/fhir/codeable-concept.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { measurementByLoinc } from '#lib/fhir/measurement-codes.ts';
import { type FormAnswers, isAnyAnswered } from '#lib/functioning/questionnaire/answers.ts';
import { toFormObservations } from '#lib/functioning/questionnaire/extract-observations.ts';
import type { Form } from '#lib/functioning/questionnaire/form.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { toResponseProvenance } from '#lib/functioning/questionnaire/response-provenance.ts';
import { toResponse } from '#lib/functioning/questionnaire/write-response.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import type { Outbox, ResourceJson } from '#lib/ports/outbox.ts';
import { type ChainedWrite, putChain } from '../consultation/put-chain.ts';
import type { ShownClient } from '../open-client.ts';
import { freshMeasurement } from './fresh-measurement.ts';
import { ownPlaceOf, toParty } from './own-place.ts';
import { answersWrite } from './record-answers.ts';
import type { RecordFailure } from './record-failure.ts';

export interface RecordFormAnswersRequest {
  readonly client: ShownClient;
  readonly form: Form;
  readonly answers: FormAnswers;
  /** Items of an earlier version that this form does not have; kept behind the others. */
  readonly beside?: readonly JsonObject[];
  /** UUID of this filling in. */
  readonly responseId: string;
  /** The answers in words, for when they cannot be delivered and have to be copied. */
  readonly text: string;
}

/** As the record will read it: by its LOINC code, else as a measurement that no rule knows. */
function measuresOf(resource: ResourceJson): MeasurementKind {
  const codings = readConcept(resource.code)?.codings ?? [];
  const known = codings.flatMap(({ kind, code }) => (kind === 'loinc' ? [measurementByLoinc(code)] : []));
  return known.find((each) => each !== undefined)?.kind ?? 'other';
}

/**
 * Puts the answers to an imported form into the outbox, in the professional's own register: the response first, then the
 * observations that the form asks for, then who wrote it down. Answers with an error are not recorded; a form without an
 * answer neither.
 */
export async function recordFormAnswers(
  outbox: Pick<Outbox, 'putAll'>,
  { client, form, answers, beside = [], responseId, text }: RecordFormAnswersRequest,
): Promise<Result<{ readonly observations: number }, RecordFailure>> {
  const own = ownPlaceOf(client, 'functioning');
  if (!own.ok) return own;
  if (!isAnyAnswered(form.items, answers)) return fail({ reason: 'nothingRated' });
  if (problemsOf(form, answers).length > 0) return fail({ reason: 'incomplete' });
  const place = own.value;
  const { at } = place;
  const party = toParty(place);
  const response = toResponse(form, answers, {
    id: responseId,
    subject: place.client,
    at,
    author: party,
    source: party,
    ...(beside.length === 0 ? {} : { beside }),
  });
  const observations = toFormObservations(form, answers, {
    responseId,
    subject: place.client,
    at,
    performer: party,
  });
  const provenance = toResponseProvenance(responseId, { by: party, role: client.professional.role, at });
  const { clientKey } = client;
  const sourceId = place.source.id;
  const write = (resource: ResourceJson, said: string): ChainedWrite => ({
    clientKey,
    sourceId,
    what: answersWrite,
    change: { kind: 'create', resource },
    text: said,
    afterPlace: 0,
  });
  const put = await putChain(outbox, [
    write(response, text),
    ...observations.map((each) => write(each, readConcept(each.code)?.text ?? form.title)),
    write(provenance, form.title),
  ]);
  if (!put.ok) return put;
  client.recorded(
    observations.map((each, index) =>
      freshMeasurement(each, measuresOf(each), put.value[index + 1]?.id ?? '', place),
    ),
  );
  const types = new Set([response, ...observations, provenance].map(({ resourceType }) => resourceType));
  for (const type of types) await client.logWrite(sourceId, type, 'create', 'functioning');
  return ok({ observations: observations.length });
}
