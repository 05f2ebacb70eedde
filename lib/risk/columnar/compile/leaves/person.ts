import type { AgeCriterion, ScoreCriterion, SexCriterion } from '../../../criterion.ts';
import { compares } from '../../../evaluate/judgement.ts';
import { noAge, noDay, sexNumbers } from '../../block.ts';
import type { CompileContext } from '../compile-context.ts';
import { closed, type Judge, no, unknown, verdictOf, yes } from '../verdict.ts';

/** Nobody is older. */
const oldest = 199;

export function compileAge({ is }: AgeCriterion, context: CompileContext): Judge {
  const limit = context.amount(is.value);
  const byAge = Uint8Array.from({ length: oldest + 1 }, (_, age) => (compares(age, is.op, limit) ? yes : no));
  return ({ age }, rows, count, out) => {
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const years = age[row] as number;
      out[row] = years === noAge ? unknown : (byAge[Math.min(years, oldest)] as number);
    }
  };
}

export function compileSex({ is }: SexCriterion): Judge {
  const wanted = sexNumbers[is];
  return ({ sex }, rows, count, out) => {
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      out[row] = sex[row] === 0 ? unknown : sex[row] === wanted ? yes : no;
    }
  };
}

/** Client by client, by the same functions as beside an open client: see `score-inputs.ts`. */
export function compileScore({ score, within, is }: ScoreCriterion, context: CompileContext): Judge {
  const { scores, scoreInputs } = context;
  const bound = context.oldestDay(within);
  const oldestDay = bound === noDay ? undefined : bound;
  return (block, rows, count, out) => {
    for (let each = 0; each < count; each += 1) {
      const row = rows[each] as number;
      const outcome = scores(score, scoreInputs.of(block, row), oldestDay);
      if (outcome === undefined) out[row] = unknown;
      else if (outcome.kind === 'insufficient') out[row] = outcome.why === 'notPermitted' ? closed : unknown;
      else if (outcome.kind === 'notApplicable') out[row] = no;
      else {
        const holds =
          'band' in is
            ? is.band.includes(outcome.band)
            : compares(outcome.value, is.op, context.amount(is.value));
        const { knowledge = 'complete' } = outcome;
        // What is hidden can only add to what makes a score high.
        out[row] = holds ? yes : verdictOf(knowledge === 'complete' ? 'no' : 'unknown', knowledge);
      }
    }
  };
}
