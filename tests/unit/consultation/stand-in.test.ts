import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeInbox, composeInboxItem } from '#lib/consultation/compose-inbox.ts';
import { type Actor, actRefusals, type StandIn } from '#lib/consultation/consultation-acts.ts';
import { actRefusal, judgeAct, possibleActs } from '#lib/consultation/judge-act.ts';
import { type Phase, phases } from '#lib/consultation/phase.ts';
import { raisedTo, standInsOf } from '#lib/consultation/stand-in.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Professional } from '#lib/model/professional.ts';
import {
  aConsultation,
  aino,
  anAct,
  inPhase,
  pekka,
  sanna,
  tiina,
  timeZone,
  toAdults,
} from '#tests/builders/consultations.ts';

const due = Date.parse(aConsultation().dueAt);
const before = new Date(due - 1).toISOString();
const atDue = new Date(due).toISOString();
const after = new Date(due + 3_600_000).toISOString();

const forSanna = (change: Partial<StandIn> = {}): Actor => ({
  ...pekka,
  standsInFor: [{ reference: sanna.reference, as: 'team', mayTake: true, ...change }],
});

describe('for whom somebody stands in', () => {
  const me: Professional = {
    id: 'pekka',
    name: pekka.name,
    role: 'socialWorker',
    register: 'social',
    references: [{ sourceId: 'health', reference: pekka.reference }],
    teams: [{ sourceId: 'health', reference: 'Organization/adults' }],
  };
  const colleague = (change: Partial<Colleague> = {}): Colleague => ({
    sourceId: 'health',
    reference: sanna.reference,
    kind: 'person',
    name: sanna.name,
    units: [{ reference: 'Organization/adults' }],
    role: 'socialWorker',
    register: 'social',
    ...change,
  });
  const away = (from: string, to: string, reference = pekka.reference): Partial<Colleague> => ({
    units: [],
    hours: { open: [], away: [{ from, to, substitute: { reference, name: 'X' } }] },
  });

  it.each<[string, Partial<Colleague>, Omit<StandIn, 'reference'> | undefined]>([
    ['of the same unit and role', {}, { as: 'team', mayTake: true }],
    ['of the same unit, another role', { role: 'nurse' }, { as: 'team', mayTake: false }],
    ['whose role nobody says', { role: undefined } as never, { as: 'team', mayTake: false }],
    ['of another unit', { units: [{ reference: 'Organization/other' }] }, undefined],
    ['of another register', { register: 'health' }, undefined],
    ['whose register nobody says', { register: undefined } as never, undefined],
    ['of another source', { sourceId: 'social' }, undefined],
    ['who is a team', { kind: 'team' }, undefined],
    ['who is oneself', { reference: pekka.reference }, undefined],
    ['away today, and named this one', away('2026-11-18', '2026-11-18'), { as: 'substitute', mayTake: true }],
    ['away from tomorrow', away('2026-11-19', '2026-11-20'), undefined],
    ['away until yesterday', away('2026-11-16', '2026-11-17'), undefined],
    ['away, and named another', away('2026-11-18', '2026-11-18', aino.reference), undefined],
  ])('a colleague %s', (_what, change, expected) => {
    const found = standInsOf([colleague(change)], me, { sourceId: 'health', now: atDue, timeZone });
    expect(found).toEqual(expected === undefined ? [] : [{ reference: sanna.reference, ...expected }]);
  });
});

