import type { ConsultationMessage } from '#lib/model/consultation.ts';
import { compareMessages, momentOf } from './message-order.ts';

/** One mark: somebody had read up to a message, at that moment. */
interface ReadMark {
  readonly mark: ConsultationMessage;
  /** The last message that was read; absent when the mark names none: then what was sent until the mark. */
  readonly upTo?: ConsultationMessage;
}

/**
 * Marks whose message is there. One that names a message which has not arrived counts when it has: until then it says nothing
 * of the others.
 */
export function readMarksOf(ordered: readonly ConsultationMessage[]): readonly ReadMark[] {
  const byKey = new Map(ordered.map((message) => [message.key, message]));
  return ordered.flatMap((mark): readonly ReadMark[] => {
    if (mark.kind !== 'read') return [];
    if (mark.replaces === undefined) return [{ mark }];
    const upTo = byKey.get(mark.replaces);
    return upTo === undefined ? [] : [{ mark, upTo }];
  });
}

/**
 * True when a mark says that the message was read as it stands: it is not after the one that is named, it had arrived when
 * the mark did, and no edit is younger than the mark.
 */
export function isReadBy(
  { mark, upTo }: ReadMark,
  message: ConsultationMessage,
  lastEdit: ConsultationMessage | undefined,
): boolean {
  const isUpTo =
    upTo === undefined ? momentOf(message) <= momentOf(mark) : compareMessages(message, upTo) <= 0;
  if (!isUpTo || (lastEdit !== undefined && momentOf(lastEdit) > momentOf(mark))) return false;
  // Written offline, delivered late: earlier in the thread than what the reader saw, and yet not seen.
  if (message.arrivedAt === undefined || mark.arrivedAt === undefined) return true;
  return Date.parse(message.arrivedAt) <= Date.parse(mark.arrivedAt);
}
