import { hasTime } from '#lib/base/dates.ts';
import type { Entry } from '#lib/model/entries.ts';
import type { FactKind, Selector } from '../criterion.ts';
import type { DayNumber } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';
import { matchesSelector, rememberTexts } from '../facts/matches-selector.ts';

/** What may lie ahead and still be a fact today. */
const mayLieAhead: ReadonlySet<FactKind> = new Set(['plan', 'owner', 'service', 'task']);

/** The facts of one client, sorted once for all rules. */
export interface FactIndex {
  /** What counts today, in the order given. */
  readonly facts: readonly Fact[];
  /** Newest first; what has no day comes last. */
  of(kind: FactKind): readonly Fact[];
  /** The facts meant, newest first. */
  matching(selector: Selector): readonly Fact[];
}

/** Nothing that lies ahead, but for what is booked or due. */
function countsToday({ shape, day }: Fact, today: DayNumber): boolean {
  return day === undefined || day <= today || mayLieAhead.has(shape.kind) || shape.status === 'booked';
}

/** The time of day where it was recorded: the evening's blood pressure is later than the morning's. */
function momentOf(entry: Entry): number {
  const at =
    entry.kind === 'contact'
      ? entry.start
      : entry.kind === 'measurement'
        ? entry.taken
        : entry.kind === 'functioning'
          ? entry.assessed
          : '';
  const time = hasTime(at) ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

const nameOf = ({ id, provenance }: Entry) => `${provenance.sourceId} ${id}`;

/**
 * Newest first, by day and then by time of day. Where neither says, by what does not change from one answer of a server to
 * the next: which of two is "the latest" must not hang on the order in which they came.
 */
function compareFacts(a: Fact, b: Fact): number {
  const [dayOfA, dayOfB] = [a.day ?? Number.NEGATIVE_INFINITY, b.day ?? Number.NEGATIVE_INFINITY];
  if (dayOfA !== dayOfB) return dayOfB > dayOfA ? 1 : -1;
  if (a.entry === b.entry) return 0;
  const [momentOfA, momentOfB] = [momentOf(a.entry), momentOf(b.entry)];
  if (momentOfA !== momentOfB) return momentOfB > momentOfA ? 1 : -1;
  return nameOf(a.entry) < nameOf(b.entry) ? 1 : -1;
}

export function indexFacts(given: readonly Fact[], today: DayNumber): FactIndex {
  const facts = given.filter((fact) => countsToday(fact, today));
  const byKind = new Map<FactKind, Fact[]>();
  for (const fact of facts) {
    const known = byKind.get(fact.shape.kind);
    if (known === undefined) byKind.set(fact.shape.kind, [fact]);
    else known.push(fact);
  }
  for (const list of byKind.values()) list.sort(compareFacts);
  const hasWord = rememberTexts();
  // Many rules of the catalogue share one selector.
  const selected = new Map<Selector, readonly Fact[]>();
  return {
    facts,
    of: (kind) => byKind.get(kind) ?? [],
    matching(selector) {
      const known = selected.get(selector);
      if (known !== undefined) return known;
      const all = byKind.get(selector.kind) ?? [];
      const facts = all.filter(({ shape }) => matchesSelector(selector, shape, hasWord));
      selected.set(selector, facts);
      return facts;
    },
  };
}
