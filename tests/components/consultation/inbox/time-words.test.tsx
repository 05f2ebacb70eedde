import { describe, expect, it } from 'vitest';
import { createFormat } from '#components/app/format.ts';
import { loadWords } from '#components/app/words.ts';
import { dayAndClock, lengthInWords, minutesSince } from '#components/consultation/inbox/time-words.ts';

const timeZone = 'Europe/Helsinki';
const day = 24 * 60;

describe('a length of time', () => {
  it.each([
    [-5, '0 min', '0 min'],
    [0, '0 min', '0 min'],
    [59.4, '59 min', '59 min'],
    [59.6, '1 h', '1 h'],
    [135, '2 h 15 min', '2 h'],
    [day - 1, '23 h 59 min', '23 h'],
    [day, '1 pv', '1 pv'],
    [day + 59, '1 pv', '1 pv'],
    [day + 60, '1 pv 1 h', '1 pv'],
    [3 * day - 1, '2 pv 23 h', '2 pv'],
    [3 * day + 300, '3 pv', '3 pv'],
  ])('%d minutes', async (minutes, whole, short) => {
    const { t } = await loadWords('fi', ['inbox']);
    expect(lengthInWords(t, minutes)).toBe(whole);
    expect(lengthInWords(t, minutes, 'short')).toBe(short);
  });

  it('is counted from the moment on', () => {
    expect(minutesSince('2026-11-18T12:00:00+02:00', new Date('2026-11-18T12:15:00Z'))).toBe(135);
  });
});

describe('a moment, seen on 18 November at 23.30 in Finland', () => {
  const now = new Date('2026-11-18T21:30:00Z');

  it.each([
    ['2026-11-18T14:00:00Z', 'tänään klo 16'],
    ['2026-11-18T21:59:00Z', 'tänään klo 23.59'],
    ['2026-11-18T22:00:00Z', 'huomenna klo 0'],
    ['2026-11-17T07:41:00Z', 'eilen klo 9.41'],
    ['2026-11-20T14:00:00Z', '20.11. klo 16'],
    ['2027-01-02T14:00:00Z', '2.1.2027 klo 16'],
    ['not known', 'not known'],
  ])('%s is %s', async (instant, said) => {
    const { t } = await loadWords('fi', ['inbox']);
    const words = { t, timeZone, format: createFormat('fi', timeZone) };
    expect(dayAndClock(words, instant, now).replaceAll('\u00a0', ' ')).toBe(said);
  });

  it('farther off it may go without its clock, today not', async () => {
    const { t } = await loadWords('en', ['inbox']);
    const words = { t, timeZone, format: createFormat('en', timeZone) };
    expect(dayAndClock(words, '2026-12-02T14:00:00Z', now, 'day')).toBe('2 Dec');
    expect(dayAndClock(words, '2026-11-18T14:00:00Z', now, 'day')).toBe('today 16:00');
  });
});
