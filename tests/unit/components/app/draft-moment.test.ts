import { describe, expect, it } from 'vitest';
import { draftMoment } from '#components/app/draft-moment.ts';
import { createFormat } from '#components/app/format.ts';

const format = createFormat('fi', 'Europe/Helsinki');
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('when a draft was kept', () => {
  it.each([
    ['today', '2026-11-18T07:44:00Z', '2026-11-18T15:00:00Z', 'klo 9.44'],
    ['today, where only the day is known', '2026-11-18T07:44:00Z', '2026-11-18', 'klo 9.44'],
    [
      'just after midnight here, late in the evening of the day before in UTC',
      '2026-11-17T22:10:00Z',
      '2026-11-18T07:00:00Z',
      'klo 0.10',
    ],
    ['yesterday, at the same time', '2026-11-17T07:44:00Z', '2026-11-18T07:44:00Z', '17.11.2026 klo 9.44'],
    ['weeks ago', '2026-10-30T07:44:00Z', '2026-11-18', '30.10.2026 klo 9.44'],
  ])('%s', (_, savedAt, now, said) => {
    expect(plain(draftMoment(format, savedAt, now))).toBe(said);
  });
});
