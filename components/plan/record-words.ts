import type { Covered } from '#components/app/sidebar-actions.ts';
import type { Translate } from '#lib/base/language.ts';
import type { RecordPlanFailure } from '#lib/workflows/plan/record-plan.ts';

const named = ['noSource', 'noVersion', 'onItsWay', 'full', 'locked'] as const;

/** Why nothing was recorded, and that the draft is safe. */
export function recordFailureWords({ reason }: RecordPlanFailure | Covered, t: Translate): string {
  if (reason === 'covered') return t('app.text.covered');
  return t(`plan.record.${named.some((each) => each === reason) ? reason : 'failed'}`);
}
