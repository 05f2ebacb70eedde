import { readThreadId } from '#lib/fhir/consultation-codes.ts';
import { requestStatus } from '#lib/fhir/consultation-request.ts';
import type { ListedConsultation, ReadResource } from '#lib/ports/consultation-source.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { attempt } from '../attempt.ts';
import { clientKeyFor } from './client-of-consultation.ts';
import { actorAt, type ConsultationPlace, type ConsultationPorts } from './consultation-ports.ts';
import { basisOf, logWrite } from './log-consultation.ts';
import { consultationWrite } from './put-chain.ts';
import { readWaiting } from './thread-writes.ts';

/** Days in which the authorisation of an ended consultation is looked after. */
const daysLookedAfter = 14;

/**
 * Ends the authorisation with its consultation: `completed`, or `revoked` where it was declined or withdrawn. Whoever did the last act
 * does it, on the version that was read, and nobody else: it leaves behind the Task where that has not arrived. What could not be
 * read is ended when the inbox is read next. `done`: threads of this session whose authorisation is seen to.
 */
export async function endRequests(
  ports: ConsultationPorts,
  listed: readonly ListedConsultation[],
  done: Set<string>,
): Promise<void> {
  const since = ports.clock.now().getTime() - daysLookedAfter * 86_400_000;
  for (const place of ports.places) {
    const me = actorAt(ports, place.source.id);
    const ended = listed.filter(
      ({ consultation: { sourceId, threadId, reference, changedBy, changedAt, ...rest } }) =>
        sourceId === place.source.id &&
        reference !== undefined &&
        changedBy.reference === me?.reference &&
        requestStatus({ ...rest, changedAt }) !== 'active' &&
        !done.has(threadId) &&
        Date.parse(changedAt) >= since,
    );
    if (ended.length > 0) await endAt(ports, place, ended, done);
  }
}

async function endAt(
  ports: ConsultationPorts,
  { source, consultations }: ConsultationPlace,
  ended: readonly ListedConsultation[],
  done: Set<string>,
): Promise<void> {
  // Taken up at once: the inbox is read again while the source is asked.
  for (const { consultation } of ended) done.add(consultation.threadId);
  const threadIds = ended.map(({ consultation }) => consultation.threadId);
  const { signal } = new AbortController();
  const [read, outbox] = await Promise.all([
    attempt(() => consultations.activeRequests(threadIds, signal)),
    ports.outbox.list(),
  ]);
  if (!read.ok || !outbox.ok) {
    for (const threadId of threadIds) done.delete(threadId);
    return;
  }
  const { t } = await ports.words();
  for (const listed of ended) {
    const { consultation, client } = listed;
    const { threadId, patientId, question } = consultation;
    const request = read.value.find(({ resource }) => readThreadId(resource.identifier) === threadId);
    if (request?.version === undefined || isUnderWay(request, outbox.value)) continue;
    const task = readWaiting(outbox.value, [{ source }]).tasks.findLast(
      ({ item, consultation: { threadId: own } }) => own === threadId && item.state.kind !== 'delivered',
    );
    const put = await ports.outbox.put({
      clientKey: task?.item.write.clientKey ?? clientKeyFor(listed),
      sourceId: source.id,
      what: consultationWrite,
      text: t('outbox.consultation.ended', { asked: question.asked }),
      change: {
        kind: 'update',
        id: request.id,
        basedOn: request.version,
        resource: { ...request.resource, status: requestStatus(consultation) },
      },
      ...(task === undefined ? {} : { after: task.item.id }),
    });
    if (!put.ok) {
      done.delete(threadId);
      continue;
    }
    const look = { source, client, patientId, sections: ['ServiceRequest'], basis: basisOf(consultation) };
    await logWrite(ports, look, 'update');
  }
}

/** True when this version is being changed already, or has been: asked twice, it ends once. */
function isUnderWay({ id, version }: ReadResource, items: readonly OutboxItem[]): boolean {
  return items.some(
    ({ write: { change }, state }) =>
      change.resource.resourceType === 'ServiceRequest' &&
      change.kind === 'update' &&
      change.id === id &&
      (state.kind !== 'delivered' || change.basedOn === version),
  );
}
