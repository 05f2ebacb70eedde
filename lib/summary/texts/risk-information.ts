import type { TextContext } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
import type { RiskInformationView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText(
  { rows, recordedAbsence }: RiskInformationView,
  context: TextContext,
): readonly string[] {
  const { t } = context;
  const lines = rows.map((row) => {
    const mark = row.critical ? t('terms.risk.critical') : undefined;
    const fact = `${t(`terms.risk.${row.type}`)}: ${joined(row.text, row.reaction, mark)}`;
    return factLine(context, fact, row.since, row.provenance.register);
  });
  if (recordedAbsence === undefined) return lines;
  const { date, provenance } = recordedAbsence;
  return [...lines, factLine(context, t('terms.risk.recordedAbsence'), date, provenance.register)];
}
