import { addDays, addMonths, type IsoDate, type PartialDate } from '#lib/base/dates.ts';

/** Two dates, both counted. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The periods that use of services is counted over. */
export interface ContactPeriods {
  readonly now: Period;
  readonly previous: Period;
  /** The last day ahead that the plot shows. */
  readonly horizon: IsoDate;
}

const daysAhead = 42;

/**
 * Twelve calendar months up to and including today, and the twelve before. The same day a year ago is the last day of
 * the earlier period: on 18 November 2026 this one runs from 19 November 2025, so every day is in exactly one.
 */
export function contactPeriods(today: IsoDate): ContactPeriods {
  const yearAgo = addMonths(today, -12);
  return {
    now: { from: addDays(yearAgo, 1), to: today },
    previous: { from: addDays(addMonths(today, -24), 1), to: yearAgo },
    horizon: addDays(today, daysAhead),
  };
}

/**
 * True when the day is in the period. A partial date (`2026`, `2026-11`) cannot be placed to the day; it counts in the
 * period that holds its first day.
 */
export function isIn(period: Period, date: PartialDate): boolean {
  const day = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  return period.from <= day && day <= period.to;
}
