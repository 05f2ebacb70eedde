import { fail, ok, type Result } from '#lib/base/result.ts';
import { pressureLimits } from '#lib/workflows/functioning/risk-factors.ts';
import { readTyped } from './read-number.ts';

/** Both in mmHg. */
export interface Pressure {
  readonly systolic: number;
  readonly diastolic: number;
}

/** Both numbers as they were typed; the failure is the last part of a key of the words `instruments.slip`. */
export function checkPressure(texts: {
  readonly systolic: string;
  readonly diastolic: string;
}): Result<Pressure, 'pressureHalf' | 'pressure' | 'pressureOrder'> {
  const systolic = readTyped(texts.systolic);
  const diastolic = readTyped(texts.diastolic);
  if (systolic.kind === 'nothing' || diastolic.kind === 'nothing') return fail('pressureHalf');
  if (systolic.kind === 'noNumber' || diastolic.kind === 'noNumber') return fail('pressure');
  const isWithin = (value: number, [least, most]: readonly [number, number]) =>
    value >= least && value <= most;
  if (
    !isWithin(systolic.value, pressureLimits.systolic) ||
    !isWithin(diastolic.value, pressureLimits.diastolic)
  ) {
    return fail('pressure');
  }
  if (systolic.value <= diastolic.value) return fail('pressureOrder');
  return ok({ systolic: systolic.value, diastolic: diastolic.value });
}
