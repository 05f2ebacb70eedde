import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Assessment, IcfForm } from '#lib/functioning/assessment.ts';
import { type DraftConflict, mergeDrafts } from '#lib/functioning/draft/merge-drafts.ts';
import type { RecordedBasis } from '#lib/functioning/fhir/changed-resources.ts';
import { fromResponse, readResponse } from '#lib/functioning/fhir/read-response.ts';
import { assessmentKey, observationKeys } from '#lib/functioning/fhir/recorded-resources.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';
import type { Outbox, OutboxItem } from '#lib/ports/outbox.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { StoredResources } from '#lib/ports/stored-resources.ts';
import { recordOf } from '../judge-visit.ts';
import type { ShownClient } from '../open-client.ts';
import { writesOf } from './assessment-writes.ts';
import { formOf } from './form-of.ts';
import { ownPlaceOf } from './own-place.ts';

/** What an assessment was opened from, kept beside its draft until it is recorded anew or discarded. */
export interface ReopenedBasis extends RecordedBasis {
  readonly sourceId: string;
}

/** A recorded assessment, read again. */
export interface Reopened {
  readonly assessment: Assessment;
  readonly form: IcfForm;
  /** Places of the response that could not be read: they stay as they are. */
  readonly unread: readonly string[];
  /** Absent where it cannot be continued: it is another register's. */
  readonly basis?: ReopenedBasis;
  /**
   * Somebody else recorded another version at the same time: `assessment` is both of them, item by item. The write that waits in the
   * outbox ends when this one is continued.
   */
  readonly conflict?: { readonly writeId: string; readonly places: readonly DraftConflict[] };
}

export type ReopenFailure =
  | StoreFailure
  /** The source did not answer, or not in full. */
  | { readonly reason: 'source'; readonly failure: SourceFailure }
  /** The client is not open, or the gate is closed. */
  | { readonly reason: 'notPermitted' }
  /** The source holds no form of it: it was recorded by another system, category by category. */
  | { readonly reason: 'notFound' }
  /** What was recorded last is still on its way to the source. */
  | { readonly reason: 'onItsWay' };

export interface ReopenRequest {
  readonly client: ShownClient;
  readonly assessmentId: string;
  /** Where it was recorded. */
  readonly sourceId: string;
  /** Forms on offer. */
  readonly forms: readonly IcfForm[];
}

export interface ReopenPorts {
  readonly stored: StoredResources;
  readonly outbox: Pick<Outbox, 'list'>;
}

/**
 * Reads a recorded assessment from its source, with all that a new version of it would be based on. Shown only when the look at the
 * section is in the use log, which is whoever opens the page.
 */
export async function reopenAssessment(
  { stored, outbox }: ReopenPorts,
  { client, assessmentId, sourceId, forms }: ReopenRequest,
  signal: AbortSignal,
): Promise<Result<Reopened, ReopenFailure>> {
  const line = client.record.sources.find(({ source }) => source.id === sourceId);
  const patientId = line === undefined ? undefined : recordOf(line.result)?.client?.id;
  if (line === undefined || patientId === undefined) return fail({ reason: 'notFound' });
  if (client.decide(line.source, 'functioning').outcome === 'closed') return fail({ reason: 'notPermitted' });
  const listed = await outbox.list();
  if (!listed.ok) return listed;
  const writes = writesOf(listed.value, assessmentId);
  if (writes.some(({ state }) => state.kind === 'waiting')) return fail({ reason: 'onItsWay' });

  const of = { sourceId, patientId };
  const found = await stored.find(
    { ...of, type: 'QuestionnaireResponse', identifiers: [assessmentKey(assessmentId)] },
    signal,
  );
  if (!found.ok) return fail({ reason: 'source', failure: found.failure });
  const [response] = found.value;
  const read = response === undefined ? undefined : readResponse(response.resource);
  if (response === undefined || read?.ok !== true) return fail({ reason: 'notFound' });
  const { assessment, unread } = read.value;
  const form = formOf(assessment, forms);
  const observations = await stored.find(
    { ...of, type: 'Observation', identifiers: observationKeys(assessment, form) },
    signal,
  );
  if (!observations.ok) return fail({ reason: 'source', failure: observations.failure });
  const impressions = await stored.find(
    { ...of, type: 'ClinicalImpression', identifiers: [assessmentKey(assessmentId)] },
    signal,
  );
  if (!impressions.ok) return fail({ reason: 'source', failure: impressions.failure });
  const [impression] = impressions.value;

  const own = ownPlaceOf(client, 'functioning');
  const isOwn = own.ok && own.value.source.id === sourceId;
  const basis: ReopenedBasis = {
    sourceId,
    assessment,
    recorded: {
      response,
      observations: observations.value,
      ...(impression === undefined ? {} : { impression }),
    },
  };
  const reopened: Reopened = { assessment, form, unread, ...(isOwn ? { basis } : {}) };
  const stuck = writes.findLast(({ state }) => state.kind === 'conflict');
  if (stuck === undefined || !isOwn) return ok(reopened);
  return ok(await withBoth(stored, reopened, { write: stuck, of, signal }));
}

/** Both versions in one, by item and rating; what nobody changed on one side is the other side's. */
async function withBoth(
  stored: StoredResources,
  reopened: Reopened,
  {
    write,
    of,
    signal,
  }: {
    readonly write: OutboxItem;
    readonly of: { readonly sourceId: string; readonly patientId: string };
    readonly signal: AbortSignal;
  },
): Promise<Reopened> {
  const { change } = write.write;
  const mine = fromResponse(change.resource);
  if (!mine.ok || change.kind !== 'update') return reopened;
  // Without the version that both began with, more is left to choose than was changed; nothing is lost.
  const began = await stored.readVersion(
    { ...of, type: 'QuestionnaireResponse', id: change.id, version: change.basedOn },
    signal,
  );
  const before = began.ok ? fromResponse(began.value.resource) : undefined;
  const both = mergeDrafts(mine.value, reopened.assessment, before?.ok === true ? before.value : undefined);
  if (!both.ok) return reopened;
  return {
    ...reopened,
    assessment: both.value.assessment,
    conflict: { writeId: write.id, places: both.value.conflicts },
  };
}
