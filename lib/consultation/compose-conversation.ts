import type { ConsultationMessage, Party } from '#lib/model/consultation.ts';
import { orderMessages } from './message-order.ts';
import { isReadBy, readMarksOf } from './read-marks.ts';
import type { Conversation, ShownMessage } from './shown-message.ts';

/** What left with the question stays as it left; marks have no text; an edit is edited by editing the message again. */
const fixed: ReadonlySet<ConsultationMessage['kind']> = new Set(['context', 'edit', 'read']);

/** Edits by the message that they replace, oldest first: only of the same writer, and of what may be edited. */
function editsByMessage(
  ordered: readonly ConsultationMessage[],
): ReadonlyMap<string, readonly ConsultationMessage[]> {
  const byKey = new Map(ordered.map((message) => [message.key, message]));
  const edits = new Map<string, ConsultationMessage[]>();
  for (const message of ordered) {
    if (message.kind !== 'edit' || message.replaces === undefined) continue;
    const original = byKey.get(message.replaces);
    const isOwn = original?.by.reference === message.by.reference;
    if (original === undefined || !isOwn || fixed.has(original.kind)) continue;
    edits.set(original.key, [...(edits.get(original.key) ?? []), message]);
  }
  return edits;
}

/**
 * A thread from whatever messages are there: the same from the same set, in any order and however often repeated. An edit whose
 * message is not there, or is somebody else's, is shown as a message: nothing that was said is left out.
 */
export function composeConversation(
  messages: readonly ConsultationMessage[],
  me: Pick<Party, 'reference'>,
): Conversation {
  const ordered = orderMessages(messages);
  const edits = editsByMessage(ordered);
  const placed = new Set([...edits.values()].flat());
  const marks = readMarksOf(ordered);

  const isRead = (message: ConsultationMessage, reader: string) =>
    marks.some(
      (each) => each.mark.by.reference === reader && isReadBy(each, message, edits.get(message.key)?.at(-1)),
    );

  const shown = ordered
    .filter((message) => message.kind !== 'read' && !placed.has(message))
    .map((message): ShownMessage => {
      const texts = [message, ...(edits.get(message.key) ?? [])];
      const editedAt = edits.get(message.key)?.at(-1)?.sentAt;
      const isMine = message.by.reference === me.reference;
      const readers = new Map(marks.map(({ mark }) => [mark.by.reference, mark.by.name]));
      readers.delete(message.by.reference);
      return {
        message,
        text: texts.at(-1)?.text ?? message.text,
        earlier: texts.slice(0, -1).map((each) => ({ text: each.text, at: each.sentAt })),
        ...(editedAt === undefined ? {} : { editedAt }),
        isMine,
        isUnread: !isMine && !isRead(message, me.reference),
        readBy: [...readers]
          .filter(([reference]) => isRead(message, reference))
          .map(([, name]) => name)
          .sort(),
      };
    });
  return { messages: shown, unread: shown.filter(({ isUnread }) => isUnread).length };
}
