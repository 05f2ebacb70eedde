import type { Criterion } from '../criterion.ts';
import { longTermProblem } from './long-term-conditions.ts';
import { heldContact } from './selectors.ts';

/**
 * Whose care needs a named professional and a plan: a long-term condition, or several services. The rule gives the
 * parameters `services` and `months` and words for the limits `conditions` and `services`.
 */
export const longTermNeed: Criterion = {
  any: [
    { type: 'count', label: 'conditions', of: longTermProblem, is: { op: '>=', value: 1 } },
    {
      type: 'count',
      label: 'services',
      per: 'service',
      of: heldContact,
      within: { months: { parameter: 'months' } },
      is: { op: '>=', value: { parameter: 'services' } },
    },
  ],
};
