import { describe, expect, it } from 'vitest';
import { verifyRelationship } from '#lib/access/verify-relationship.ts';
import type { AccessFacts, RelationshipFact } from '#lib/model/access-facts.ts';
import { aProfessional } from '#tests/builders/access.ts';

const tiina = aProfessional({ teams: [{ sourceId: 'health', reference: 'CareTeam/kajaani' }] });
const days = { contactDaysAfter: 30, appointmentDaysBefore: 7 };
const noon = '2026-11-18T10:00:00Z';
const host = (verifiesRelationship = false) => ({ id: 'demo', verifiesRelationship });

function fact(said: Partial<RelationshipFact> = {}): RelationshipFact {
  return {
    type: 'episode',
    reference: 'EpisodeOfCare/1',
    people: ['Practitioner/tiina'],
    teams: [],
    ...said,
  };
}

function facts(relationships: AccessFacts['relationships'], said: Partial<AccessFacts> = {}): AccessFacts {
  return { sourceId: 'health', register: 'health', checkedAt: noon, permissions: [], relationships, ...said };
}

function verify(sources: readonly AccessFacts[], now = noon, byHost = false) {
  return verifyRelationship(tiina, sources, host(byHost), days, new Date(now), 'Europe/Helsinki');
}

/** The type of the basis of one fact; `none` when it ties nobody. */
function typeOf(said: Partial<RelationshipFact>, now = noon) {
  const verified = verify([facts([fact(said)])], now);
  return typeof verified === 'string' ? verified : verified.type;
}

describe('a verified relationship', () => {
  it('is the recorded tie, by which the log names it', () => {
    expect(verify([facts([fact()])])).toEqual({
      kind: 'relationship',
      reference: 'EpisodeOfCare/1',
      sourceId: 'health',
      type: 'episode',
    });
  });

  it.each([
    ['the professional', fact(), 'health', true],
    ['their team', fact({ people: [], teams: ['CareTeam/kajaani'] }), 'health', true],
    [
      'a team that is itself the tie',
      fact({ type: 'team', reference: 'CareTeam/kajaani', people: [] }),
      'health',
      true,
    ],
    ['somebody else', fact({ people: ['Practitioner/jari'] }), 'health', false],
    ['somebody whose id begins alike', fact({ people: ['Practitioner/tiina2'] }), 'health', false],
    ['nobody', fact({ people: [] }), 'health', false],
    ['the same id at another source', fact(), 'laboratory', false],
    [
      'the same team id at another source',
      fact({ people: [], teams: ['CareTeam/kajaani'] }),
      'laboratory',
      false,
    ],
  ])('names %s', (_, tie, sourceId, verified) => {
    expect(typeof verify([facts([tie], { sourceId })]) === 'object').toBe(verified);
  });

  it.each([
    ['none', [facts([])], 'none'],
    ['none when two told', [facts([]), facts([], { sourceId: 'laboratory' })], 'none'],
    ['unknown when one could not tell', [facts([]), facts('unknown', { sourceId: 'laboratory' })], 'unknown'],
    ['unknown when nobody was asked', [], 'unknown'],
    [
      'unknown when only another register told',
      [facts([], { register: 'social', sourceId: 'social' })],
      'unknown',
    ],
  ] as const)('is %s', (_, sources, expected) => {
    expect(verify(sources)).toBe(expected);
  });

  it('is there by one source although another could not tell', () => {
    expect(verify([facts('unknown', { sourceId: 'laboratory' }), facts([fact()])])).toMatchObject({
      type: 'episode',
    });
  });

  it('is not made by another register, except by its question to the professional', () => {
    const social = { sourceId: 'social', register: 'social' } as const;
    const known = { ...tiina, references: [{ sourceId: 'social', reference: 'Practitioner/tiina' }] };
    const ask = (tie: RelationshipFact) =>
      verifyRelationship(
        known,
        [facts([]), facts([tie], social)],
        host(),
        days,
        new Date(noon),
        'Europe/Helsinki',
      );
    expect(ask(fact())).toBe('none');
    expect(ask(fact({ type: 'consultation', reference: 'Task/4', sections: ['owners'] }))).toEqual({
      kind: 'relationship',
      reference: 'Task/4',
      sourceId: 'social',
      type: 'consultation',
      sections: ['owners'],
    });
  });

  it('prefers episode, team, appointment, contact, the word of the host, consultation', () => {
    const types = ['consultation', 'contact', 'appointment', 'team', 'episode'] as const;
    const ties = types.map((type) => fact({ type, from: noon, to: noon }));
    const best = (count: number, byHost = false) => verify([facts(ties.slice(0, count))], noon, byHost);
    expect([5, 4, 3, 2, 1].map((count) => best(count))).toMatchObject([
      { type: 'episode' },
      { type: 'team' },
      { type: 'appointment' },
      { type: 'contact' },
      { type: 'consultation' },
    ]);
    expect(best(2, true)).toMatchObject({ type: 'contact' });
    expect(best(1, true)).toEqual({ kind: 'hostVerified', type: 'host', reference: 'demo' });
  });

  it('takes the newest of two consultations', () => {
    const asked = (reference: string, from: string) => fact({ type: 'consultation', reference, from });
    const verified = verify([facts([asked('Task/1', '2026-11-02'), asked('Task/2', '2026-11-10')])]);
    expect(verified).toMatchObject({ reference: 'Task/2', sections: [] });
  });

  it.each([
    ['2026-11-23T09:59:59Z', 'none'],
    ['2026-11-23T10:00:00Z', 'Task/1'],
    ['2026-11-23', 'Task/1'],
    ['2026-11-22', 'none'],
  ])('by a consultation ends with its minute, or its day: %s', (to, expected) => {
    const verified = verify(
      [facts([fact({ type: 'consultation', reference: 'Task/1', to })])],
      '2026-11-23T10:00:00Z',
    );
    expect(typeof verified === 'object' ? verified.reference : verified).toBe(expected);
  });

  it('is the word of the host when sources could not tell', () => {
    expect(verify([facts('unknown')], noon, true)).toMatchObject({ kind: 'hostVerified' });
  });
});

