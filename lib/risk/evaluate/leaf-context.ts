import type { Amount, FactKind, Selector, Span } from '../criterion.ts';
import { before, type DayNumber, dayNumberOf, type Length } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';
import { matchesSelector } from '../facts/matches-selector.ts';
import type { Knowledge } from './judgement.ts';
import type { RiskInput } from './risk-input.ts';

/** What a leaf is judged with. */
export interface LeafContext {
  readonly input: RiskInput;
  readonly today: DayNumber;
  amount(amount: Amount): number;
  length(span: Span): Length;
  /** First day of a counting period, and of how old something may be: see `Span`. */
  countingFrom(span: Span): DayNumber;
  oldestDay(span: Span): DayNumber;
  /** The facts meant, newest first; what has no day comes last. Nothing that lies ahead, but for what is booked or due. */
  select(selector: Selector): readonly Fact[];
  knowledge(selector: Selector): Knowledge;
}

/** What may lie ahead and still be a fact today. */
const mayLieAhead: ReadonlySet<FactKind> = new Set(['plan', 'owner', 'service', 'task']);

/** Facts by kind, newest first, made once for all rules of a client. */
export interface FactIndex {
  of(kind: FactKind): readonly Fact[];
}

export function indexFacts(facts: readonly Fact[], today: DayNumber): FactIndex {
  const byKind = new Map<FactKind, Fact[]>();
  for (const fact of facts) {
    const { kind, status } = fact.shape;
    const isAhead = fact.day !== undefined && fact.day > today;
    if (isAhead && !mayLieAhead.has(kind) && status !== 'booked') continue;
    const known = byKind.get(kind);
    if (known === undefined) byKind.set(kind, [fact]);
    else known.push(fact);
  }
  const dayOf = ({ day }: Fact) => day ?? Number.NEGATIVE_INFINITY;
  for (const list of byKind.values()) {
    list.sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(b) - dayOf(a)));
  }
  return { of: (kind) => byKind.get(kind) ?? [] };
}

export function createLeafContext(
  input: RiskInput,
  index: FactIndex,
  parameters: Readonly<Record<string, number>>,
): LeafContext {
  const amount = (given: Amount) =>
    typeof given === 'number' ? given : (parameters[given.parameter] ?? Number.NaN);
  const length = (span: Span): Length =>
    'days' in span
      ? { unit: 'days', count: amount(span.days) }
      : { unit: 'months', count: amount(span.months) };
  return {
    input,
    today: dayNumberOf(input.today) ?? Number.NaN,
    amount,
    length,
    countingFrom: (span) => before(input.today, length(span)) + 1,
    oldestDay: (span) => before(input.today, length(span)),
    select: (selector) => index.of(selector.kind).filter(({ shape }) => matchesSelector(selector, shape)),
    knowledge(selector) {
      const asked = (selector.registers ?? input.registers).map((register) =>
        input.coverage(selector.kind, register),
      );
      const known = asked.filter((state) => state !== 'absent');
      if (known.includes('closed')) return 'closed';
      return known.length === 0 || known.includes('unanswered') ? 'unanswered' : 'complete';
    },
  };
}

/** Facts of a counting period. What has no day cannot be placed in it. */
export function within(facts: readonly Fact[], from: DayNumber, to: DayNumber): readonly Fact[] {
  return facts.filter(({ day }) => day !== undefined && day >= from && day <= to);
}
