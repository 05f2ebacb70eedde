import type { IsoInstant } from '#lib/base/dates.ts';
import type { Instrument } from '#lib/functioning/instrument.ts';
import { answerSystem } from '#lib/functioning/questionnaire/instrument-questionnaire.ts';
import type { MeasurementEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { newestFirst } from '#lib/summary/entries-of-kind.ts';
import type { ShownClient } from '../open-client.ts';
import { shownEntriesOfKind } from './shown-entries.ts';

/** One earlier filling in of an instrument, as the record tells it. */
export interface EarlierScore {
  readonly date: IsoInstant;
  readonly value: number;
  readonly register: Register;
}

/** A total of this instrument: by the kind of measurement, or by its own code where no kind is known. */
function isTotal(entry: MeasurementEntry, instrument: Instrument): boolean {
  if (instrument.measures !== 'other') return entry.measures === instrument.measures;
  const system = answerSystem(instrument);
  const { total } = instrument.loinc ?? {};
  return entry.concept.codings.some(
    (coding) =>
      (coding.system === system && coding.code === 'total') ||
      (total !== undefined && coding.kind === 'loinc' && coding.code === total),
  );
}

/** Recorded scores that the gate shows, newest first. One that is a bound or in an unknown unit is no score. */
export function earlierScores(client: ShownClient, instrument: Instrument): readonly EarlierScore[] {
  return newestFirst(
    shownEntriesOfKind(client, 'measurement').filter((entry) => isTotal(entry, instrument)),
    ({ taken }) => taken,
  ).flatMap(({ taken, quantity, unitUnknown, provenance }) =>
    quantity === undefined || quantity.comparator !== undefined || unitUnknown
      ? []
      : [{ date: taken, value: quantity.value, register: provenance.register }],
  );
}
