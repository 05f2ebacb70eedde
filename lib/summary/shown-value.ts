import { formatUnit } from '#lib/base/format.ts';
import type { MeasurementEntry, Quantity } from '#lib/model/entries.ts';
import { present } from './entries-of-kind.ts';

function figure(quantity: Quantity, decimals: number): string {
  const scale = 10 ** decimals;
  return `${quantity.comparator ?? ''}${Math.round(quantity.value * scale) / scale}`;
}

/** The value in parts that no language changes; undefined when the entry holds no value at all. */
export function shownValue(
  entry: MeasurementEntry,
  decimals: number,
): { readonly value: string; readonly unit?: string } | undefined {
  const { systolic, diastolic, quantity, answer, unitUnknown } = entry;
  const main = systolic ?? diastolic;
  if (main !== undefined) {
    const part = (number: Quantity | undefined) =>
      number === undefined ? '–' : unitUnknown ? String(number.recorded.value) : figure(number, decimals);
    const unit = unitUnknown ? main.recorded.unit : main.unit;
    return { value: `${part(systolic)}/${part(diastolic)}`, ...present({ unit: unit && formatUnit(unit) }) };
  }
  if (quantity !== undefined) {
    if (unitUnknown) {
      const { value, unit } = quantity.recorded;
      return { value: `${quantity.comparator ?? ''}${value}`, ...present({ unit }) };
    }
    const unit = quantity.unit === undefined ? '' : formatUnit(quantity.unit);
    return { value: figure(quantity, decimals), ...(unit === '' ? {} : { unit }) };
  }
  return answer === undefined ? undefined : { value: answer.text };
}
