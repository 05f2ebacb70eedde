import { describe, expect, it } from 'vitest';
import { createFormat } from '#components/app/format.ts';

/** Where no date was recorded, a view holds the time of recording: a reader sees its day, never the raw instant. */
describe('the formats of the sidebar', () => {
  const format = createFormat('fi', 'Europe/Helsinki');

  it.each([
    ['2026-10-06', '6.10.2026'],
    ['2026-10', '10/2026'],
    ['2026-10-06T11:00:00+03:00', '6.10.2026'],
    // 22.30 in UTC is the next day in Finland.
    ['2026-10-06T22:30:00Z', '7.10.2026'],
  ])('write %s as %s', (date, words) => {
    expect(format.date(date)).toBe(words);
  });

  it.each([
    ['2026-10-06T22:30:00Z', '2026-11-01', '7.10.–1.11.2026'],
    ['2025-10-06T22:30:00Z', '2026-11-01T08:00:00Z', '7.10.2025–1.11.2026'],
    [undefined, '2026-11-01', '–1.11.2026'],
  ])('write the range from %s to %s as %s', (from, to, words) => {
    expect(format.range(from, to)).toBe(words);
  });
});
