import { type Persons, suppressSmall } from '#lib/base/small-groups.ts';
import { type TriageAnswer, triageAnswers } from '#lib/model/entries.ts';
import type { WorklistRow } from '../worklist-row.ts';

/** What professionals have answered to the findings of each rule that are still present. */
export interface RuleUsefulness {
  readonly rules: readonly RuleAnswers[];
  /** Rules of which too few were answered to be told. */
  readonly hiddenRules: number;
}
export interface RuleAnswers {
  readonly ruleId: string;
  readonly title?: string;
  readonly answered: number;
  readonly answers: Readonly<Record<TriageAnswer, Persons>>;
}

export function ruleUsefulness(rows: readonly WorklistRow[]): RuleUsefulness {
  const counts = new Map<string, { title?: string; cells: number[]; last: string }>();
  for (const { clientKey, findings } of rows) {
    for (const { ruleId, title, answer } of findings) {
      if (answer === undefined) continue;
      let rule = counts.get(ruleId);
      if (rule === undefined) {
        rule = { ...(title === undefined ? {} : { title }), cells: triageAnswers.map(() => 0), last: '' };
        counts.set(ruleId, rule);
      }
      if (rule.last === clientKey) continue;
      rule.last = clientKey;
      const cell = triageAnswers.indexOf(answer.answer);
      rule.cells[cell] = (rule.cells[cell] ?? 0) + 1;
    }
  }
  const rules = [...counts].flatMap(([ruleId, { title, cells }]): readonly RuleAnswers[] => {
    const answered = cells.reduce((sum, count) => sum + count, 0);
    // The rest of the team is a part too: nearly everybody answered would tell of the few who were not.
    const isTold = typeof suppressSmall([answered, rows.length - answered]).parts[0] === 'number';
    const { parts, total } = suppressSmall(cells);
    if (!isTold || total === 'small') return [];
    const of = (answer: TriageAnswer) => parts[triageAnswers.indexOf(answer)] ?? 'small';
    return [
      {
        ruleId,
        ...(title === undefined ? {} : { title }),
        answered,
        answers: { known: of('known'), act: of('act'), later: of('later'), notRelevant: of('notRelevant') },
      },
    ];
  });
  return {
    rules: rules.sort((a, b) => b.answered - a.answered || (a.ruleId < b.ruleId ? -1 : 1)),
    hiddenRules: counts.size - rules.length,
  };
}
