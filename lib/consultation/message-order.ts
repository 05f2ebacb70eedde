import type { ConsultationMessage } from '#lib/model/consultation.ts';

/** The order of a thread: by the moment of sending, then by key. A moment that cannot be read comes first. */
export function compareMessages(a: ConsultationMessage, b: ConsultationMessage): number {
  const [left, right] = [momentOf(a), momentOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}

/** Milliseconds of the moment of sending. */
export function momentOf({ sentAt }: Pick<ConsultationMessage, 'sentAt'>): number {
  const time = Date.parse(sentAt);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** Of two readings of one message the delivered one; else one by what it holds, so that the order of reading never decides. */
function preferred(a: ConsultationMessage, b: ConsultationMessage): ConsultationMessage {
  if (a.isOnItsWay !== b.isOnItsWay) return a.isOnItsWay ? b : a;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}

/** Each message once, in order, however often and in whatever order they were read. */
export function orderMessages(messages: readonly ConsultationMessage[]): readonly ConsultationMessage[] {
  const byKey = new Map<string, ConsultationMessage>();
  for (const message of messages) {
    const known = byKey.get(message.key);
    byKey.set(message.key, known === undefined ? message : preferred(known, message));
  }
  return [...byKey.values()].sort(compareMessages);
}
