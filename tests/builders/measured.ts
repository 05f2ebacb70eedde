import type { IsoDate } from '#lib/base/dates.ts';
import type { MeasurementEntry, MeasurementKind } from '#lib/model/entries.ts';
import { aBloodPressure, aConcept, aMeasurement, aProblem } from './entries.ts';
import { daysAgo } from './risk.ts';

/** A day, or so many days before the day of the test. */
type When = IsoDate | number;

const taken = (when: When) => ({
  taken: `${typeof when === 'number' ? daysAgo(when) : when}T08:00:00+02:00`,
});

/** A number measured on a day; ten days ago when nothing is said. */
export function measuredOn(measures: MeasurementKind, value: number, when: When = 10): MeasurementEntry {
  return aMeasurement({ measures, value, ...taken(when) });
}

export function pressureOn(systolic: number, diastolic: number, when: When = 10): MeasurementEntry {
  return aBloodPressure(systolic, diastolic, taken(when));
}

/** A diagnosis by its code alone. */
export function diagnosed(
  code: string,
  said: Parameters<typeof aProblem>[0] = {},
  kind: 'icd10' | 'icpc2' = 'icd10',
): ReturnType<typeof aProblem> {
  return aProblem({ concept: aConcept(code, code, kind), ...said });
}
