import { expect } from 'vitest';
import type { ActName } from '#lib/consultation/consultation-acts.ts';
import type { Consultation, ConsultationState } from '#lib/model/consultation.ts';
import type { TakenChange } from './server.ts';

/**
 * What must hold of every change that a server took, and of every state that it holds; written from the decision and not from
 * the code.
 */
const open: readonly ConsultationState[] = ['requested', 'accepted'];
const moves: Readonly<
  Record<ActName, readonly (readonly [from: ConsultationState, to: ConsultationState])[]>
> = {
  accept: [['requested', 'accepted']],
  askBack: open.map((state) => [state, 'accepted']),
  reply: [['accepted', 'accepted']],
  answer: open.map((state) => [state, 'answered']),
  decline: open.map((state) => [state, 'declined']),
  forward: open.map((state) => [state, 'requested']),
  offerTakeOver: [
    ['requested', 'requested'],
    ['requested', 'accepted'],
    ['accepted', 'accepted'],
    ['answered', 'answered'],
  ],
  acceptTakeOver: [
    ['requested', 'takenOver'],
    ['accepted', 'takenOver'],
    ['answered', 'takenOver'],
  ],
  endTakeOver: [
    ['requested', 'requested'],
    ['accepted', 'accepted'],
    ['answered', 'answered'],
  ],
  withdraw: open.map((state) => [state, 'withdrawn']),
  askAgain: [['answered', 'accepted']],
  close: [
    ['answered', 'answered'],
    ['takenOver', 'takenOver'],
    ['declined', 'declined'],
  ],
  invite: [
    ['requested', 'requested'],
    ['accepted', 'accepted'],
    ['answered', 'answered'],
  ],
  endPart: [
    ['requested', 'requested'],
    ['accepted', 'accepted'],
    ['answered', 'answered'],
  ],
};
const askersActs: readonly ActName[] = ['reply', 'withdraw', 'askAgain', 'close'];
const recipientsActs: readonly ActName[] = ['accept', 'askBack', 'answer', 'decline'];

/** One party answers for the client: the asker, or whoever has taken over. */
export function expectSound(consultation: Consultation): void {
  const { state, asker, taker, responsible, askedBack, answer, outcome, takeOver } = consultation;
  expect(responsible.reference).toBe(state === 'takenOver' ? taker?.reference : asker.reference);
  expect(taker?.reference).not.toBe(asker.reference);
  if (state === 'requested') expect(taker).toBeUndefined();
  if (state !== 'requested' && state !== 'withdrawn') expect(taker).toBeDefined();
  if (state !== 'accepted') expect(askedBack).toBe(false);
  if (state === 'answered') expect(answer).toBeDefined();
  const mayBeOffered = ['requested', 'accepted', 'answered'].includes(state) && outcome === undefined;
  if (!mayBeOffered) expect(takeOver).toBeUndefined();
  if (takeOver?.by === 'taker') expect(taker).toBeDefined();
}

export function expectLegal({ before, after, act, actor }: TakenChange): void {
  expectSound(after);
  expect(after.changedBy.reference).toBe(actor.reference);
  if (before === undefined || act === 'ask') {
    expect([before, act, after.state]).toEqual([undefined, 'ask', 'requested']);
    return;
  }
  expect(moves[act]).toContainEqual([before.state, after.state]);
  expect(before.outcome).toBeUndefined();
  expect(Date.parse(after.changedAt)).toBeGreaterThan(Date.parse(before.changedAt));
  const kept = ({ threadId, asker, question, dueAt, askedAt }: Consultation) => ({
    threadId,
    asker,
    question,
    dueAt,
    askedAt,
  });
  expect(kept(after)).toEqual(kept(before));
  if (before.firstAnswerAt !== undefined) expect(after.firstAnswerAt).toBe(before.firstAnswerAt);

  const { asker, taker, recipient } = before;
  const isAsker = actor.reference === asker.reference;
  const isTaker =
    taker !== undefined
      ? taker.reference === actor.reference
      : recipient.reference === actor.reference || actor.teams.includes(recipient.reference);
  expect(isAsker || isTaker).toBe(true);
  if (askersActs.includes(act)) expect(isAsker).toBe(true);
  if (recipientsActs.includes(act)) expect(isAsker).toBe(false);
  if (act === 'forward') expect(after.recipient.reference).not.toBe(before.recipient.reference);
  else expect(after.recipient).toEqual(before.recipient);

  if (act === 'acceptTakeOver') {
    expect(before.takeOver?.by).toBe(isAsker ? 'taker' : 'asker');
    if (!isAsker) expect(after.responsible.reference).toBe(actor.reference);
  } else {
    expect(after.responsible).toEqual(before.responsible);
  }
}
