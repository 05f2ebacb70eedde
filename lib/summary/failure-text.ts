import type { Translate } from '#lib/base/language.ts';
import type { SourceFailure } from '#lib/model/source-record.ts';

/** Why a source did not answer, in the user's language. */
export function failureText(t: Translate, failure: SourceFailure): string {
  switch (failure.reason) {
    case 'serverError':
    case 'refused':
      return t(`terms.failure.${failure.reason}`, { status: failure.status });
    case 'ambiguousClient':
      return t('terms.failure.ambiguousClient', { count: failure.count });
    default:
      return t(`terms.failure.${failure.reason}`);
  }
}
