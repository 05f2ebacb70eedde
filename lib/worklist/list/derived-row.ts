import type { IsoDate } from '#lib/base/dates.ts';
import { type Tier, tiers } from '#lib/risk/rule.ts';
import { type LoopState, loopStateOf } from '../loop/loop-state.ts';
import type { RowFinding, WorklistRow } from '../worklist-row.ts';
import { ageInYears } from './age-in-years.ts';
import { foldText } from './fold-text.ts';

/** What the list works out of a row, once for each row and day. */
export interface DerivedRow {
  readonly row: WorklistRow;
  /** Whole years; absent when the birth date does not tell. */
  readonly age: number | undefined;
  readonly loop: LoopState;
  /** The finding that stands in the row: the first that waits, else the first of all. */
  readonly top: RowFinding | undefined;
  /** Findings that wait for an answer, lapsed ones included: they were never assessed. */
  readonly waiting: number;
  /** Tiers of those. */
  readonly tiers: readonly Tier[];
  /** Of those, first met after the last look. */
  readonly fresh: number;
  readonly trend: 'up' | 'down' | 'same';
  /** This professional is the owner, is asked to be, or neither. */
  readonly mine: 'owner' | 'asked' | undefined;
  /** Name, municipality, findings, owner and notes in one folded text, for free search. */
  readonly searchText: string;
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

const waits = ({ state }: RowFinding) => state !== 'handled';

/**
 * Dates and search text are worked out when they are first asked for: of 130,000 rows the screen shows thirty, and the
 * first picture does not wait for the others. A class, because a closure for each of these would cost memory in every row.
 */
class LazyRow implements DerivedRow {
  readonly row: WorklistRow;
  readonly top: RowFinding | undefined;
  readonly waiting: number;
  readonly fresh: number;
  readonly tiers: readonly Tier[];
  readonly #context: DerivingContext;
  #loop: LoopState | undefined;
  #searchText: string | undefined;

  constructor(row: WorklistRow, context: DerivingContext) {
    this.row = row;
    this.#context = context;
    let waiting = 0;
    let fresh = 0;
    let bits = 0;
    let top: RowFinding | undefined;
    for (const finding of row.findings) {
      if (!waits(finding)) continue;
      waiting += 1;
      top ??= finding;
      bits |= 1 << tiers.indexOf(finding.tier);
      if (finding.isNew) fresh += 1;
    }
    this.waiting = waiting;
    this.fresh = fresh;
    this.tiers = tierSets[bits] ?? noTiers;
    this.top = top ?? row.findings[0];
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

  get searchText(): string {
    this.#searchText ??= foldText(searchedParts(this.row, this.#context).join('\n'));
    return this.#searchText;
  }
}

function searchedParts(row: WorklistRow, { titleOf }: DerivingContext): readonly string[] {
  const { municipality, owner, loop, findings } = row;
  const parts = [row.name];
  if (municipality.kind === 'known') parts.push(municipality.name);
  for (const finding of findings) parts.push(titleOf(finding));
  if (owner.state === 'named') parts.push(owner.name);
  for (const { text, owner: asked } of loop) {
    if (asked !== undefined) parts.push(asked.name);
    if (text !== undefined) parts.push(text);
  }
  return parts;
}

/** Derives one row for a day; `createListModels` keeps what was derived for as long as the row is the same. */
export function deriveRow(row: WorklistRow, context: DerivingContext): DerivedRow {
  return new LazyRow(row, context);
}