describe('what is raised', () => {
  it.each<[string, string, boolean]>([
    ['a moment before', before, false],
    ['at the moment', atDue, true],
    ['after', after, true],
  ])('%s an answer was needed: %s', (_what, now, is) => {
    expect(raisedTo(aConsultation(), forSanna(), now) !== undefined).toBe(is);
    const item = composeInboxItem({ consultation: aConsultation() }, forSanna(), now);
    expect(item.boxes).toEqual(is ? ['team'] : []);
    expect(item.raised).toEqual(is ? { as: 'team', mayTake: true } : undefined);
    expect(item.isMyTurn).toBe(false);
  });

  it.each<[Phase, boolean]>([
    ['requested', true],
    ['accepted', true],
    // The asker is waited for, or nobody.
    ['askedBack', false],
    ['answered', false],
    ['takenOver', false],
    ['declined', false],
    ['withdrawn', false],
    ['closed', false],
  ])('%s: %s', (phase, is) => {
    expect(raisedTo(inPhase(phase), forSanna(), after) !== undefined).toBe(is);
  });

  it.each<[string, Actor]>([
    ['the asker', { ...tiina, standsInFor: forSanna().standsInFor ?? [] }],
    ['the one who was asked', { ...sanna, standsInFor: forSanna().standsInFor ?? [] }],
    ['who stands in for nobody', pekka],
    [
      'who stands in for another',
      { ...pekka, standsInFor: [{ reference: aino.reference, as: 'team', mayTake: true }] },
    ],
  ])('is nothing to %s', (_who, actor) => {
    expect(raisedTo(aConsultation(), actor, after)).toBeUndefined();
  });

  it('is what one of an asked team has taken up and not answered', () => {
    const consultation = inPhase('accepted', { recipient: toAdults });
    expect(composeInboxItem({ consultation }, forSanna(), after).boxes).toEqual(['team']);
  });

  it('stands once in the box of the team, and before what is in time', () => {
    const team = aConsultation({ threadId: 'team', recipient: toAdults, dueAt: '2026-11-20T14:00:00Z' });
    const items = composeInbox(
      [{ consultation: team }, { consultation: aConsultation() }],
      forSanna(),
      after,
    );
    expect(items.map(({ consultation, boxes }) => `${consultation.threadId} ${boxes.join()}`)).toEqual([
      'thread-1 team',
      'team team',
    ]);
  });
});

describe('what a stand-in may do', () => {
  it('is to take it up, and from then on it is theirs; responsibility stays with the asker', () => {
    expect(possibleActs(aConsultation(), forSanna(), after)).toEqual(['accept']);
    const taken = judgeAct(aConsultation(), { act: { act: 'accept' }, actor: forSanna(), now: after });
    if (!taken.ok) throw new Error(taken.failure);
    expect(taken.value).toMatchObject({
      state: 'accepted',
      taker: { reference: pekka.reference },
      recipient: { reference: sanna.reference },
      responsible: { reference: tiina.reference },
    });
    expect(possibleActs(taken.value, forSanna(), after)).toContain('answer');
    expect(possibleActs(taken.value, sanna, after)).toEqual([]);
  });

  it.each<[string, Actor, Phase, string, string | undefined]>([
    ['in time', forSanna(), 'requested', before, 'notRecipient'],
    ['late', forSanna(), 'requested', after, undefined],
    ['late, of another role', forSanna({ mayTake: false }), 'requested', after, 'notRecipient'],
    ['late, and somebody has it', forSanna(), 'accepted', after, 'alreadyAccepted'],
  ])('%s', (_what, actor, phase, now, refusal) => {
    expect(actRefusal(inPhase(phase), 'accept', actor, now)).toBe(refusal);
  });

  it('is nothing else, whatever has happened; and nothing of it moves who answers for the client', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phases),
        fc.constantFrom(...Object.values(anAct)),
        fc.boolean(),
        fc.constantFrom<StandIn['as']>('team', 'substitute'),
        fc.integer({ min: -3, max: 3 }),
        (phase, act, mayTake, as, hours) => {
          const consultation = inPhase(phase);
          const now = new Date(due + hours * 3_600_000).toISOString();
          const judged = judgeAct(consultation, { act, actor: forSanna({ mayTake, as }), now });
          const isTaking = act.act === 'accept' && mayTake && hours >= 0 && phase === 'requested';
          expect(judged.ok).toBe(isTaking);
          if (judged.ok) expect(judged.value.responsible).toEqual(consultation.responsible);
          else expect(actRefusals).toContain(judged.failure);
        },
      ),
    );
  });
});
