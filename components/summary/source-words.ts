import type { Translate } from '#lib/base/language.ts';
import type { ClosedReason } from '#lib/model/client-record.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/** Asking again can help with these; not with a source that refuses on purpose. */
export function canRetry(failure: SourceFailure): boolean {
  return failure.reason !== 'identityDiffers' && failure.reason !== 'ambiguousClient';
}

export function closedWords(t: Translate, reason: ClosedReason): string {
  return t(`terms.closedReason.${reason}`);
}

/** What would open a closed source, in the order in which it is easiest; each has a title and a sentence. */
export function openersOf(reason: ClosedReason): readonly string[] {
  switch (reason) {
    case 'signInNeeded':
      return ['signIn'];
    case 'roleNotAllowed':
      return ['colleague', 'role'];
    case 'refused':
      return ['withdrawRefusal', 'colleague'];
    case 'permissionExpired':
      return ['renewPermit', 'colleague'];
    case 'noRelationship':
      return ['specialReason', 'relationship', 'colleague'];
    case 'relationshipUnknown':
      return ['retry', 'specialReason'];
    case 'permissionStale':
      return ['retry', 'colleague'];
    case 'noPermission':
    case 'permissionUnknown':
      return ['permit', 'colleague'];
  }
}
