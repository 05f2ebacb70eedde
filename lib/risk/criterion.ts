import type { CodeSystemKind } from '#lib/model/coding.ts';
import type { Register } from '#lib/model/register.ts';

/** A number, or the name of one of the rule's parameters. */
export type Amount = number | { readonly parameter: string };

/**
 * A length of time back from today. A counting period of 12 months is the days after the same day a year ago, up to and
 * including today, so that one year and the one before share no day. Where it says how old something may be, the same day
 * a year ago is still in time.
 */
export type Span = { readonly days: Amount } | { readonly months: Amount };

export const operators = ['>=', '>', '<=', '<', '='] as const;
export interface Comparison {
  readonly op: (typeof operators)[number];
  readonly value: Amount;
}

/** Kinds of facts: the kinds of entries that a rule may ask about. */
export const factKinds = [
  'contact',
  'problem',
  'measurement',
  'medication',
  'riskInformation',
  'plan',
  'owner',
  'service',
  'functioning',
  'task',
] as const;
export type FactKind = (typeof factKinds)[number];

/**
 * Which facts are meant. Every part that is given must fit; within a part one of the list is enough. `codes` and `words`
 * are two ways to say the same: one of the two is enough where both are given.
 */
export interface Selector {
  readonly kind: FactKind;
  readonly registers?: readonly Register[];
  /** The entry's status; for an owner and a plan `inForce`, `ahead` or `ended`, for a task `open` or `closed`. */
  readonly status?: readonly string[];
  /** Measurement kind (`systolic`, `diastolic` for the two of a blood pressure), owner role, plan, service or task type, ICF code. */
  readonly name?: readonly string[];
  readonly channel?: readonly string[];
  readonly urgency?: readonly string[];
  /** Beginnings of words of the recorded profession, lower case. */
  readonly profession?: readonly string[];
  /** Beginnings of words of the recorded service or service task, lower case. */
  readonly service?: readonly string[];
  /** The same, for services that are not meant: what comes by plan is no sign of a need. */
  readonly exceptService?: readonly string[];
  /**
   * Codes of the entry, of a contact those of its reasons; a prefix fits with or without the dot. SNOMED CT and LOINC codes
   * have no prefixes: they must be the same.
   */
  readonly codes?: readonly { readonly system: CodeSystemKind; readonly prefixes: readonly string[] }[];
  /** Beginnings of words of the recorded text, lower case: for records without codes. */
  readonly words?: readonly string[];
}

/** A leaf that compares may name its line in the table of limits: a key of the rule's `words.limits`. */
interface Labelled {
  readonly label?: string;
}

/** How many facts, or how many different ones of them. */
export interface CountCriterion extends Labelled {
  readonly type: 'count';
  readonly of: Selector;
  readonly within?: Span;
  /** Counts different services, days or codes instead; codes of the systems that the selector names, where it names any. */
  readonly per?: 'service' | 'day' | 'code';
  readonly is: Comparison;
}

/** The count in each of so many years one after another, the last of them up to today. */
export interface EveryYearCriterion extends Labelled {
  readonly type: 'everyYear';
  readonly of: Selector;
  readonly years: Amount;
  readonly is: Comparison;
}

/** The count against the cut-off of the client's age and sex in a reference table. */
export interface RankCriterion extends Labelled {
  readonly type: 'rank';
  readonly of: Selector;
  readonly within: Span;
  readonly table: string;
}

/** The longest chain of contacts for the same reason with no gap longer than so many days, the last of them up to today. */
export interface RepeatCriterion extends Labelled {
  readonly type: 'repeat';
  readonly of: Selector;
  readonly within: Span;
  readonly gapDays: Amount;
  readonly is: Comparison;
  /** Label of the line that says the gaps. */
  readonly gapLabel?: string;
}

/** One thing and then another within so many days of its end: readmission. */
export interface SequenceCriterion extends Labelled {
  readonly type: 'sequence';
  readonly first: Selector;
  readonly next: Selector;
  readonly days: Amount;
  /** The second of them lies in this period. */
  readonly within: Span;
}

