import type { IsoDate } from '#lib/base/dates.ts';
import type { Comparison, FactKind, Selector, Truth, ValueCriterion } from '../criterion.ts';
import type { CoverageState } from '../facts/coverage.ts';
import type { DayNumber } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';

/** One line of the table "limit against the client's figure". */
export interface LimitLine {
  /** Key of the rule's `words.limits`. */
  readonly label: string;
  readonly op: Comparison['op'] | 'band' | 'recorded';
  readonly limit: number | string;
  /** The client's figure or figures; absent when it is not known. */
  readonly value?: number | string | readonly number[];
  readonly met: Truth;
  /** Unit of both, UCUM, or `days`; absent for a bare number. */
  readonly unit?: string;
}

/** An input that a criterion would have needed. */
export interface MissingInput {
  readonly kind: FactKind | 'age' | 'sex' | 'target' | 'table' | 'score';
  /** What of it: measurement kinds, names of a score's inputs, the name of a table. */
  readonly names: readonly string[];
  readonly why: 'notRecorded' | 'notPermitted' | 'notAnswered' | 'outdated';
}

/** What a criterion says of one client, and all that it rests on. */
export interface Judgement {
  readonly truth: Truth;
  /** Unknown because the gate keeps something closed that could decide it. */
  readonly closed: boolean;
  /** The entries that made it true, newest first; none when it is not. */
  readonly facts: readonly Fact[];
  readonly limits: readonly LimitLine[];
  readonly missing: readonly MissingInput[];
  /** Day on which the limit was met by facts that still count. */
  readonly metOn?: DayNumber;
  /** First day on which it no longer holds if nothing new is recorded. */
  readonly clearsOn?: IsoDate;
  /** Figures for the wording, by name. */
  readonly figures: Readonly<Record<string, number | string>>;
}

const nothing = { closed: false, facts: [], limits: [], missing: [], figures: {} } as const;

/** A judgement; what is not told is empty. */
export function judged(truth: Truth, parts: Partial<Omit<Judgement, 'truth'>> = {}): Judgement {
  return { ...nothing, truth, ...parts };
}

/** How much is known of what a selector asks for. */
export type Knowledge = 'complete' | 'closed' | 'unanswered';

/** By the registers that are asked: one that is closed or silent is enough, and where there is none nothing is known. */
export function knowledgeOf(asked: readonly CoverageState[]): Knowledge {
  if (asked.includes('closed')) return 'closed';
  const isKnown = asked.some((state) => state !== 'absent');
  return !isKnown || asked.includes('unanswered') ? 'unanswered' : 'complete';
}

/** Of two selectors together. */
export function worseOf(one: Knowledge, other: Knowledge): Knowledge {
  if (one === 'closed' || other === 'closed') return 'closed';
  return one === 'unanswered' ? one : other;
}

/** Unknown for want of data: says which, and whether the gate or a silent source is why. */
export function unknown(
  of: Selector,
  knowledge: Knowledge,
  parts: Partial<Omit<Judgement, 'truth'>> = {},
): Judgement {
  const why =
    knowledge === 'closed' ? 'notPermitted' : knowledge === 'unanswered' ? 'notAnswered' : 'notRecorded';
  const missing = [{ kind: of.kind, names: of.name ?? [], why } as const];
  return judged('unknown', { missing, ...parts, closed: knowledge === 'closed' });
}

/** Whether the figure satisfies the comparison. */
export function compares(figure: number, op: Comparison['op'], limit: number): boolean {
  switch (op) {
    case '>=':
      return figure >= limit;
    case '>':
      return figure > limit;
    case '<=':
      return figure <= limit;
    case '<':
      return figure < limit;
    case '=':
      return figure === limit;
  }
}

/**
 * A count against a limit, when more may be hidden than is seen: what is not seen can only add to it. So "at least" may be
 * met by what is seen, and "at most" may be broken by it; the rest is unknown.
 */
export function compareCount(
  count: number,
  op: Comparison['op'],
  limit: number,
  knowledge: Knowledge,
): Truth {
  if (knowledge === 'complete') return compares(count, op, limit) ? 'yes' : 'no';
  if (op === '>=' || op === '>') return compares(count, op, limit) ? 'yes' : 'unknown';
  return count > limit || (op === '<' && count >= limit) ? 'no' : 'unknown';
}

/** The same comparison of the numbers with their signs changed. */
const mirrored = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=' } as const;

/**
 * The number that was picked against a limit. What is not seen can only raise the greatest and lower the least. A latest one
 * that satisfies the limit stands on what is seen; one that does not is sure only when all is seen, since a later one may.
 */
export function comparePicked(
  pick: ValueCriterion['pick'],
  figure: number,
  { op, limit }: { readonly op: Comparison['op']; readonly limit: number },
  knowledge: Knowledge,
): Truth {
  if (pick === 'max') return compareCount(figure, op, limit, knowledge);
  if (pick === 'min') return compareCount(-figure, mirrored[op], -limit, knowledge);
  if (compares(figure, op, limit)) return 'yes';
  return knowledge === 'complete' ? 'no' : 'unknown';
}
