import { describe, expect, it } from 'vitest';
import { ofLarisa } from '../../read-resource.ts';
import { tiesOf, tiina } from './read-ties.ts';

const appointment = {
  resourceType: 'Appointment',
  status: 'booked',
  start: '2026-11-25T08:00:00+02:00',
  end: '2026-11-25T08:30:00+02:00',
  participant: [
    { actor: ofLarisa, status: 'accepted' },
    { actor: tiina, status: 'accepted' },
    { actor: { reference: 'HealthcareService/vastaanotto' }, status: 'accepted' },
    { actor: { reference: 'Location/huone-2' }, status: 'accepted' },
  ],
};

describe('an appointment', () => {
  it('ties those who take part, at its time', () => {
    expect(tiesOf(appointment)).toEqual([
      {
        type: 'appointment',
        reference: 'Appointment/1',
        people: ['Practitioner/tiina'],
        teams: ['HealthcareService/vastaanotto'],
        from: '2026-11-25T08:00:00+02:00',
        to: '2026-11-25T08:30:00+02:00',
      },
    ]);
  });

  it.each([
    ['booked', 1],
    ['arrived', 1],
    ['checked-in', 1],
    ['fulfilled', 1],
    ['proposed', 0],
    ['pending', 0],
    ['waitlist', 0],
    ['noshow', 0],
    ['cancelled', 0],
    ['entered-in-error', 0],
    ['constructor', 0],
  ])('that is %s makes %i', (status, count) => {
    expect(tiesOf({ ...appointment, status })).toHaveLength(count);
  });

  it('that the professional declined ties nobody', () => {
    const participant = [{ actor: ofLarisa }, { actor: tiina, status: 'declined' }];
    expect(tiesOf({ ...appointment, participant })).toEqual([]);
  });

  it.each([undefined, '2026-11', 'tomorrow', 7])('without a day (%s) ties nobody', (start) => {
    expect(tiesOf({ ...appointment, start })).toEqual([]);
  });

  it.each([undefined, 'later'])('whose end is %s lasts no longer than its beginning', (end) => {
    expect(tiesOf({ ...appointment, end })[0]?.to).toBe(appointment.start);
  });
});
