import type { Register } from '#lib/model/register.ts';
import type { FactKind, Selector } from './criterion.ts';
import { leavesOf, selectorsOf } from './language/walk-criterion.ts';
import type { Rule } from './rule.ts';

/** One kind of facts in one register. */
export interface AskedFacts {
  readonly kind: FactKind;
  readonly register: Register;
}

/** A score asks for facts of its own (`score-inputs/`): any of these in health care. */
const ofScores: readonly Selector[] = (['contact', 'problem', 'measurement', 'medication'] as const).map(
  (kind) => ({ kind, registers: ['health'] }),
);

/** What the rules look at, of the registers that there are: each pair once. */
export function askedFacts(rules: readonly Rule[], registers: readonly Register[]): readonly AskedFacts[] {
  const asked = new Map<string, AskedFacts>();
  for (const rule of rules) {
    const criteria = [rule.appliesTo, rule.when, rule.clearedBy].filter((each) => each !== undefined);
    const selectors = criteria
      .flatMap((criterion) => leavesOf(criterion))
      .flatMap(({ leaf }) =>
        leaf.type === 'score' ? ofScores : selectorsOf(leaf).map(([, selector]) => selector),
      );
    for (const { kind, registers: wanted = registers } of selectors) {
      for (const register of wanted) {
        if (registers.includes(register)) asked.set(`${kind} ${register}`, { kind, register });
      }
    }
  }
  return [...asked.values()];
}
