import { describe, expect, it } from 'vitest';
import { instantAt } from '#lib/base/local-time.ts';
import { presenceOf } from '#lib/consultation/presence.ts';
import type { WorkingHours } from '#lib/model/colleague.ts';
import { timeZone } from '#tests/builders/consultations.ts';

/** `2026-11-18 09:48` on the clock in Finland. 18 November 2026 is a Wednesday. */
function local(text: string): string {
  return instantAt(text.slice(0, 10), text.slice(11), timeZone) ?? '';
}

type Open = WorkingHours['open'][number];
const workdays: Open['days'] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const everyDay: Open['days'] = [...workdays, 'sat', 'sun'];
const office: Open = { days: workdays, allDay: false, from: '08:00', to: '16:00' };
const hoursOf = (open: readonly Open[], away: WorkingHours['away'] = []): WorkingHours => ({ open, away });

/** `present until`, `absent next` on the clock in Finland. */
function told(hours: WorkingHours | undefined, now: string): string {
  const presence = presenceOf(hours, local(now), timeZone);
  const moment = 'until' in presence ? presence.until : 'next' in presence ? presence.next : undefined;
  const shown =
    moment === undefined
      ? ''
      : ` ${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(moment))}`;
  return `${presence.state}${shown}`;
}

describe('whether a colleague can be reached', () => {
  const lunch = hoursOf([
    { ...office, to: '11:30' },
    { ...office, from: '12:00' },
  ]);
  const touching = hoursOf([
    { ...office, to: '12:00' },
    { ...office, from: '12:00', to: '16:00' },
  ]);
  const night = hoursOf([{ days: ['tue', 'sat'], allDay: false, from: '21:00', to: '07:00' }]);
  const always = hoursOf([{ days: everyDay, allDay: true }]);
  const weekend = hoursOf([{ days: ['sat', 'sun'], allDay: true }]);

  it.each<[string, WorkingHours, string, string]>([
    ['office hours', hoursOf([office]), '2026-11-18 07:59', 'absent 2026-11-18 08:00'],
    ['office hours', hoursOf([office]), '2026-11-18 08:00', 'present 2026-11-18 16:00'],
    ['office hours', hoursOf([office]), '2026-11-18 15:59', 'present 2026-11-18 16:00'],
    ['office hours', hoursOf([office]), '2026-11-18 16:00', 'absent 2026-11-19 08:00'],
    ['office hours', hoursOf([office]), '2026-11-20 16:00', 'absent 2026-11-23 08:00'],
    ['lunch', lunch, '2026-11-18 11:30', 'absent 2026-11-18 12:00'],
    ['hours that touch', touching, '2026-11-18 09:00', 'present 2026-11-18 16:00'],
    ['over midnight', night, '2026-11-18 06:59', 'present 2026-11-18 07:00'],
    ['over midnight', night, '2026-11-18 07:00', 'absent 2026-11-21 21:00'],
    ['over midnight', night, '2026-11-21 23:00', 'present 2026-11-22 07:00'],
    ['always', always, '2026-11-18 03:00', 'present'],
    ['all day, two days', weekend, '2026-11-21 12:00', 'present 2026-11-23 00:00'],
    [
      'from only',
      hoursOf([{ days: ['wed'], allDay: false, from: '12:00' }]),
      '2026-11-18 20:00',
      'present 2026-11-19 00:00',
    ],
    [
      'until only',
      hoursOf([{ days: ['wed'], allDay: false, to: '12:00' }]),
      '2026-11-18 00:00',
      'present 2026-11-18 12:00',
    ],
    [
      'seconds',
      hoursOf([{ ...office, from: '08:00:00', to: '16:00:00' }]),
      '2026-11-18 09:00',
      'present 2026-11-18 16:00',
    ],
    // Clocks go forward on 29 March 2026 at 3.00 and back on 25 October 2026 at 4.00.
    [
      'the short night',
      hoursOf([{ days: ['sat'], allDay: false, from: '21:00', to: '07:00' }]),
      '2026-03-29 04:30',
      'present 2026-03-29 07:00',
    ],
    [
      'the long night',
      hoursOf([{ days: ['sat'], allDay: false, from: '21:00', to: '07:00' }]),
      '2026-10-25 03:30',
      'present 2026-10-25 07:00',
    ],
    ['the day after', hoursOf([office]), '2026-10-25 12:00', 'absent 2026-10-26 08:00'],
  ])('%s', (_what, hours, now, expected) => {
    expect(told(hours, now)).toBe(expected);
  });

  it.each<[string, WorkingHours | undefined]>([
    ['nothing', undefined],
    ['no hours', hoursOf([])],
    ['days without times', hoursOf([{ days: workdays, allDay: false }])],
    ['times without days', hoursOf([{ ...office, days: [] }])],
    ['times that cannot be read', hoursOf([{ ...office, from: 'eight' }])],
  ])('is not claimed where the directory says %s', (_what, hours) => {
    expect(told(hours, '2026-11-18 09:48')).toBe('unknown');
  });
});

