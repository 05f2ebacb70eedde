import type { IsoDate } from '#lib/base/dates.ts';
import { type Denominator, protectShare, type Share, settleDenominators } from '#lib/base/small-groups.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import type { WorklistRow } from '../worklist-row.ts';
import type { GroupContext } from './group-context.ts';
import { monthEnds } from './month-ends.ts';
import {
  ageOf,
  createRecordedBits,
  type DayBits,
  daysKept,
  type FollowedFactor,
  factorsAt,
  followedFactors,
} from './recorded-in-time.ts';
import { wasRead } from './row-classes.ts';

/** A share in per cent without its numbers, where these could tell of a few by difference. */
export type Percent =
  | { readonly state: 'shown'; readonly percent: number }
  | { readonly state: 'few' | 'nearlyAll' | 'tooFew' };

/** Of those for whom a risk factor is asked, the share for whom it is recorded in time: how well is it asked, not how common it is. */
export interface FactorCoverage extends FollowedFactor {
  readonly of: Denominator | 'tooFew';
  readonly now: Percent;
  /** Twelve months ago, for the same present clients. */
  readonly before: Percent;
  /** Twelve months, the oldest first; a month that cannot be told is a gap. */
  readonly months: readonly { readonly endsOn: IsoDate; readonly percent?: number }[];
}
export interface RecordingCoverage {
  readonly factors: readonly FactorCoverage[];
  /** Clients whose health care could be read: the others are in no share. */
  readonly read: Denominator | 'tooFew';
  /** What was measured is closed to this professional for everybody: then there is no figure, however many clients there are. */
  readonly isClosed: boolean;
}

const year = 12;

/** Clients by the months in which something is the case of them: they share few such patterns. */
type ByMonths = Map<DayBits, number>;
interface Tally {
  readonly asked: ByMonths;
  readonly recorded: ByMonths;
  /** Asked, and never recorded: the same in every month. */
  never: number;
}

interface FollowedOfAge {
  readonly factor: FollowedFactor;
  readonly tally: Tally;
  readonly bitsOf: ReturnType<typeof createRecordedBits>;
}

/** Clients of one age, and what is asked of them. */
interface FactorsOfAge {
  clients: number;
  readonly byMeasure: ReadonlyMap<string, FollowedOfAge>;
}

export function recordingCoverage(
  rows: readonly WorklistRow[],
  { today }: Pick<GroupContext, 'today'>,
): RecordingCoverage {
  const ends = monthEnds(today, year + 1);
  const allMonths = 2 ** ends.length - 1;
  const bitsByInterval = new Map<number, ReturnType<typeof createRecordedBits>>();
  const atAge = new Map<number | undefined, FactorsOfAge>();
  const factorsAtAge = (age: number | undefined): FactorsOfAge => {
    let factorsOf = atAge.get(age);
    if (factorsOf === undefined) {
      const followed = factorsAt(age).map((factor) => {
        const tally = tallies.get(factor.measures) ?? { asked: new Map(), recorded: new Map(), never: 0 };
        tallies.set(factor.measures, tally);
        const bitsOf =
          bitsByInterval.get(factor.intervalMonths) ?? createRecordedBits(ends, factor.intervalMonths);
        bitsByInterval.set(factor.intervalMonths, bitsOf);
        return [factor.measures, { factor, tally, bitsOf }] as const;
      });
      factorsOf = { clients: 0, byMeasure: new Map(followed) };
      atAge.set(age, factorsOf);
    }
    return factorsOf;
  };
  const tallies = new Map<MeasurementKind, Tally>();
  let read = 0;
  for (const row of rows) {
    // What may not be seen is not "not recorded".
    if (!wasRead(row, 'health') || row.measurementsClosed === true) continue;
    read += 1;
    const factorsOf = factorsAtAge(ageOf(row, today));
    factorsOf.clients += 1;
    // What was recorded is less than what could be: who has none of a factor is the rest of those asked.
    for (const measures in row.recorded) {
      const days = row.recorded[measures as MeasurementKind];
      const followed = factorsOf.byMeasure.get(measures);
      if (followed === undefined || days === undefined || days.length === 0) continue;
      const { factor, tally, bitsOf } = followed;
      let known = 0;
      let recorded = 0;
      for (const day of days) {
        const { inTime, since } = bitsOf(day);
        recorded |= inTime;
        known |= since;
      }
      // With as many days as a row holds, what was before the oldest is not known; without one, nobody was asked yet.
      const isAsked = factor.asked === 'everyone' && days.length < daysKept ? allMonths : known;
      addOne(tally.asked, isAsked);
      addOne(tally.recorded, recorded);
      if (factor.asked === 'everyone') tally.never -= 1;
    }
  }
  for (const { clients, byMeasure } of atAge.values()) {
    for (const { factor, tally } of byMeasure.values())
      if (factor.asked === 'everyone') tally.never += clients;
  }
  const factors = followedFactors.filter(({ measures }) => tallies.has(measures));
  const counts = factors.map(({ measures }) => askedAt(tallies.get(measures), 0));
  const [ofRead = 'tooFew', ...ofFactors] = settleDenominators(rows.length, [read, ...counts]);
  return {
    read: ofRead,
    isClosed: rows.length > 0 && rows.every(({ measurementsClosed }) => measurementsClosed === true),
    factors: factors.map((factor, index): FactorCoverage => {
      const at = (month: number) => {
        const tally = tallies.get(factor.measures);
        return percentOf(protectShare(inMonth(tally?.recorded, month), askedAt(tally, month)));
      };
      return {
        ...factor,
        of: ofFactors[index] ?? 'tooFew',
        now: at(0),
        before: at(year),
        months: ends
          .slice(0, year)
          .map((endsOn, month) => {
            const share = at(month);
            return share.state === 'shown' ? { endsOn, percent: share.percent } : { endsOn };
          })
          .reverse(),
      };
    }),
  };
}

function askedAt(tally: Tally | undefined, month: number): number {
  return inMonth(tally?.asked, month) + (tally?.never ?? 0);
}

function inMonth(byMonths: ByMonths | undefined, month: number): number {
  let sum = 0;
  for (const [months, clients] of byMonths ?? []) if ((months >> month) & 1) sum += clients;
  return sum;
}

function addOne(byMonths: ByMonths, months: DayBits): void {
  byMonths.set(months, (byMonths.get(months) ?? 0) + 1);
}

function percentOf(share: Share): Percent {
  return share.state === 'shown' ? { state: share.state, percent: share.percent } : { state: share.state };
}
