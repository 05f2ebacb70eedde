import type { Criterion } from '../criterion.ts';
import { careOwner, carePlan } from './selectors.ts';

/**
 * Somebody in health care answers for the whole, and the health and care plan is in force and not late: what a finding of
 * high use asks for is done, until the plan's next review.
 */
export const coordinated: Criterion = {
  all: [
    { type: 'count', of: careOwner, is: { op: '>=', value: 1 } },
    { type: 'count', of: carePlan, is: { op: '>=', value: 1 } },
    { not: { type: 'overdue', of: carePlan, byDays: 0 } },
  ],
};
