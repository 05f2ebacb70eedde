import { addMonths, type IsoDate } from '#lib/base/dates.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import {
  type RiskFactorRule,
  riskFactorRules,
  riskFactorRulesFor,
} from '#lib/summary/risk-factor-intervals.ts';
import { ageInYears } from '../list/age-in-years.ts';
import type { WorklistRow } from '../worklist-row.ts';
import { wasRead } from './row-classes.ts';

/** As many days as a row holds of one risk factor: with so many, what was recorded before the oldest is not known. */
export const daysKept = 8;

/**
 * Of whom a risk factor is asked: of everyone of an age, or only of those for whom it was once recorded (a laboratory value,
 * a questionnaire), who should then have a newer one in time.
 */
export type AskedOf = 'everyone' | 'onceRecorded';

/** A risk factor that becomes out of date, so that its recording can be followed. */
export interface FollowedFactor {
  readonly measures: MeasurementKind;
  readonly asked: AskedOf;
  readonly intervalMonths: number;
}

function followed({ measures, shown, intervalMonths }: RiskFactorRule): readonly FollowedFactor[] {
  if (intervalMonths === undefined) return [];
  return [{ measures, asked: shown === 'always' ? 'everyone' : 'onceRecorded', intervalMonths }];
}

/** Every factor that is followed at some age, in the order of the summary; those that everyone is asked come first. */
export const followedFactors: readonly FollowedFactor[] = (() => {
  const all = riskFactorRules.flatMap(followed);
  const once = all.filter(({ asked }) => asked === 'onceRecorded');
  return [...all.filter(({ asked }) => asked === 'everyone'), ...once];
})();

const byAge = new Map<number | undefined, readonly FollowedFactor[]>();

/** What is followed at an age in whole years; by the adults' list where it is not known. */
export function factorsAt(age: number | undefined): readonly FollowedFactor[] {
  let factors = byAge.get(age);
  if (factors === undefined) {
    const rules = riskFactorRulesFor({ ...(age === undefined ? {} : { age }), deceased: false });
    factors = rules.flatMap(followed);
    byAge.set(age, factors);
  }
  return factors;
}

/** In which of these days (the newest first) something is the case: bit 0 is the first of them. */
export type DayBits = number;

/** What a recording on one day says about the days. */
export interface RecordedBits {
  /** Days on which it was in time; the last day of the interval still is. */
  readonly inTime: DayBits;
  /** Days that are not before it. */
  readonly since: DayBits;
}

/** Thousands of rows share few days of recording: what each says about these days is worked out once. */
export function createRecordedBits(
  days: readonly IsoDate[],
  intervalMonths: number,
): (recorded: IsoDate) => RecordedBits {
  const bitsWhere = (holds: (day: IsoDate) => boolean): DayBits =>
    days.reduce((bits, day, index) => (holds(day) ? bits | (1 << index) : bits), 0);
  const known = new Map<IsoDate, RecordedBits>();
  return (recorded) => {
    let bits = known.get(recorded);
    if (bits === undefined) {
      const last = addMonths(recorded, intervalMonths);
      bits = {
        inTime: bitsWhere((day) => recorded <= day && day <= last),
        since: bitsWhere((day) => recorded <= day),
      };
      known.set(recorded, bits);
    }
    return bits;
  };
}

/** Age in whole years; undefined where the birth date does not tell. */
export function ageOf({ birthDate }: Pick<WorklistRow, 'birthDate'>, today: IsoDate): number | undefined {
  return birthDate === undefined ? undefined : ageInYears(birthDate, today);
}

/** True when this risk factor is asked of the client, health care could be read, and it is not recorded in time. */
export function lacksRecording(row: WorklistRow, measures: string, today: IsoDate): boolean {
  if (!wasRead(row, 'health') || row.measurementsClosed === true) return false;
  const factor = factorsAt(ageOf(row, today)).find((each) => each.measures === measures);
  if (factor === undefined) return false;
  const days = (row.recorded[factor.measures] ?? []).filter((day) => day <= today);
  if (factor.asked === 'onceRecorded' && days.length === 0) return false;
  return !days.some((day) => addMonths(day, factor.intervalMonths) >= today);
}
