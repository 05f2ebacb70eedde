import { formatDate } from '#lib/base/format.ts';
import type { TextContext } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
import type { ActingOnBehalfView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText({ rows }: ActingOnBehalfView, context: TextContext): readonly string[] {
  const { t, language } = context;
  return rows.map((row) => {
    const until = row.to === undefined ? undefined : t('terms.until', { date: formatDate(row.to, language) });
    const fact = `${t(`terms.mandate.${row.type}`)}: ${joined(row.name, row.relationship, row.phone, until)}`;
    return factLine(context, fact, row.from, row.provenance.register);
  });
}
