import type { RepeatCriterion } from '../../criterion.ts';
import { isoDateOf } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { reasonGroupOf } from '../../reference/reason-groups.ts';
import { compareCount, type Judgement, judged, unknown } from '../judgement.ts';
import { type LeafContext, within } from '../leaf-context.ts';

/** Chains of facts for one reason, each gap at most so many days; newest first within a chain. */
function chains(facts: readonly Fact[], gapDays: number): readonly (readonly Fact[])[] {
  const byReason = new Map<string, Fact[][]>();
  for (const fact of facts) {
    for (const group of new Set(fact.shape.codings.flatMap((coding) => reasonGroupOf(coding) ?? []))) {
      const ofReason = byReason.get(group) ?? [];
      byReason.set(group, ofReason);
      const chain = ofReason.at(-1);
      const gap = (chain?.at(-1)?.day ?? Number.NaN) - (fact.day ?? Number.NaN);
      if (chain !== undefined && gap <= gapDays) chain.push(fact);
      else ofReason.push([fact]);
    }
  }
  return [...byReason.values()].flat();
}

/** Days between one and the next, oldest first. */
function gapsOf(chain: readonly Fact[]): readonly number[] {
  const days = chain.map(({ day }) => day ?? Number.NaN).toReversed();
  return days.slice(1).map((day, index) => day - (days[index] ?? Number.NaN));
}

/**
 * The longest chain of contacts for the same reason: the first contact did not solve it (häiriökysyntä). A contact without
 * a coded reason belongs to no chain and is counted apart, so that the reader knows what was left out.
 */
export function judgeRepeat(criterion: RepeatCriterion, context: LeafContext): Judgement {
  const { of, within: span, gapDays, is, label, gapLabel } = criterion;
  const facts = within(context.select(of), context.countingFrom(span), context.today);
  const gap = context.amount(gapDays);
  const limit = context.amount(is.value);
  const longest = chains(facts, gap).reduce<readonly Fact[]>(
    (best, chain) => (chain.length > best.length ? chain : best),
    [],
  );
  const knowledge = context.knowledge(of);
  const truth = compareCount(longest.length, is.op, limit, knowledge);
  const said = truth === 'unknown' ? {} : { value: longest.length };
  const counted = label === undefined ? [] : [{ label, op: is.op, limit, met: truth, ...said }];
  if (truth === 'unknown') return unknown(of, knowledge, { limits: counted });
  const gaps = gapsOf(longest);
  const limits =
    gapLabel === undefined || gaps.length === 0
      ? counted
      : [
          ...counted,
          { label: gapLabel, op: '<=' as const, limit: gap, value: gaps, met: truth, unit: 'days' },
        ];
  if (truth === 'no') return judged('no', { limits: counted });
  const withoutReason = facts.filter(({ shape }) => shape.codings.length === 0).length;
  const [latest, first] = [longest[0], longest.at(-1)];
  if (latest?.day === undefined || first?.day === undefined)
    return judged('yes', { limits, figures: { count: 0, withoutReason } });
  const metOn = longest.at(-limit)?.day;
  const end = latest.day + gap + 1;
  return judged('yes', {
    facts: longest,
    limits,
    ...(metOn === undefined ? {} : { metOn }),
    ...(Number.isFinite(end) ? { clearsOn: isoDateOf(end) } : {}),
    figures: {
      count: longest.length,
      first: isoDateOf(first.day),
      last: isoDateOf(latest.day),
      spanDays: latest.day - first.day,
      reason: latest.shape.text,
      withoutReason,
    },
  });
}
