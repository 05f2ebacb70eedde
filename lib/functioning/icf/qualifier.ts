import { fail, ok, type Result } from '#lib/base/result.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';

/** The digit that stands for a qualifier in written ICF: 8 and 9 are words, never numbers. */
export function qualifierDigit(qualifier: IcfQualifier): string {
  if (qualifier === 'notSpecified') return '8';
  return qualifier === 'notApplicable' ? '9' : String(qualifier);
}

/** The qualifier of a digit; 5, 6 and 7 mean nothing. */
export function parseQualifierDigit(digit: string): Result<IcfQualifier, 'noQualifier'> {
  switch (digit) {
    case '0':
      return ok(0);
    case '1':
      return ok(1);
    case '2':
      return ok(2);
    case '3':
      return ok(3);
    case '4':
      return ok(4);
    case '8':
      return ok('notSpecified');
    case '9':
      return ok('notApplicable');
    default:
      return fail('noQualifier');
  }
}

/**
 * The share of a problem that each qualifier stands for, in per cent, both ends included (ICF 2001, generic qualifier:
 * 0-4, 5-24, 25-49, 50-95, 96-100).
 */
export const percentBands: readonly {
  readonly qualifier: 0 | 1 | 2 | 3 | 4;
  readonly from: number;
  readonly to: number;
}[] = [
  { qualifier: 0, from: 0, to: 4 },
  { qualifier: 1, from: 5, to: 24 },
  { qualifier: 2, from: 25, to: 49 },
  { qualifier: 3, from: 50, to: 95 },
  { qualifier: 4, from: 96, to: 100 },
];

/**
 * The qualifier of a percentage. The bands leave gaps between whole numbers (4.5), which the classification does not
 * decide: the percentage is rounded to the nearest whole one first, halves upwards. Undefined outside 0-100.
 */
export function qualifierOfPercent(percent: number): 0 | 1 | 2 | 3 | 4 | undefined {
  if (!(percent >= 0 && percent <= 100)) return undefined;
  const whole = Math.round(percent);
  return percentBands.find(({ from, to }) => from <= whole && whole <= to)?.qualifier;
}

/** Steps between two ratings; undefined when one of them is a word or missing. A rise is a decline of functioning. */
export function stepsBetween(
  from: IcfQualifier | undefined,
  to: IcfQualifier | undefined,
): number | undefined {
  return typeof from === 'number' && typeof to === 'number' ? to - from : undefined;
}
