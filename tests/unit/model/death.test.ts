import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/dates.ts';
import { deathAhead, hasDied } from '#lib/model/death.ts';

const today = '2026-11-18';

describe('a death, as a source records it', () => {
  it.each([
    // deceasedBoolean, and deceasedDateTime that could not be read.
    [{ deceased: true }, true, undefined],
    [{ deceased: false }, false, undefined],
    [{ deceased: true, deceasedOn: '2026-10-27' }, true, undefined],
    [{ deceased: true, deceasedOn: today }, true, undefined],
    [{ deceased: true, deceasedOn: '2026-11-18T23:59:00+02:00' }, true, undefined],
    [{ deceased: true, deceasedOn: '2026-11-19' }, false, '2026-11-19'],
    [{ deceased: true, deceasedOn: '2026-11-19T00:00:00+02:00' }, false, '2026-11-19T00:00:00+02:00'],
    // A month and a year that are not over may hold the day already.
    [{ deceased: true, deceasedOn: '2026-11' }, true, undefined],
    [{ deceased: true, deceasedOn: '2026-12' }, false, '2026-12'],
    [{ deceased: true, deceasedOn: '2026' }, true, undefined],
    [{ deceased: true, deceasedOn: '2027' }, false, '2027'],
    [{ deceased: true, deceasedOn: '1999' }, true, undefined],
  ])('%j has happened: %s, is ahead: %s', (death, died, ahead) => {
    expect(hasDied(death, today)).toBe(died);
    expect(deathAhead(death, today)).toBe(ahead);
  });

  it('has either happened or is ahead, and once happened it stays so on every later day', () => {
    const day = fc.integer({ min: -5000, max: 5000 }).map((days) => addDays(today, days));
    const length = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(day, day, length, fc.nat(5000), (died, on, digits, later) => {
        const death = { deceased: true, deceasedOn: died.slice(0, digits) };
        expect(hasDied(death, on)).toBe(deathAhead(death, on) === undefined);
        if (hasDied(death, on)) expect(hasDied(death, addDays(on, later))).toBe(true);
        if (died <= on) expect(hasDied(death, on)).toBe(true);
      }),
    );
  });
});
