import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeInbox, composeInboxItem, sortInbox } from '#lib/consultation/compose-inbox.ts';
import type { Actor } from '#lib/consultation/consultation-acts.ts';
import type { Phase } from '#lib/consultation/phase.ts';
import { type Consultation, urgencies } from '#lib/model/consultation.ts';
import {
  aConsultation,
  aino,
  askedAt,
  inPhase,
  outsider,
  pekka,
  sanna,
  tiina,
  toAdults,
} from '#tests/builders/consultations.ts';

const now = '2026-11-18T09:00:00.000Z';
const afterDue = '2026-11-18T15:00:00.000Z';
const later = '2026-11-18T08:30:00.000Z';

function itemOf(consultation: Consultation, actor: Actor) {
  const { boxes, waitingFor, isMyTurn } = composeInboxItem({ consultation }, actor, now);
  return `${boxes.join(' ') || '-'} / ${waitingFor}${isMyTurn ? ' (me)' : ''}`;
}

describe('the boxes', () => {
  it.each<[Phase, Actor, string]>([
    ['requested', sanna, 'mine waiting / recipient (me)'],
    ['requested', tiina, 'sent / recipient'],
    ['requested', outsider, '- / recipient'],
    ['accepted', sanna, 'mine waiting / recipient (me)'],
    ['accepted', tiina, 'sent / recipient'],
    ['askedBack', sanna, 'mine / asker'],
    ['askedBack', tiina, 'waiting sent / asker (me)'],
    ['answered', sanna, 'answered / asker'],
    ['answered', tiina, 'waiting sent / asker (me)'],
    ['takenOver', sanna, 'answered / nobody'],
    ['takenOver', tiina, 'sent / nobody'],
    ['declined', sanna, 'answered / asker'],
    ['declined', tiina, 'waiting sent / asker (me)'],
    ['withdrawn', sanna, '- / nobody'],
    ['withdrawn', tiina, 'sent / nobody'],
    ['closed', sanna, 'answered / nobody'],
    ['closed', tiina, 'sent / nobody'],
  ])('%s, of $name', (phase, actor, expected) => {
    expect(itemOf(inPhase(phase), actor)).toBe(expected);
  });

  it.each<[string, Consultation, Actor, string]>([
    ['a team was asked', aConsultation({ recipient: toAdults }), pekka, 'team / recipient'],
    ['a team of others was asked', aConsultation({ recipient: toAdults }), aino, '- / recipient'],
    ['another of the team has it', inPhase('accepted', { recipient: toAdults }), pekka, '- / recipient'],
    ['I have it', inPhase('accepted', { recipient: toAdults }), sanna, 'mine waiting / recipient (me)'],
    ['my own team', aConsultation({ recipient: toAdults, asker: sanna }), sanna, 'team sent / recipient'],
    ['asked along', inPhase('accepted', { participants: [aino] }), aino, 'mine / recipient'],
    ['asked along, answered', inPhase('answered', { participants: [aino] }), aino, 'answered / asker'],
    ['asked along, closed', inPhase('closed', { participants: [aino] }), aino, 'answered / nobody'],
    ['asked along, taken back', inPhase('withdrawn', { participants: [aino] }), aino, '- / nobody'],
    [
      'asked along with a team, answered',
      inPhase('answered', { participants: [{ ...toAdults }] }),
      pekka,
      'answered / asker',
    ],
    ['another of the team has answered', inPhase('answered', { recipient: toAdults }), pekka, '- / asker'],
    ['taken part no more', inPhase('answered'), aino, '- / asker'],
    [
      'offered by the taker',
      inPhase('accepted', { takeOver: { by: 'taker', at: now } }),
      tiina,
      'waiting sent / asker (me)',
    ],
    [
      'offered by the taker',
      inPhase('accepted', { takeOver: { by: 'taker', at: now } }),
      sanna,
      'mine / asker',
    ],
    [
      'offered after the answer',
      inPhase('answered', { takeOver: { by: 'asker', at: later } }),
      sanna,
      'waiting answered / recipient (me)',
    ],
    [
      'offered before the answer',
      inPhase('answered', { takeOver: { by: 'asker', at: askedAt } }),
      sanna,
      'answered / asker',
    ],
  ])('%s', (_what, consultation, actor, expected) => {
    expect(itemOf(consultation, actor)).toBe(expected);
  });
});

