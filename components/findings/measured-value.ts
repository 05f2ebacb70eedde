import type { Format } from '#components/app/format.ts';
import { formatUnit } from '#lib/base/format.ts';
import type { MeasurementEntry, Quantity } from '#lib/model/entries.ts';

/** Most decimals of a value in a row; what was recorded in full stands on its source. */
const decimals = 2;

/** A measured value as it is written: `152/91 mmHg`, `61 mmol/mol`, `<0,5`, or the recorded answer. */
export function measuredValue(entry: MeasurementEntry, format: Pick<Format, 'number'>): string | undefined {
  const { systolic, diastolic, quantity, answer, unitUnknown } = entry;
  const main = systolic ?? diastolic ?? quantity;
  if (main === undefined) return answer?.text;
  const number = (each: Quantity | undefined) =>
    each === undefined
      ? '–'
      : `${each.comparator ?? ''}${format.number(unitUnknown ? each.recorded.value : each.value, decimals)}`;
  const value = quantity === undefined ? `${number(systolic)}/${number(diastolic)}` : number(quantity);
  const unit = unitUnknown ? main.recorded.unit : main.unit;
  const written = unit === undefined ? '' : formatUnit(unit);
  return written === '' ? value : `${value} ${written}`;
}
