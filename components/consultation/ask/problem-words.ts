import type { Covered } from '#components/app/sidebar-actions.ts';
import type { Translate } from '#lib/base/language.ts';
import type { ConsultationFailure } from '../consultation-port.ts';

/** Why nothing was sent; each sentence says that the draft is safe. */
export function problemWords(problem: ConsultationFailure | Covered, t: Translate): string {
  switch (problem.reason) {
    case 'incomplete':
      return t('consultation.ask.lacks', {
        what: problem.lacks.map((lack) => t(`consultation.ask.lack.${lack}`)).join(', '),
      });
    case 'refused':
    case 'unreadable':
    case 'newer':
    case 'unavailable':
      return t('consultation.ask.problem.failed');
    default:
      return t(`consultation.ask.problem.${problem.reason}`);
  }
}
