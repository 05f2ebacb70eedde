import type { TextContext } from '../section.ts';
import { factLine, joined } from '../text-lines.ts';
import type { ProblemRow, ProblemsView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText({ active, past }: ProblemsView, context: TextContext): readonly string[] {
  const line = (row: ProblemRow, ended: boolean) => {
    const what = row.code === undefined ? row.text : `${row.text} (${row.code})`;
    const fact = joined(
      what,
      row.provisional ? context.t('terms.problem.provisional') : undefined,
      ended ? context.t('terms.problem.past') : undefined,
    );
    return factLine(context, fact, ended ? (row.ended ?? row.since) : row.since, row.provenance.register);
  };
  return [...active.map((row) => line(row, false)), ...past.map((row) => line(row, true))];
}
