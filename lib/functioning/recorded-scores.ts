import type { IsoInstant } from '#lib/base/dates.ts';
import type { MeasurementEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Instrument } from './instrument.ts';
import { answerSystem } from './questionnaire/instrument-questionnaire.ts';

/** One earlier filling in of an instrument, as the record tells it. */
export interface RecordedScore {
  readonly date: IsoInstant;
  readonly value: number;
  readonly register: Register;
}

function isTotal({ id, measures, loinc }: Instrument, entry: MeasurementEntry): boolean {
  if (measures !== 'other') return entry.measures === measures;
  return entry.concept.codings.some(
    ({ system, kind, code }) =>
      (system === answerSystem({ id }) && code === 'total') || (kind === 'loinc' && code === loinc?.total),
  );
}

/** Earlier totals of an instrument, newest first: its own, and those that others recorded under the same code. */
export function recordedScores(
  instrument: Instrument,
  entries: readonly MeasurementEntry[],
): readonly RecordedScore[] {
  return entries
    .flatMap((entry): readonly RecordedScore[] => {
      const { quantity, unitUnknown, taken, provenance } = entry;
      if (!isTotal(instrument, entry) || quantity === undefined || unitUnknown) return [];
      // "Less than 5" is no value to compare with.
      if (quantity.comparator !== undefined) return [];
      return [{ date: taken, value: quantity.value, register: provenance.register }];
    })
    .toSorted((a, b) => Date.parse(b.date) - Date.parse(a.date));
}
