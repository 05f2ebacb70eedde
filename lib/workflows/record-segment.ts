import { ok, type Result } from '#lib/base/result.ts';
import { ownSystems } from '#lib/fhir/code-systems.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { MeasurementEntry } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Outbox } from '#lib/ports/outbox.ts';
import { toResourcesObservation, toSegmentObservation } from '#lib/risk/fhir/segment-observations.ts';
import type { Segment } from '#lib/risk/segment-names.ts';
import type { ResourceAnswer } from '#lib/risk/segments.ts';
import type { AnswerFailure } from './answer-finding.ts';
import { recordOf } from './judge-visit.ts';

/** What is recorded, with the words that were on the screen. */
export type SegmentRecording =
  | {
      readonly kind: 'resources';
      readonly answer: ResourceAnswer;
      readonly question: string;
      readonly answerText: string;
    }
  | {
      readonly kind: 'segment';
      readonly segment: Segment;
      readonly title: string;
      readonly segmentText: string;
      readonly reason: string;
    };

export interface SegmentRequest {
  readonly recording: SegmentRecording;
  readonly record: ClientRecord;
  readonly clientKey: string;
  readonly professional: Professional;
  readonly now: Date;
}

/**
 * Puts the client's own rating, or the segment that the professional chose, into the outbox as an Observation of the
 * professional's own register. The entry that comes back counts until it is read from the record.
 */
export async function recordSegment(
  outbox: Pick<Outbox, 'put'>,
  { recording, record, clientKey, professional, now }: SegmentRequest,
): Promise<Result<MeasurementEntry, AnswerFailure>> {
  const own = record.sources
    .filter(({ source }) => source.register === professional.register)
    .map(({ source, result }) => ({ source, client: recordOf(result)?.client }))
    .find(({ client }) => client !== undefined);
  if (own?.client === undefined) return { ok: false, failure: { reason: 'noSource' } };
  const { source } = own;
  const performer = professional.references.find((each) => each.sourceId === source.id)?.reference;
  const at = now.toISOString();
  const context = {
    client: `Patient/${own.client.id}`,
    by: professional.name,
    at,
    ...(performer === undefined ? {} : { performer }),
  };
  const isRating = recording.kind === 'resources';
  const resource = isRating
    ? toResourcesObservation(
        { question: recording.question, answer: { code: recording.answer, text: recording.answerText } },
        context,
      )
    : toSegmentObservation(
        {
          title: recording.title,
          segment: { code: recording.segment, text: recording.segmentText },
          reason: recording.reason,
        },
        context,
      );
  const text = isRating
    ? `${recording.question} ${recording.answerText}`
    : `${recording.title}: ${recording.segmentText}. ${recording.reason}`;
  const put = await outbox.put({
    clientKey,
    sourceId: source.id,
    what: isRating ? 'ownView' : 'segment',
    change: { kind: 'create', resource },
    text,
  });
  if (!put.ok) return put;
  const { id, name: _name, register, controller } = source;
  const code = isRating ? recording.answer : recording.segment;
  const words = isRating ? recording.answerText : recording.segmentText;
  const system = isRating ? ownSystems.resources : ownSystems.segment;
  const reference = `Observation/${put.value.id}`;
  return ok({
    kind: 'measurement',
    id: reference,
    provenance: { sourceId: id, register, controller, reference, recordedAt: at, author: professional.name },
    measures: recording.kind,
    concept: { text: isRating ? recording.question : recording.title, codings: [] },
    taken: at,
    answer: { text: words, codings: [{ system, kind: 'other', code, display: words }] },
    unitUnknown: false,
    ...(isRating ? {} : { note: recording.reason }),
  });
}
