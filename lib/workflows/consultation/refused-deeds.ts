import { readThreadId, readThreadOf } from '#lib/fhir/consultation-codes.ts';
import type { OutboxItem } from '#lib/ports/outbox.ts';
import { type DeedBehind, deedBehind } from './deed-behind.ts';
import { consultationWrite } from './put-chain.ts';

/** An act or a message of one's own that the server did not take: it is not in the thread, and not lost. */
export interface RefusedDeed extends DeedBehind {
  /** Id of the outbox item. */
  readonly id: string;
  /** HTTP status of the answer; 0 where the server did not say. */
  readonly status: number;
}

/** What of this thread was refused, oldest first. A mark of reading has no words, and is decided in the list of the outbox. */
export function refusedDeeds(threadId: string, items: readonly OutboxItem[]): readonly RefusedDeed[] {
  return items.flatMap(({ id, write, state }): readonly RefusedDeed[] => {
    if (state.kind !== 'refused' || write.what !== consultationWrite) return [];
    const { resource } = write.change;
    const { status } = state;
    if (resource.resourceType === 'Task') {
      const isThis = write.change.kind === 'update' && readThreadId(resource.groupIdentifier) === threadId;
      return isThis ? [{ id, status, ...deedBehind(id, items) }] : [];
    }
    const isSaid = resource.resourceType === 'Communication' && Array.isArray(resource.payload);
    return isSaid && readThreadOf(resource.basedOn) === threadId ? [{ id, status, text: write.text }] : [];
  });
}
