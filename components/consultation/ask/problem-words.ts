import type { Covered } from '#components/app/sidebar-actions.ts';
import type { Translate } from '#lib/base/language.ts';
import type { ConsultationFailure } from '../consultation-port.ts';

/** What has a sentence of its own; of anything else it is said that it did not succeed. */
const named: readonly string[] = [
  'full',
  'locked',
  'noSource',
  'noReference',
  'notPermitted',
  'notLogged',
  'covered',
];

/** Why nothing was sent; each sentence says that the draft is safe. */
export function problemWords(problem: ConsultationFailure | Covered, t: Translate): string {
  if (problem.reason === 'incomplete') {
    return t('consultation.ask.lacks', {
      what: problem.lacks.map((lack) => t(`consultation.ask.lack.${lack}`)).join(', '),
    });
  }
  return t(`consultation.ask.problem.${named.includes(problem.reason) ? problem.reason : 'failed'}`);
}