describe('a tie in force', () => {
  const at = '2026-11-25T09:00:00+02:00';

  it.each([
    ['eight days before', { from: '2026-11-26T09:00:00+02:00' }, 'none'],
    ['seven days before', { from: at }, 'appointment'],
    ['thirty days after', { from: '2026-10-19T09:00:00+03:00' }, 'appointment'],
    ['thirty-one days after', { from: '2026-10-18T09:00:00+03:00' }, 'none'],
    ['thirty days after its end', { from: '2026-10-18', to: '2026-10-19' }, 'appointment'],
    ['without a time', {}, 'none'],
    ['in some day of this month', { from: '2026-11' }, 'none'],
    ['at a time that cannot be read', { from: 'x' }, 'none'],
    ['with an end that cannot be read', { from: at, to: 'x' }, 'none'],
    ['that ends before it begins', { from: at, to: '2026-11-20' }, 'none'],
  ])('is an appointment %s: %j -> %s', (_, said, expected) => {
    expect(typeOf({ type: 'appointment', ...said })).toBe(expected);
  });

  it.each([
    ['under way', { from: '2026-01-02T09:00:00+02:00' }, 'contact'],
    ['that begins today', { from: '2026-11-18' }, 'contact'],
    ['that begins tomorrow', { from: '2026-11-19' }, 'none'],
    ['thirty days after', { from: '2026-10-01', to: '2026-10-19' }, 'contact'],
    ['thirty-one days after', { from: '2026-10-01', to: '2026-10-18' }, 'none'],
    ['without a time', {}, 'none'],
    ['with an end alone', { to: '2026-11-18' }, 'none'],
  ])('is a contact %s: %j -> %s', (_, said, expected) => {
    expect(typeOf({ type: 'contact', ...said })).toBe(expected);
  });

  it.each([
    ['without dates', {}, 'episode'],
    ['that begins today and ends today', { from: '2026-11-18', to: '2026-11-18' }, 'episode'],
    ['that begins tomorrow', { from: '2026-11-19' }, 'none'],
    ['that ended yesterday', { to: '2026-11-17' }, 'none'],
    ['that ends this month', { to: '2026-11' }, 'episode'],
    ['that ended last year', { to: '2025' }, 'none'],
    ['whose start cannot be read', { from: '1.1.2026' }, 'none'],
    ['whose end does not exist', { to: '2026-11-31' }, 'none'],
  ])('is an episode %s: %j -> %s', (_, said, expected) => {
    expect(typeOf(said)).toBe(expected);
    expect(typeOf({ ...said, type: 'team' })).toBe(expected === 'none' ? 'none' : 'team');
  });

  it('counts days in the zone: an episode that ended at 23.30 in Helsinki holds to midnight there', () => {
    const to = '2026-11-18T23:30:00+02:00';
    expect(typeOf({ to }, '2026-11-18T21:59:59Z')).toBe('episode');
    expect(typeOf({ to }, '2026-11-18T22:00:00Z')).toBe('none');
  });

  it.each([
    ['forward', '2026-03-10', '2026-04-09T20:59:59Z', '2026-04-09T21:00:00Z'],
    ['back', '2026-10-05', '2026-11-04T21:59:59Z', '2026-11-04T22:00:00Z'],
    ['over the leap day', '2028-02-20', '2028-03-21T21:59:59Z', '2028-03-21T22:00:00Z'],
  ])('counts whole days where clocks go %s', (_, day, last, past) => {
    expect(typeOf({ type: 'contact', from: day, to: day }, last)).toBe('contact');
    expect(typeOf({ type: 'contact', from: day, to: day }, past)).toBe('none');
  });
});
