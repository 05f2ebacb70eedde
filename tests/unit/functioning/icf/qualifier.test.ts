import { describe, expect, it } from 'vitest';
import {
  parseQualifierDigit,
  qualifierDigit,
  qualifierOfPercent,
  stepsBetween,
} from '#lib/functioning/icf/qualifier.ts';

describe('qualifiers', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [24, 1],
    [25, 2],
    [49, 2],
    [50, 3],
    [95, 3],
    [96, 4],
    [100, 4],
    // Between the bands: rounded first.
    [4.4, 0],
    [4.5, 1],
    [95.5, 4],
  ])('%s per cent is %s', (percent, qualifier) => {
    expect(qualifierOfPercent(percent)).toBe(qualifier);
  });

  it.each([-1, 101, Number.NaN])('%s per cent is none', (percent) => {
    expect(qualifierOfPercent(percent)).toBeUndefined();
  });

  it.each(['0', '1', '2', '3', '4', '8', '9'])('the digit %s means what it is written for', (digit) => {
    const read = parseQualifierDigit(digit);
    expect(read.ok && qualifierDigit(read.value)).toBe(digit);
  });

  it.each(['5', '6', '7', '', 'x'])('%s is no qualifier', (digit) => {
    expect(parseQualifierDigit(digit)).toEqual({ ok: false, failure: 'noQualifier' });
  });

  it('counts steps between numbers only: 8 and 9 are words', () => {
    expect(stepsBetween(1, 3)).toBe(2);
    expect(stepsBetween(3, 1)).toBe(-2);
    expect(stepsBetween('notSpecified', 3)).toBeUndefined();
    expect(stepsBetween(2, 'notApplicable')).toBeUndefined();
    expect(stepsBetween(undefined, 1)).toBeUndefined();
  });
});
