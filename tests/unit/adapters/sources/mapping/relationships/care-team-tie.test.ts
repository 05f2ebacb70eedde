import { describe, expect, it } from 'vitest';
import { tiesOf, tiina } from './read-ties.ts';

const team = {
  resourceType: 'CareTeam',
  status: 'active',
  period: { start: '2026-01-01', end: '2027' },
  participant: [
    { member: tiina, onBehalfOf: { reference: 'Organization/terveysasema' } },
    { member: { reference: 'PractitionerRole/laakari-3' } },
    { member: { reference: 'RelatedPerson/aiti' } },
  ],
  managingOrganization: [{ reference: 'Organization/kainuu' }],
};

describe('a care team', () => {
  it('ties its members, those they act for, its organisation and itself', () => {
    expect(tiesOf(team)).toEqual([
      {
        type: 'team',
        reference: 'CareTeam/1',
        people: ['Practitioner/tiina', 'PractitionerRole/laakari-3'],
        teams: ['CareTeam/1', 'Organization/kainuu', 'Organization/terveysasema'],
        from: '2026-01-01',
        to: '2027',
      },
    ]);
  });

  it.each(['proposed', 'suspended', 'inactive', 'entered-in-error'])('that is %s ties nobody', (status) => {
    expect(tiesOf({ ...team, status })).toEqual([]);
  });

  it.each([
    [{ start: '2026-06-01' }, '2026-06-01', '2027'],
    [{ start: '2025' }, '2026-01-01', '2027'],
    [{ end: '2026-12-31' }, '2026-01-01', '2026-12-31'],
    [{ end: '2027-05' }, '2026-01-01', '2027-05'],
    [{ end: '2028' }, '2026-01-01', '2027'],
  ])('has a member of %o for that time within its own', (period, from, to) => {
    const ties = tiesOf({ ...team, participant: [{ member: tiina, period }] });
    expect(ties.find(({ people }) => people.length > 0)).toMatchObject({
      people: [tiina.reference],
      from,
      to,
    });
    expect(ties.find(({ people }) => people.length === 0)).toMatchObject({ from: '2026-01-01', to: '2027' });
  });

  it.each([{ end: '2026-06-30' }, { end: 'soon' }])('has no member of %o', (period) => {
    const ties = tiesOf({ ...team, participant: [{ member: tiina, period }] });
    expect(ties.flatMap(({ people }) => people)).toEqual([]);
    expect(ties).toHaveLength(1);
  });
});
