import { type IsoDate, isIsoDate, localDate } from '#lib/base/dates.ts';
import type { MeasurementEntry, MeasurementKind } from '#lib/model/entries.ts';
import type { RowContext } from './team-client.ts';

/** Days kept of each risk factor: coverage and its trend look back no further. */
const mostDays = 8;
/** Answers to our own questions are no risk factors. */
const notFactors: ReadonlySet<MeasurementKind> = new Set<MeasurementKind>(['other', 'segment', 'resources']);

/** Days on which each risk factor was recorded, newest first. A day ahead is a mistake of recording, and no recording. */
export function rowRecorded(
  measurements: readonly MeasurementEntry[],
  { timeZone, today }: RowContext,
): Readonly<Partial<Record<MeasurementKind, readonly IsoDate[]>>> {
  const days = new Map<MeasurementKind, Set<IsoDate>>();
  for (const { measures, taken } of measurements) {
    const day = localDate(taken, timeZone);
    if (notFactors.has(measures) || !isIsoDate(day) || day > today) continue;
    const known = days.get(measures);
    if (known === undefined) days.set(measures, new Set([day]));
    else known.add(day);
  }
  return Object.fromEntries(
    [...days].map(([measures, of]) => [measures, [...of].toSorted().reverse().slice(0, mostDays)]),
  );
}
