import { describe, expect, it } from 'vitest';
import { tiesOf, tiina } from './read-ties.ts';

const episode = {
  resourceType: 'EpisodeOfCare',
  status: 'active',
  period: { start: '2026-01-01' },
  careManager: tiina,
  managingOrganization: { reference: 'Organization/terveysasema' },
  team: [{ reference: 'CareTeam/7' }],
};

describe('an episode of care', () => {
  it('ties who answers for it, its unit and its teams', () => {
    expect(tiesOf(episode)).toEqual([
      {
        type: 'episode',
        reference: 'EpisodeOfCare/1',
        people: ['Practitioner/tiina'],
        teams: ['Organization/terveysasema', 'CareTeam/7'],
        from: '2026-01-01',
      },
    ]);
  });

  it.each([
    ['active', 1],
    ['onhold', 1],
    ['planned', 0],
    ['waitlist', 0],
    ['finished', 0],
    ['cancelled', 0],
    ['entered-in-error', 0],
    [undefined, 0],
  ])('that is %s makes %i', (status, count) => {
    expect(tiesOf({ ...episode, status })).toHaveLength(count);
  });

  it('that cannot say when it ends ties nobody', () => {
    expect(tiesOf({ ...episode, period: { start: '2026-01-01', end: '2026-02-30' } })).toEqual([]);
    expect(tiesOf({ ...episode, period: 'always' })).toEqual([]);
  });

  it('that ended, whatever its status says, ties nobody', () => {
    expect(tiesOf({ ...episode, period: { start: '2024', end: '2025' } })).toEqual([]);
    expect(tiesOf({ ...episode, period: { start: '2024', end: '2026' } })).toHaveLength(1);
  });
});
