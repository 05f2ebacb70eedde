import type { TextContext } from '../section.ts';
import type { FindingsView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText(_view: FindingsView, { t, findings }: TextContext): readonly string[] {
  return findings ?? [t('terms.findingsNotEvaluated')];
}
