import type { Coding } from '#lib/model/coding.ts';
import type { RepeatCriterion } from '../../criterion.ts';
import { type DayNumber, isoDateOf } from '../../facts/day-number.ts';
import type { Fact } from '../../facts/fact.ts';
import { reasonGroupOf } from '../../reference/reason-groups.ts';
import { compareCount, type Judgement, judged, unknown } from '../judgement.ts';
import { type LeafContext, within } from '../leaf-context.ts';

interface Chain {
  readonly group: string;
  /** Newest first. */
  readonly facts: Fact[];
  isBroken: boolean;
}

const groupsOf = (codings: readonly Coding[]) =>
  new Set(codings.flatMap((coding) => reasonGroupOf(coding) ?? []));

/**
 * The chain of each reason that goes on today: from today back, no gap longer than so many days. What came to an end longer
 * ago is over, and nothing that happens now could lengthen it.
 */
function chainsToday(facts: readonly Fact[], gapDays: number, today: DayNumber): readonly Chain[] {
  const chains = new Map<string, Chain>();
  for (const fact of facts) {
    for (const group of groupsOf(fact.shape.codings)) {
      const chain = chains.get(group) ?? { group, facts: [], isBroken: false };
      chains.set(group, chain);
      const later = chain.facts.at(-1)?.day ?? today;
      // Without a number to compare with every gap is too long.
      if (!(later - (fact.day ?? Number.NaN) <= gapDays)) chain.isBroken = true;
      if (!chain.isBroken) chain.facts.push(fact);
    }
  }
  return [...chains.values()];
}

/** The reason as it was last recorded, its code where it has no words; of a contact's several the one that makes the chain. */
function reasonOf({ group, facts }: Chain): string {
  const entry = facts[0]?.entry;
  if (entry?.kind !== 'contact') return '';
  const reason = entry.reasons.find(({ codings }) => groupsOf(codings).has(group));
  return reason?.text || (reason?.codings[0]?.code ?? '');
}

/** Days between one and the next, oldest first. */
function gapsOf(chain: readonly Fact[]): readonly number[] {
  const days = chain.map(({ day }) => day ?? Number.NaN).toReversed();
  return days.slice(1).map((day, index) => day - (days[index] ?? Number.NaN));
}

/**
 * The longest chain of contacts for the same reason that goes on today: the first contact did not solve it (häiriökysyntä).
 * A contact without a coded reason belongs to no chain and is counted apart, so that the reader knows what was left out.
 */
export function judgeRepeat(criterion: RepeatCriterion, context: LeafContext): Judgement {
  const { of, within: span, gapDays, is, label, gapLabel } = criterion;
  const facts = within(context.select(of), context.countingFrom(span), context.today);
  const gap = context.amount(gapDays);
  const limit = context.amount(is.value);
  const chain = chainsToday(facts, gap, context.today).reduce<Chain>(
    (best, each) => (each.facts.length > best.facts.length ? each : best),
    { group: '', facts: [], isBroken: false },
  );
  const longest = chain.facts;
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
      reason: reasonOf(chain),
      withoutReason,
    },
  });
}