describe('the order', () => {
  const named = (threadId: string, change: Partial<Consultation>) => aConsultation({ threadId, ...change });

  it('is my turn, late, urgency, due, newest; what is over last, newest first', () => {
    const open = { recipient: toAdults, asker: tiina };
    const listed = [
      named('over, older', { state: 'withdrawn', changedAt: '2026-11-17T08:00:00Z' }),
      named('over, newer', { state: 'withdrawn', changedAt: '2026-11-18T08:00:00Z' }),
      named('team, this week', { ...open, urgency: 'thisWeek', dueAt: '2026-11-20T14:00:00Z' }),
      named('team, late', { ...open, urgency: 'thisWeek', dueAt: '2026-11-18T14:59:00Z' }),
      named('team, now', { ...open, urgency: 'now', dueAt: '2026-11-18T15:30:00Z' }),
      named('mine, due later', { dueAt: '2026-11-18T18:00:00Z' }),
      named('mine, due sooner, newer', { dueAt: '2026-11-18T17:00:00Z', changedAt: '2026-11-18T08:00:00Z' }),
      // The same moment, written in another zone.
      named('mine, due sooner, older', { dueAt: '2026-11-18T19:00:00+02:00' }),
      named('mine, late', { dueAt: '2026-11-18T14:00:00Z', urgency: 'thisWeek' }),
    ].map((consultation) => ({ consultation }));
    expect(composeInbox(listed, sanna, afterDue).map(({ consultation }) => consultation.threadId)).toEqual([
      'mine, late',
      'mine, due sooner, newer',
      'mine, due sooner, older',
      'mine, due later',
      'team, late',
      'team, now',
      'team, this week',
      'over, newer',
      'over, older',
    ]);
  });

  it('is the same whatever the order of reading', () => {
    const item = fc.record({
      threadId: fc.constantFrom('a', 'b', 'c', 'd'),
      phase: fc.constantFrom<Phase>('requested', 'accepted', 'answered', 'withdrawn'),
      urgency: fc.constantFrom(...urgencies),
      version: fc.option(fc.constantFrom('1', '2', '10', 'W/x'), { nil: undefined }),
      minute: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 8 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (given, chance) => {
          const listed = given.map(({ threadId, phase, urgency, version, minute }) => ({
            consultation: inPhase(phase, {
              threadId,
              urgency,
              changedAt: `2026-11-18T08:0${minute}:00Z`,
              ...(version === undefined ? {} : { version }),
            }),
          }));
          const places = listed.map((each) => ({ each, at: chance.next().value ?? 0 }));
          const shuffled = places.sort((a, b) => a.at - b.at).map(({ each }) => each);
          const composed = composeInbox(listed, sanna, now);
          const seen = (items: typeof composed) =>
            items.map(({ consultation: { threadId, state, version } }) => `${threadId} ${version} ${state}`);
          expect(seen(composeInbox([...shuffled, ...listed], sanna, now))).toEqual(seen(composed));
          expect(seen(sortInbox([...composed].reverse()))).toEqual(seen(composed));
        },
      ),
    );
  });
});

describe('a thread that was read twice', () => {
  const client = { name: 'Tervahauta Larisa' } as never;
  it.each<[string, Partial<Consultation>, Partial<Consultation>]>([
    ['the higher version', { version: '10' }, { version: '9' }],
    ['what has been at the server', { version: '1' }, { changedAt: '2026-11-18T23:00:00Z' }],
    ['the act that is on its way', { version: '3', changedAt: later }, { version: '3' }],
    ['the later change, where versions are no numbers', { version: 'b', changedAt: later }, { version: 'c' }],
  ])('counts once: %s', (_what, newer, older) => {
    const [one, other] = [aConsultation(newer), aConsultation(older)];
    for (const listed of [
      [{ consultation: one }, { consultation: other, client }],
      [{ consultation: other, client }, { consultation: one }],
    ]) {
      const [item, ...more] = composeInbox(listed, sanna, now);
      expect(more).toEqual([]);
      expect(item?.consultation).toEqual(one);
      expect(item?.client).toBe(client);
    }
  });
});
