import { parametersOf, type RuleOutcome } from '../../evaluate/evaluate-rules.ts';
import type { Rule } from '../../rule.ts';
import { type Block, clientsPerBlock } from '../block.ts';
import { createCompileContext, type SharedTables } from './compile-context.ts';
import { compileCriterion } from './compile-criterion.ts';
import { closed, type Judge, no, unknown, yes } from './verdict.ts';

/** Outcomes by a number; 0 for a row without a client. */
export const outcomeCodes = {
  present: 1,
  absent: 2,
  insufficientData: 3,
  notApplicable: 4,
  notPermitted: 5,
} as const satisfies Record<RuleOutcome, number>;

/** The outcome of a number; undefined for a row without a client. */
export const outcomesByCode: readonly (RuleOutcome | undefined)[] = [
  undefined,
  'present',
  'absent',
  'insufficientData',
  'notApplicable',
  'notPermitted',
];

/** A rule made ready for the columns of one snapshot. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Writes the outcome of the rows named in the first `count` of `rows`, at the row's place in `out`. */
  evaluate(block: Block, rows: Int32Array, count: number, out: Uint8Array): void;
}

function codesBy(meanings: Record<typeof no | typeof yes, number>): Uint8Array {
  const codes = new Uint8Array(closed + 1);
  codes[no] = meanings[no];
  codes[yes] = meanings[yes];
  codes[unknown] = outcomeCodes.insufficientData;
  codes[closed] = outcomeCodes.notPermitted;
  return codes;
}
const ofAppliesTo = codesBy({ [no]: outcomeCodes.notApplicable, [yes]: 0 });
const ofWhen = codesBy({ [no]: outcomeCodes.absent, [yes]: outcomeCodes.present });

export function compileRule(rule: Rule, shared: SharedTables): CompiledRule {
  const context = createCompileContext(shared, parametersOf(rule));
  const { appliesTo, when, clearedBy } = rule;
  const judgeWhen = compileCriterion(when, context);
  const judgeAppliesTo = appliesTo === undefined ? undefined : compileCriterion(appliesTo, context);
  const judgeClearedBy = clearedBy === undefined ? undefined : compileCriterion(clearedBy, context);
  const said = new Uint8Array(clientsPerBlock);
  const chosen = new Int32Array(clientsPerBlock);

  /** Says the outcome of the rows; those with the verdict `yes` come first in `chosen`, which may be `rows` itself. */
  function decide(
    judge: Judge,
    codes: Uint8Array,
    block: Block,
    rows: Int32Array,
    count: number,
    out: Uint8Array,
  ): number {
    judge(block, rows, count, said);
    let left = 0;
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const verdict = said[row] as number;
      out[row] = codes[verdict] as number;
      if (verdict === yes) chosen[left++] = row;
    }
    return left;
  }

  return {
    rule,
    evaluate(block, rows, count, out) {
      const applicable =
        judgeAppliesTo === undefined ? count : decide(judgeAppliesTo, ofAppliesTo, block, rows, count, out);
      const asked = judgeAppliesTo === undefined ? rows : chosen;
      if (judgeClearedBy === undefined) {
        judgeWhen(block, asked, applicable, said);
        for (let each = 0; each < applicable; each += 1) {
          const row = asked[each] as number;
          out[row] = ofWhen[said[row] as number] as number;
        }
        return;
      }
      const met = decide(judgeWhen, ofWhen, block, asked, applicable, out);
      judgeClearedBy(block, chosen, met, said);
      for (let each = 0; each < met; each += 1) {
        const row = chosen[each] as number;
        // Whoever may not see what clears it cannot say that it is there: the finding rests on what is seen.
        if (said[row] === yes) out[row] = outcomeCodes.absent;
      }
    },
  };
}
