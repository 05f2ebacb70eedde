import { type OutboxItem, type WriteKind, writeKinds } from '#lib/ports/outbox.ts';

/** Kinds whose words are known; what was put by another version of ours is called a write and no more. */
export function kindOfWrite(what: string): WriteKind | 'other' {
  return writeKinds.find((kind) => kind === what) ?? 'other';
}

/**
 * True of an assessment that met another version of itself: both are joined item by item on its own page, and to choose one of the
 * two here would throw the other's ratings away. Where the server holds no answers any more, there is nothing to join it with.
 */
export function isMergedByItem({ write, state }: OutboxItem): boolean {
  if (state.kind !== 'conflict' || write.what !== 'assessment') return false;
  const { resourceType, status } = state.theirs;
  return resourceType === 'QuestionnaireResponse' && status !== 'entered-in-error';
}
