import { daysBetween, type IsoDate } from '#lib/base/dates.ts';
import { createLinearScale } from './linear-scale.ts';

export interface TimeSpan {
  readonly from: IsoDate;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
}

/** Half a glyph is kept free at both ends, so that no mark is cut. */
const margin = 4;

/** Position in pixels of a day on a plot of this width; days outside the span stand at its ends. */
export function createTimeScale(span: TimeSpan, width: number): (date: IsoDate) => number {
  const days = daysBetween(span.from, span.horizon);
  const scale = createLinearScale([0, days], [margin, Math.max(margin, width - margin)]);
  return (date) => scale(Math.min(days, Math.max(0, daysBetween(span.from, date))));
}

/** First days of the quarters inside the span: the lines of the grid. */
export function quarterStarts({ from, horizon }: TimeSpan): readonly IsoDate[] {
  const firstYear = Number(from.slice(0, 4));
  const lastYear = Number(horizon.slice(0, 4));
  const starts: IsoDate[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const month of ['01', '04', '07', '10']) {
      const start = `${year}-${month}-01`;
      if (start > from && start < horizon) starts.push(start);
    }
  }
  return starts;
}
