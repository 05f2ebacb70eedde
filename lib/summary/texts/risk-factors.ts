import { formatFigure } from '#lib/base/format.ts';
import type { TextContext } from '../section.ts';
import { factLine, joined, missingLine } from '../text-lines.ts';
import type { RiskFactorsView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText({ rows }: RiskFactorsView, context: TextContext): readonly string[] {
  const { t, language } = context;
  return rows.map((row) => {
    const what = t(`terms.measure.${row.measures}`);
    if (row.state !== 'recorded' && row.state !== 'outdated') return missingLine(context, what, row.state);
    const value = formatFigure(row.value, language);
    const scaled = row.outOf === undefined ? value : t('text.outOf', { value, outOf: row.outOf });
    const measured = row.unit === undefined ? scaled : `${scaled} ${row.unit}`;
    const fact = joined(
      row.intervalMonths === undefined
        ? measured
        : t('text.outdated', { value: measured, months: row.intervalMonths }),
      row.band === undefined || row.target === undefined
        ? undefined
        : t(`terms.band.${row.target.source}.${row.band}`),
      row.unitUnknown ? t('terms.unitUnknown') : undefined,
    );
    return factLine(context, `${what}: ${fact}`, row.date, row.provenance.register);
  });
}
