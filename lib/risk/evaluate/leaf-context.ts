import type { Amount, Selector, Span } from '../criterion.ts';
import { before, type DayNumber, dayNumberOf, type Length } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';
import type { FactIndex } from './fact-index.ts';
import { type Knowledge, knowledgeOf } from './judgement.ts';
import type { RiskInput } from './risk-input.ts';

/** What a leaf is judged with. */
export interface LeafContext {
  readonly input: RiskInput;
  readonly today: DayNumber;
  /** What counts today: nothing that lies ahead, but for what is booked or due. */
  readonly facts: readonly Fact[];
  amount(amount: Amount): number;
  length(span: Span): Length;
  /** The day so long before today. */
  dayBefore(length: Length): DayNumber;
  /** First day of a counting period, and of how old something may be: see `Span`. */
  countingFrom(span: Span): DayNumber;
  oldestDay(span: Span): DayNumber;
  /** The facts meant, newest first; what has no day comes last. */
  select(selector: Selector): readonly Fact[];
  knowledge(selector: Selector): Knowledge;
}

/** A number of a rule; not a number when it names a parameter that the rule does not have. */
export function amountOf(given: Amount, parameters: Readonly<Record<string, number>>): number {
  return typeof given === 'number' ? given : (parameters[given.parameter] ?? Number.NaN);
}

export function lengthOf(span: Span, parameters: Readonly<Record<string, number>>): Length {
  return 'days' in span
    ? { unit: 'days', count: amountOf(span.days, parameters) }
    : { unit: 'months', count: amountOf(span.months, parameters) };
}

export function createLeafContext(
  input: RiskInput,
  index: FactIndex,
  parameters: Readonly<Record<string, number>>,
): LeafContext {
  const length = (span: Span) => lengthOf(span, parameters);
  const dayBefore = (given: Length) => before(input.today, given);
  return {
    input,
    today: dayNumberOf(input.today) ?? Number.NaN,
    facts: index.facts,
    amount: (given) => amountOf(given, parameters),
    length,
    dayBefore,
    countingFrom: (span) => dayBefore(length(span)) + 1,
    oldestDay: (span) => dayBefore(length(span)),
    select: index.matching,
    knowledge: ({ kind, registers = input.registers }) =>
      knowledgeOf(registers.map((register) => input.coverage(kind, register))),
  };
}

/** Facts of a counting period. What has no day cannot be placed in it. */
export function within(facts: readonly Fact[], from: DayNumber, to: DayNumber): readonly Fact[] {
  return facts.filter(({ day }) => day !== undefined && day >= from && day <= to);
}
