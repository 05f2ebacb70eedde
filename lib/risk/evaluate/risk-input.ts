import type { IsoDate } from '#lib/base/dates.ts';
import type { GoalTarget, MeasurementKind } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Coverage } from '../facts/coverage.ts';
import type { Fact } from '../facts/fact.ts';
import type { ReferenceTables } from '../reference/reference-tables.ts';
import type { Knowledge, MissingInput } from './judgement.ts';

/** All that the rules are evaluated on, for one client: what the gate let through, and what is known to be missing. */
export interface RiskInput {
  readonly facts: readonly Fact[];
  readonly coverage: Coverage;
  /** Registers of which there is a source at all. */
  readonly registers: readonly Register[];
  readonly client: {
    /** Whole years today; absent when the birth date is not known to the day that matters. */
    readonly age?: number;
    readonly sex?: 'female' | 'male';
    readonly deceased: boolean;
  };
  readonly today: IsoDate;
  /** Of the client's active goals, newest first. */
  readonly targets: readonly GoalTarget[];
  readonly tables: ReferenceTables;
  /** Scores by id, worked out from the same facts when a rule asks. */
  readonly scores: Scores;
}

export type ScoreOutcome =
  | {
      readonly kind: 'score';
      readonly value: number;
      readonly band: string;
      readonly facts: readonly Fact[];
      /** How much is known of what it was worked out from; complete when not said. */
      readonly knowledge?: Knowledge;
    }
  | {
      readonly kind: 'insufficient';
      readonly missing: readonly string[];
      /** Not recorded when not said. */
      readonly why?: MissingInput['why'];
    }
  | { readonly kind: 'notApplicable'; readonly reason: string };

/** `oldestDay`: facts before it are too old for the score. Undefined for a score that nobody knows. */
export type Scores = (
  id: string,
  input: Omit<RiskInput, 'scores'>,
  oldestDay: number | undefined,
) => ScoreOutcome | undefined;

export type { MeasurementKind };
