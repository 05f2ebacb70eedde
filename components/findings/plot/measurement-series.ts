import { type IsoDate, isIsoDate, localDate } from '#lib/base/dates.ts';
import type { MeasurementKind } from '#lib/model/entries.ts';
import type { Finding } from '#lib/risk/findings/finding.ts';
import type { RiskFactorsView } from '#lib/summary/views.ts';
import { leavesOf } from '../leaves-of.ts';

/** Values of one kind, oldest first, with the limit that the latest is held against. */
export interface MeasurementSeries {
  readonly measures: MeasurementKind;
  readonly points: readonly { readonly date: IsoDate; readonly value: number }[];
  readonly limit?: number;
}

/** More plots than this say less than the list below them. */
const mostSeries = 2;

/** The trend of a blood pressure is that of its systolic number. */
const trendOf: Record<string, string> = { systolic: 'bloodPressure' };

/**
 * The earlier values of what the rule measured, from the summary's own rows: what the gate closes there is not here either.
 * Empty where there is only one value, because one point has no direction.
 */
export function measurementSeries(
  finding: Finding,
  { rows }: RiskFactorsView,
  timeZone: string,
): readonly MeasurementSeries[] {
  const measured = leavesOf(finding.rule.when).flatMap((leaf) =>
    (leaf.type === 'value' || leaf.type === 'overTarget') && leaf.of.kind === 'measurement'
      ? (leaf.of.name ?? []).map((name) => ({ name: trendOf[name] ?? name, label: leaf.label }))
      : [],
  );
  const series = new Map<string, MeasurementSeries>();
  for (const { name, label } of measured) {
    const row = rows.find((each) => each.measures === name);
    const isEvidence = finding.evidence.some(
      ({ entry }) => entry.kind === 'measurement' && entry.measures === name,
    );
    if (row === undefined || !('trend' in row) || !isEvidence || series.has(name)) continue;
    const points = row.trend.flatMap(({ date, value }) => {
      const day = localDate(date, timeZone);
      return isIsoDate(day) ? [{ date: day, value }] : [];
    });
    const line = finding.limits.find((each) => each.label === label);
    const limit = typeof line?.limit === 'number' ? line.limit : undefined;
    if (points.length < 2) continue;
    series.set(name, { measures: row.measures, points, ...(limit === undefined ? {} : { limit }) });
  }
  return [...series.values()].slice(0, mostSeries);
}
