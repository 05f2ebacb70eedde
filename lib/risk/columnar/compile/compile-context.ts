import type { Amount, Selector, Span } from '../../criterion.ts';
import { amountOf, lengthOf } from '../../evaluate/leaf-context.ts';
import type { RiskInput } from '../../evaluate/risk-input.ts';
import { before, type DayNumber, dayNumberOf, type Length } from '../../facts/day-number.ts';
import { matchesSelector } from '../../facts/matches-selector.ts';
import { noDay } from '../block.ts';
import { createScoreInputs, type ScoreInputs } from '../score-inputs.ts';
import type { Snapshot } from '../snapshot.ts';
import { createShapeTable, type ShapeTable } from './shape-table.ts';
import { knowledgeNumbers, unknown, type Verdict, wanting } from './verdict.ts';

/** Something of every coverage of the snapshot. */
export type CoverageTable = ShapeTable<Uint8Array>;

/** What the rules of one snapshot share: a selector that many rules have is worked out once. */
export interface SharedTables {
  readonly snapshot: Snapshot;
  readonly today: DayNumber;
  readonly scores: RiskInput['scores'];
  readonly scoreInputs: ScoreInputs;
  /** 1 for the shapes that are meant. */
  mask(selector: Selector): ShapeTable<Uint8Array>;
  /** Number of the knowledge for each coverage. */
  knowledge(selector: Selector): CoverageTable;
  /** The verdict for each coverage where nothing that is meant is found: `complete` where all is known. */
  ofNone(selectors: readonly Selector[], complete: Verdict): CoverageTable;
}

/** What a criterion of one rule is compiled with. */
export interface CompileContext extends SharedTables {
  amount(amount: Amount): number;
  length(span: Span): Length;
  dayBefore(length: Length): DayNumber;
  /** First day of a counting period; without one every day, and no day, is in it. */
  countingFrom(span: Span | undefined): DayNumber;
  /** Day before which something is too old. */
  oldestDay(span: Span | undefined): DayNumber;
}

function remembered<Value>(make: (selector: Selector) => Value): (selector: Selector) => Value {
  const known = new Map<string, Value>();
  return (selector) => {
    const key = JSON.stringify(selector);
    const value = known.get(key) ?? make(selector);
    known.set(key, value);
    return value;
  };
}

/** One number for each coverage of the snapshot, which grows. */
function createCoverageTable({ coverages }: Snapshot, numberOf: (coverage: number) => number): CoverageTable {
  let column = new Uint8Array(0);
  return {
    read() {
      if (column.length < coverages.size)
        column = Uint8Array.from({ length: coverages.size }, (_, coverage) => numberOf(coverage));
      return column;
    },
  };
}

export function createSharedTables(snapshot: Snapshot, scores: RiskInput['scores']): SharedTables {
  const { shapes, coverages } = snapshot;
  const knowledgeOf = (coverage: number, selector: Selector) =>
    knowledgeNumbers[coverages.knowledgeOf(coverage, selector)];
  return {
    snapshot,
    today: dayNumberOf(snapshot.today) ?? Number.NaN,
    scores,
    scoreInputs: createScoreInputs(snapshot),
    mask: remembered((selector) =>
      createShapeTable(shapes.shapes, new Uint8Array(64), (shape) =>
        matchesSelector(selector, shape) ? 1 : 0,
      ),
    ),
    knowledge: remembered((selector) =>
      createCoverageTable(snapshot, (coverage) => knowledgeOf(coverage, selector)),
    ),
    ofNone: (selectors, complete) =>
      createCoverageTable(snapshot, (coverage) => {
        // Of several knowledges the greatest number is the worst.
        const knows = Math.max(...selectors.map((selector) => knowledgeOf(coverage, selector)));
        return knows === 0 ? complete : (wanting[knows] ?? unknown);
      }),
  };
}

/** A day that was asked for and is none lies after every other: nothing is that new. */
const within = (day: DayNumber) => (Number.isNaN(day) ? Number.POSITIVE_INFINITY : Math.max(day, noDay + 1));

export function createCompileContext(
  shared: SharedTables,
  parameters: Readonly<Record<string, number>>,
): CompileContext {
  const length = (span: Span) => lengthOf(span, parameters);
  const dayBefore = (given: Length) => before(shared.snapshot.today, given);
  return {
    ...shared,
    amount: (given) => amountOf(given, parameters),
    length,
    dayBefore,
    countingFrom: (span) => (span === undefined ? noDay : within(dayBefore(length(span)) + 1)),
    oldestDay: (span) => (span === undefined ? noDay : within(dayBefore(length(span)))),
  };
}
