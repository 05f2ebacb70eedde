import type { TextContext } from '../section.ts';
import { factLine, joined, missingLine } from '../text-lines.ts';
import type { OwnersView } from '../views.ts';

/** The section as ready text: every fact with its date and register. */
export function toText({ rows }: OwnersView, context: TextContext): readonly string[] {
  return rows.map((row) => {
    const role = context.t(`terms.ownerRole.${row.role}`);
    if (row.state !== 'named') return missingLine(context, role, row.state, row.register);
    const title = row.role === 'other' ? (row.roleText ?? role) : role;
    const fact = `${title}: ${joined(row.name, row.unit, row.phone)}`;
    return factLine(context, fact, row.from, row.provenance.register);
  });
}
