import { describe, expect, it } from 'vitest';
import { bigClient } from '#demo/population/create-population.ts';
import { readRegister } from './read-client.ts';

const now = new Date('2026-11-18T09:41:00+02:00');

describe('the clients of the bench', () => {
  it.each([500, 2000])(
    'one with %i has exactly that many entries, of many kinds, in both registers',
    (entries) => {
      const client = bigClient(entries, now);
      const read = (['health', 'social'] as const).map(
        (register) => readRegister(client, register, now)?.entries ?? [],
      );
      expect(read.flat()).toHaveLength(entries);
      expect(read.every((each) => each.length > entries / 8)).toBe(true);
      expect(new Set(read.flat().map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
    },
  );

  it('are different people, and the same on every run', () => {
    expect(bigClient(500, now)).toEqual(bigClient(500, now));
    expect(bigClient(500, now).identityCode).not.toBe(bigClient(2000, now).identityCode);
    expect(bigClient(500, now).healthId).not.toBe(bigClient(2000, now).healthId);
  });

  it('cannot be smaller than what everybody has', () => {
    expect(() => bigClient(10, now)).toThrow(RangeError);
  });
});
