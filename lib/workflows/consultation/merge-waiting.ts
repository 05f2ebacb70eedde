import type { ListedConsultation } from '#lib/ports/consultation-source.ts';
import { isUnderWay, type WaitingTask } from './thread-writes.ts';

/**
 * What the sources say, with what is on its way over it. A change counts on the version that it was made of alone: where somebody
 * else has changed the consultation since, the source stands, and the conflict is shown by itself. So does what waits for a person.
 */
export function mergeWaiting(
  listed: readonly ListedConsultation[],
  waiting: readonly WaitingTask[],
): readonly ListedConsultation[] {
  const merged = new Map(listed.map((each) => [each.consultation.threadId, each]));
  for (const { item, consultation, basedOn } of waiting) {
    if (!isUnderWay(item)) continue;
    const { threadId } = consultation;
    const before = merged.get(threadId);
    if (before === undefined) {
      merged.set(threadId, withClientOf(listed, { consultation }));
    } else if (basedOn === undefined) {
      // The source has it already, perhaps changed since.
      if (before.consultation.version === undefined) merged.set(threadId, { ...before, consultation });
    } else {
      const { version } = before.consultation;
      if (version === undefined || version === basedOn) merged.set(threadId, { ...before, consultation });
    }
  }
  return [...merged.values()];
}

/** A client's name is known from any other consultation about the same client at the same source. */
function withClientOf(
  listed: readonly ListedConsultation[],
  { consultation }: ListedConsultation,
): ListedConsultation {
  const { sourceId, patientId } = consultation;
  const same = listed.find(
    (each) =>
      each.client !== undefined &&
      each.consultation.sourceId === sourceId &&
      each.consultation.patientId === patientId,
  );
  return { consultation, ...(same?.client === undefined ? {} : { client: same.client }) };
}
