import type { IsoDate } from '#lib/base/dates.ts';
import { type Tier, tiers } from '#lib/risk/rule.ts';
import { isWaiting, type ListedRow, topFinding } from '../listed-row.ts';
import { type LoopState, loopStateOf } from '../loop/loop-state.ts';
import type { RowFinding } from '../worklist-row.ts';
import { ageInYears } from './age-in-years.ts';

/** What the list works out of a row, once for each row and day. */
export interface DerivedRow {
  readonly row: ListedRow;
  /** Whole years; absent when the birth date does not tell. */
  readonly age: number | undefined;
  readonly loop: LoopState;
  /** The finding that stands in the row: the first that waits, else the first of all. */
  readonly top: RowFinding | undefined;
  /** Tiers of the findings that wait for an answer. */
  readonly tiers: readonly Tier[];
  /** Of those, first met after the last look. */
  readonly fresh: number;
  readonly trend: 'up' | 'down' | 'same';
  /** This professional is the owner, is asked to be, or neither. */
  readonly mine: 'owner' | 'asked' | undefined;
}

export interface DerivingContext {
  readonly today: IsoDate;
  /** IANA zone in which the day of a contact is told. */
  readonly timeZone: string;
  /** The professional as the sources name them (`Practitioner/…`). */
  readonly me: readonly string[];
  /** How a finding calls itself in the language of the page. */
  readonly titleOf: (finding: RowFinding) => string;
}

/** Every set of tiers by its bits: rows share them. */
const tierSets: readonly (readonly Tier[])[] = Array.from({ length: 2 ** tiers.length }, (_, bits) =>
  tiers.filter((_tier, place) => (bits & (1 << place)) !== 0),
);
const noTiers: readonly Tier[] = [];

/**
 * Everything is worked out when it is asked for, and only the loop is kept, being dear: of 130,000 rows the screen shows
 * thirty, and the first picture does not wait for the others. A class, because a closure for each of these would cost memory
 * in every row.
 */
export class LazyRow implements DerivedRow {
  row: ListedRow;
  readonly #context: DerivingContext;
  #loop: LoopState | undefined;

  constructor(row: ListedRow, context: DerivingContext) {
    this.row = row;
    this.#context = context;
  }

  get top(): RowFinding | undefined {
    return topFinding(this.row);
  }

  get fresh(): number {
    let count = 0;
    for (const finding of this.row.findings) if (isWaiting(finding) && finding.isNew) count += 1;
    return count;
  }

  get tiers(): readonly Tier[] {
    let bits = 0;
    for (const finding of this.row.findings) if (isWaiting(finding)) bits |= 1 << tiers.indexOf(finding.tier);
    return tierSets[bits] ?? noTiers;
  }

  get age(): number | undefined {
    const { birthDate } = this.row;
    return birthDate === undefined ? undefined : ageInYears(birthDate, this.#context.today);
  }

  get loop(): LoopState {
    this.#loop ??= loopStateOf(this.row, this.#context.today, this.#context.timeZone);
    return this.#loop;
  }

  get trend(): 'up' | 'down' | 'same' {
    const { now, previous } = this.row.use;
    return now > previous ? 'up' : now < previous ? 'down' : 'same';
  }

  get mine(): 'owner' | 'asked' | undefined {
    const { me } = this.#context;
    if (me.length === 0) return undefined;
    const { owner } = this.row;
    if (owner.state === 'named' && owner.reference !== undefined && me.includes(owner.reference)) {
      return 'owner';
    }
    const newest = this.row.loop.find(({ step }) => step === 'ownerRequest');
    const isAsked = newest?.status === 'requested' && newest.owner !== undefined;
    return isAsked && me.includes(newest.owner.reference) ? 'asked' : undefined;
  }
}

/** Derives one row for a day. */
export function deriveRow(row: ListedRow, context: DerivingContext): DerivedRow {
  return new LazyRow(row, context);
}