/** More in this period than in the one before, by factor and by number. */
export interface RiseCriterion extends Labelled {
  readonly type: 'rise';
  readonly of: Selector;
  readonly within: Span;
  readonly factor: Amount;
  readonly by: Amount;
}

/** A number: the latest, the greatest or the least of the period. */
export interface ValueCriterion extends Labelled {
  readonly type: 'value';
  readonly of: Selector;
  readonly pick: 'latest' | 'max' | 'min';
  readonly within?: Span;
  readonly is: Comparison;
}

/** The latest number against the client's own target, or against the limit where no target is recorded. */
export interface OverTargetCriterion extends Labelled {
  readonly type: 'overTarget';
  readonly of: Selector;
  readonly within?: Span;
  /** Without a target of the client's own; not judged when absent. */
  readonly otherwise?: Comparison;
}

/** The latest fact of one kind is also one of the narrower kind: the latest answer on smoking is "daily". */
export interface LatestCriterion extends Labelled {
  readonly type: 'latest';
  readonly of: Selector;
  readonly fits: Selector;
  readonly within?: Span;
}

/** Nothing of the kind is recorded within the period, or at all. */
export interface MissingCriterion extends Labelled {
  readonly type: 'missing';
  readonly of: Selector;
  readonly within?: Span;
}

/** A score of `scores/`, from facts no older than the period. */
export interface ScoreCriterion extends Labelled {
  readonly type: 'score';
  readonly score: string;
  readonly within?: Span;
  readonly is: Comparison | { readonly band: readonly string[] };
}

/** How far the latest number has moved from the greatest (`down`) or the least (`up`) of the others in the period. */
export interface ChangeCriterion extends Labelled {
  readonly type: 'change';
  readonly of: Selector;
  readonly within: Span;
  readonly direction: 'down' | 'up';
  /** In per cent of the number it is measured from, or in the number's own unit. */
  readonly in: 'percent' | 'unit';
  readonly is: Comparison;
}

/**
 * Time that runs from the day of something that stands. `running`: it stands, and this is how it is against a legal limit
 * whose last day moves on to a working day. `full`: it has stood for at least so long.
 */
export interface TermCriterion extends Labelled {
  readonly type: 'term';
  readonly of: Selector;
  readonly length: Span | { readonly workingDays: Amount };
  readonly is: 'running' | 'full';
}

/** Whole years today. */
export interface AgeCriterion {
  readonly type: 'age';
  readonly is: Comparison;
}

export interface SexCriterion {
  readonly type: 'sex';
  readonly is: 'female' | 'male';
}

/** A due date that has gone by, by more than so many days. */
export interface OverdueCriterion extends Labelled {
  readonly type: 'overdue';
  readonly of: Selector;
  readonly byDays: Amount;
}

/** Days from the recording of a fact to its day, or to today, against a dated limit by age and service. */
export interface WaitingCriterion extends Labelled {
  readonly type: 'waiting';
  readonly of: Selector;
  /** Name of a table of dated limits. */
  readonly limits: string;
}

/** Names whose number rose between their two latest dates: functional decline. */
export interface DeclineCriterion extends Labelled {
  readonly type: 'decline';
  readonly of: Selector;
  readonly by: Amount;
  readonly is: Comparison;
}

export type Leaf =
  | CountCriterion
  | EveryYearCriterion
  | RankCriterion
  | RepeatCriterion
  | SequenceCriterion
  | RiseCriterion
  | ValueCriterion
  | OverTargetCriterion
  | LatestCriterion
  | MissingCriterion
  | ScoreCriterion
  | AgeCriterion
  | SexCriterion
  | OverdueCriterion
  | WaitingCriterion
  | DeclineCriterion
  | ChangeCriterion
  | TermCriterion;

export type Criterion =
  | Leaf
  | { readonly all: readonly Criterion[] }
  | { readonly any: readonly Criterion[] }
  | { readonly not: Criterion }
  | { readonly atLeast: Amount; readonly of: readonly Criterion[] };

/** What a criterion says of one client. A missing input makes it `unknown`, never `no`. */
export type Truth = 'yes' | 'no' | 'unknown';
