import type { TextContext } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
import type { MedicationRow, MedicationView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText({ inUse, past }: MedicationView, context: TextContext): readonly string[] {
  const { t } = context;
  const line = (row: MedicationRow, ended: boolean) => {
    const marks = joined(
      row.dosage,
      row.asNeeded ? t('terms.medication.asNeeded') : undefined,
      row.onHold ? t('terms.medication.onHold') : undefined,
      ended ? t('terms.medication.past') : undefined,
    );
    const fact = marks === '' ? row.text : `${row.text}: ${marks}`;
    return factLine(context, fact, ended ? (row.ended ?? row.since) : row.since, row.provenance.register);
  };
  return [...inUse.map((row) => line(row, false)), ...past.map((row) => line(row, true))];
}
