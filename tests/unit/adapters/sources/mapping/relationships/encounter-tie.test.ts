import { describe, expect, it } from 'vitest';
import { tiesOf, tiina } from './read-ties.ts';

const encounter = {
  resourceType: 'Encounter',
  status: 'finished',
  period: { start: '2026-11-18T08:00:00+02:00', end: '2026-11-18T09:00:00+02:00' },
  participant: [{ individual: tiina }],
  serviceProvider: { reference: 'Organization/terveysasema' },
};

describe('a contact', () => {
  it('ties whom the client met and the unit, at its time', () => {
    expect(tiesOf(encounter)).toEqual([
      {
        type: 'contact',
        reference: 'Encounter/1',
        people: ['Practitioner/tiina'],
        teams: ['Organization/terveysasema'],
        from: '2026-11-18T08:00:00+02:00',
        to: '2026-11-18T09:00:00+02:00',
      },
    ]);
  });

  it.each([
    ['finished', 'contact'],
    ['completed', 'contact'],
    ['in-progress', 'contact'],
    ['arrived', 'contact'],
    ['onleave', 'contact'],
    ['planned', 'appointment'],
    ['cancelled', undefined],
    ['entered-in-error', undefined],
    ['unknown', undefined],
  ])('that is %s is a tie of type %s', (status, type) => {
    expect(tiesOf({ ...encounter, status })[0]?.type).toBe(type);
  });

  it('under way is open-ended; one that is over is not', () => {
    const period = { start: '2026-11-18T08:00:00+02:00' };
    expect(tiesOf({ ...encounter, status: 'in-progress', period })[0]).not.toHaveProperty('to');
    expect(tiesOf({ ...encounter, period })[0]?.to).toBe(period.start);
    const unclear = { ...period, end: 'some day' };
    expect(tiesOf({ ...encounter, status: 'in-progress', period: unclear })[0]?.to).toBe(period.start);
  });

  it.each([
    ['2026-10-24T08:00:00+02:00', 1],
    ['2026-10-20T08:00:00+02:00', 0],
  ])('that ended %s makes %i: thirty days and the day of the server', (end, count) => {
    expect(tiesOf({ ...encounter, period: { start: '2026-10-01', end } })).toHaveLength(count);
  });

  it('of R5 names its professional by another element', () => {
    expect(tiesOf({ ...encounter, participant: [{ actor: tiina }] })[0]?.people).toEqual([tiina.reference]);
  });
});