describe('absences', () => {
  const away = (from: string | undefined, to: string | undefined) =>
    hoursOf(
      [office],
      [{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), reason: 'vuosiloma' }],
    );

  it.each<[string | undefined, string | undefined, string, string]>([
    [local('2026-11-18 10:00'), local('2026-11-18 12:00'), '2026-11-18 09:59', 'present 2026-11-18 10:00'],
    [local('2026-11-18 10:00'), local('2026-11-18 12:00'), '2026-11-18 10:00', 'away 2026-11-18 12:00'],
    [local('2026-11-18 10:00'), local('2026-11-18 12:00'), '2026-11-18 12:00', 'present 2026-11-18 16:00'],
    // Dates are whole days, the last one too.
    ['2026-11-18', '2026-11-20', '2026-11-17 23:59', 'absent'],
    ['2026-11-18', '2026-11-20', '2026-11-18 00:00', 'away 2026-11-21 00:00'],
    ['2026-11-18', '2026-11-20', '2026-11-20 23:59', 'away 2026-11-21 00:00'],
    ['2026-11-18', '2026-11-20', '2026-11-17 16:00', 'absent 2026-11-23 08:00'],
    // A missing end is open.
    ['2026-11-18', undefined, '2026-12-24 12:00', 'away'],
    [undefined, '2026-11-18', '2026-11-18 12:00', 'away 2026-11-19 00:00'],
    [undefined, undefined, '2026-11-18 12:00', 'away'],
    // Nobody knows of an opening within 14 days.
    ['2026-11-19', '2026-12-31', '2026-11-18 17:00', 'absent'],
  ])('from %s to %s, at %s: %s', (from, to, now, expected) => {
    expect(told(away(from, to), now)).toMatch(new RegExp(`^${expected}`));
  });

  it('name the reason and the substitute, and count more than hours that are not said', () => {
    const substitute = { reference: 'Practitioner/pekka', name: 'Pekka Kemppainen' };
    const hours = hoursOf([], [{ from: '2026-11-16', to: '2026-11-27', reason: 'vuosiloma', substitute }]);
    expect(presenceOf(hours, local('2026-11-18 09:48'), timeZone)).toEqual({
      state: 'away',
      until: local('2026-11-28 00:00'),
      reason: 'vuosiloma',
      substitute,
    });
  });

  it('of several that hold the last end is told', () => {
    const hours = hoursOf(
      [office],
      [
        { from: '2026-11-18', to: '2026-11-18', reason: 'koulutus' },
        { from: '2026-11-16', to: '2026-11-27', reason: 'vuosiloma' },
      ],
    );
    expect(presenceOf(hours, local('2026-11-18 09:48'), timeZone)).toMatchObject({ reason: 'vuosiloma' });
  });
});
