import type { AgeCriterion, SexCriterion } from '../../criterion.ts';
import { compares, type Judgement, judged } from '../judgement.ts';
import type { LeafContext } from '../leaf-context.ts';

export function judgeAge({ is }: AgeCriterion, context: LeafContext): Judgement {
  const { age } = context.input.client;
  if (age === undefined)
    return judged('unknown', { missing: [{ kind: 'age', names: [], why: 'notRecorded' }] });
  return judged(compares(age, is.op, context.amount(is.value)) ? 'yes' : 'no', { figures: { age } });
}

export function judgeSex({ is }: SexCriterion, context: LeafContext): Judgement {
  const { sex } = context.input.client;
  if (sex === undefined)
    return judged('unknown', { missing: [{ kind: 'sex', names: [], why: 'notRecorded' }] });
  return judged(sex === is ? 'yes' : 'no');
}
