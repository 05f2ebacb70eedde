import type { Covered } from '#components/app/sidebar-actions.ts';
import type { ConsultationFailure } from '../consultation-port.ts';

/** Key of the sentence that says why nothing was written, and what was typed is still there. */
export function failureKey(failure: ConsultationFailure | Covered): string {
  return failure.reason === 'refused' ? `inbox.refused.${failure.why}` : `inbox.failure.${failure.reason}`;
}
