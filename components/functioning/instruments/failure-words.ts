import type { Covered } from '#components/app/sidebar-actions.ts';
import type { Translate } from '#lib/base/language.ts';
import type { RecordFailure } from '../functioning-port.ts';

/** What has a sentence of its own; of anything else it is said that it did not succeed. */
const named: readonly string[] = [
  'noSource',
  'notPermitted',
  'nothingRated',
  'incomplete',
  'unchanged',
  'noVersion',
  'full',
  'locked',
  'covered',
];

/** Why nothing was recorded. */
export function failureWords({ reason }: RecordFailure | Covered, t: Translate): string {
  return t(`instruments.problem.${named.includes(reason) ? reason : 'failed'}`);
}
