import type { Covered } from '#components/app/sidebar-actions.ts';
import type { Translate } from '#lib/base/language.ts';
import type { RecordFailure } from '../functioning-port.ts';

const named = [
  'noSource',
  'notPermitted',
  'nothingRated',
  'incomplete',
  'contested',
  'alreadyRecorded',
  'unchanged',
  'noVersion',
  'full',
  'locked',
] as const;

/** Why nothing was recorded, and that the draft is safe. */
export function recordFailureWords({ reason }: RecordFailure | Covered, t: Translate): string {
  if (reason === 'covered') return t('app.text.covered');
  const known = named.find((each) => each === reason);
  return t(`functioning.record.${known ?? 'failed'}`);
}
