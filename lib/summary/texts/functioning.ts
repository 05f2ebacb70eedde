import type { IcfQualifier } from '#lib/model/entries.ts';
import type { TextContext } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
import type { FunctioningView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText({ rows, assessed }: FunctioningView, context: TextContext): readonly string[] {
  const { t } = context;
  const word = (qualifier: IcfQualifier) => t(`terms.qualifier.${qualifier}`);
  return rows.map((row) => {
    const change =
      row.change === undefined ||
      row.change === 'same' ||
      row.previous === undefined ||
      row.performance === undefined
        ? undefined
        : t('text.rating.change', {
            change: t(`terms.change.${row.change}`),
            from: row.previous.performance,
            to: row.performance,
          });
    const fact = joined(
      row.performance === undefined
        ? undefined
        : t('text.rating.performance', { qualifier: word(row.performance) }),
      row.ownRating === undefined ? undefined : t('text.rating.own', { qualifier: word(row.ownRating) }),
      row.facilitator === undefined ? undefined : t(`terms.helps.${row.facilitator}`),
      row.difference === undefined ? undefined : t('terms.difference', { count: row.difference }),
      change,
    );
    return factLine(context, `${row.text} (${row.code}): ${fact}`, assessed, row.provenance.register);
  });
}
