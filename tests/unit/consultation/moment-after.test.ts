import { expect, it } from 'vitest';
import { momentAfter } from '#lib/consultation/moment-after.ts';

it.each([
  ['2026-11-18T08:00:00.000Z', '2026-11-18T08:00:00.001Z', '2026-11-18T08:00:00.001Z'],
  ['2026-11-18T08:00:00.000Z', '2026-11-18T08:00:00.000Z', '2026-11-18T08:00:00.001Z'],
  ['2026-11-18T08:00:00.000Z', '2026-11-18T07:00:00.000Z', '2026-11-18T08:00:00.001Z'],
  // The same moment in another zone.
  ['2026-11-18T10:00:00+02:00', '2026-11-18T08:00:00.000Z', '2026-11-18T08:00:00.001Z'],
  ['not recorded', '2026-11-18T08:00:00.000Z', '2026-11-18T08:00:00.000Z'],
  [undefined, '2026-11-18T08:00:00.000Z', '2026-11-18T08:00:00.000Z'],
])('after %s, at %s by this clock, it is %s', (previous, now, moment) => {
  expect(momentAfter(previous, now)).toBe(moment);
});
