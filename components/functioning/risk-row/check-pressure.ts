import { fail, ok, type Result } from '#lib/base/result.ts';
import { readTyped } from './read-number.ts';

/** Both in mmHg. */
export interface Pressure {
  readonly systolic: number;
  readonly diastolic: number;
}

/** What a cuff can show of a person who sits at a table, ends included: anything else is a slip of the hand. */
const limits = { systolic: [50, 300], diastolic: [20, 200] } as const;

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
  if (!isWithin(systolic.value, limits.systolic) || !isWithin(diastolic.value, limits.diastolic)) {
    return fail('pressure');
  }
  if (systolic.value <= diastolic.value) return fail('pressureOrder');
  return ok({ systolic: systolic.value, diastolic: diastolic.value });
}
