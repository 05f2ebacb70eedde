import type { Language } from '#lib/base/language.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readConcept } from '#lib/fhir/codeable-concept.ts';
import { measurementByName } from '#lib/fhir/measurement-codes.ts';
import { acceptedAnswers } from '#lib/functioning/accepted-answers.ts';
import type { Instrument, InstrumentAnswers } from '#lib/functioning/instrument.ts';
import { toScoreObservations } from '#lib/functioning/questionnaire/instrument-observations.ts';
import { toInstrumentResponse } from '#lib/functioning/questionnaire/instrument-response.ts';
import { toResponseProvenance } from '#lib/functioning/questionnaire/response-provenance.ts';
import type { TextPack } from '#lib/functioning/text-pack/text-pack.ts';
import type { MeasurementEntry, MeasurementKind } from '#lib/model/entries.ts';
import type { Outbox, ResourceJson } from '#lib/ports/outbox.ts';
import { type ChainedWrite, putChain } from '../consultation/put-chain.ts';
import type { ShownClient } from '../open-client.ts';
import { freshMeasurement } from './fresh-measurement.ts';
import { ownPlaceOf, toClientParty, toParty } from './own-place.ts';
import type { RecordFailure } from './record-failure.ts';
import type { ScoreNow } from './score-instrument.ts';
import type { AnsweredElsewhere } from './self-answers-of-form.ts';

/** Word for it in the outbox: `outbox.what.answers`. */
export const answersWrite = 'answers';

export interface RecordAnswersRequest {
  readonly client: ShownClient;
  readonly instrument: Instrument;
  readonly answers: InstrumentAnswers;
  /** True when the client filled it in. */
  readonly byClient: boolean;
  /** Of the client's answers that another system has written already: the response is not written a second time. */
  readonly from?: AnsweredElsewhere;
  /** What the answers come to: a total is recorded only of a score. */
  readonly score: ScoreNow;
  /** The band in the words that were on the screen. */
  readonly bandText?: string;
  readonly language: Language;
  readonly packs?: readonly TextPack[];
  /** UUID of this filling in. */
  readonly responseId: string;
  /** The answers and their score in words, for when they cannot be delivered and have to be copied. */
  readonly text: string;
}

/** As the record will read it: by the code of this project, else as a measurement that no rule knows. */
function measuresOf(resource: ResourceJson): MeasurementKind {
  const own = readConcept(resource.code)?.codings.find(({ system }) => system === ownSystems.measurement);
  return (own === undefined ? undefined : measurementByName(own.code)?.kind) ?? 'other';
}

function textOf(resource: ResourceJson): string {
  const { valueQuantity } = resource;
  const value =
    typeof valueQuantity === 'object' && valueQuantity !== null && 'value' in valueQuantity
      ? ` ${valueQuantity.value}`
      : '';
  return `${readConcept(resource.code)?.text ?? '?'}${value}`;
}

/**
 * Puts the answers to an instrument into the outbox, in the professional's own register: the response, then the total and the answers
 * that count by themselves. A partial form is kept as one that is in progress and has no total, whatever its answers add up to; the
 * ninth answer of PHQ-9 is recorded all the same.
 */
export async function recordAnswers(
  outbox: Pick<Outbox, 'putAll'>,
  request: RecordAnswersRequest,
): Promise<Result<readonly MeasurementEntry[], RecordFailure>> {
  const {
    client,
    instrument,
    byClient,
    from,
    score,
    bandText,
    language,
    packs = [],
    responseId,
    text,
  } = request;
  const own = ownPlaceOf(client, 'functioning');
  if (!own.ok) return own;
  const place = own.value;
  if (from !== undefined && from.sourceId !== place.source.id) return fail({ reason: 'noSource' });
  const answers = acceptedAnswers(instrument, request.answers);
  if (Object.keys(answers).length === 0) return fail({ reason: 'incomplete' });
  const total = score.kind === 'score' ? score : undefined;
  const party = toParty(place);
  const answerer = byClient ? toClientParty(place) : party;
  const response = toInstrumentResponse(
    instrument,
    { answers, ...(total === undefined ? {} : { total: total.value }) },
    language,
    {
      id: responseId,
      subject: place.client,
      at: place.at,
      author: party,
      source: answerer,
      status: score.kind === 'notEnough' ? 'in-progress' : 'completed',
    },
    packs,
  );
  const recorded =
    total === undefined
      ? undefined
      : {
          value: total.value,
          ...(total.second === undefined ? {} : { second: total.second }),
          ...(bandText === undefined ? {} : { bandText }),
        };
  const observations = toScoreObservations(instrument, answers, recorded, {
    responseId,
    ...(from === undefined ? {} : { from }),
    subject: place.client,
    at: place.at,
    performer: answerer,
    language,
  });
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
  const provenance = toResponseProvenance(responseId, {
    by: party,
    role: client.professional.role,
    at: place.at,
    answeredBy: answerer,
    ...(from === undefined ? {} : { from: from.reference }),
  });
  const put = await putChain(outbox, [
    ...(from === undefined ? [write(response, text)] : []),
    ...observations.map((each) => write(each, textOf(each))),
    ...(from === undefined ? [] : [write(provenance, text)]),
  ]);
  if (!put.ok) return put;
  const entries = observations.map((each, index) =>
    freshMeasurement(
      each,
      measuresOf(each),
      put.value[index + (from === undefined ? 1 : 0)]?.id ?? '',
      place,
      {
        author: answerer.display,
        taken: from?.at ?? place.at,
      },
    ),
  );
  client.recorded(entries);
  const first = from === undefined ? 'QuestionnaireResponse' : 'Provenance';
  await client.logWrite(sourceId, first, 'create', 'functioning');
  if (entries.length > 0) await client.logWrite(sourceId, 'Observation', 'create', 'functioning');
  return ok(entries);
}
