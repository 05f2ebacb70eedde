import { describe, expect, it } from 'vitest';
import type { LoopStatus } from '#lib/model/entries.ts';
import {
  judgeDeed,
  type LoopActor,
  type LoopDeed,
  type LoopEvent,
  type LoopRefusal,
  type LoopSituation,
  loopEvents,
  loopRules,
} from '#lib/worklist/loop/loop-events.ts';
import { loopEntry, outi, tiina } from '#tests/builders/loop.ts';

const today = '2026-11-18';
const lead: LoopActor = { name: 'Ritva Oinonen', reference: 'Practitioner/oinonen', role: 'teamLead' };
const asker: LoopActor = { ...lead, role: 'nurse' };
const asked: LoopActor = { ...tiina, role: 'nurse' };
const other: LoopActor = { ...outi, role: 'nurse' };
const request = loopEntry({ step: 'ownerRequest', at: '2026-11-16T08:00:00Z' });
const review = loopEntry({ step: 'review', at: '2026-11-16T08:00:00Z', due: '2026-12-16' });
const situation: LoopSituation = {
  owner: { state: 'none' },
  entries: [],
  isClosed: false,
  hasDied: false,
  today,
};

const whole: Readonly<Record<LoopEvent, Partial<LoopDeed>>> = {
  requestOwner: { owner: tiina },
  acceptRequest: { entry: request, actor: asked },
  declineRequest: { entry: request, actor: asked, reason: 'Lomalla' },
  cancelRequest: { entry: request },
  setReview: { due: '2026-12-16' },
  changeReview: { entry: review, due: '2026-12-20' },
  holdReview: { entry: review },
  addNote: { text: 'Soitettu' },
  closeLoop: { reason: 'Tavoite saavutettu' },
};
const judge = (event: LoopEvent, deed: Partial<LoopDeed> = {}, where: Partial<LoopSituation> = {}) => {
  const judged = judgeDeed({ event, actor: asker, ...whole[event], ...deed }, { ...situation, ...where });
  return judged.ok ? judged.value.to : judged.failure;
};

describe('what may happen to the loop', () => {
  it.each(loopEvents)('%s', (event) => {
    expect(judge(event)).toBe(loopRules[event].to);
  });
  it.each<[string, LoopEvent, Partial<LoopDeed>, LoopRefusal | LoopStatus]>([
    ['accepts only who was asked', 'acceptRequest', { actor: other }, 'notAsked'],
    ['accepts not in the name of the asked one: the asker', 'acceptRequest', { actor: lead }, 'notAsked'],
    [
      'accepts nobody without a reference',
      'acceptRequest',
      { actor: { name: tiina.name, role: 'nurse' } },
      'notAsked',
    ],
    ['declines only who was asked', 'declineRequest', { actor: other }, 'notAsked'],
    ['declines with a reason', 'declineRequest', { reason: ' ' }, 'reasonMissing'],
    ['cancels only who asked', 'cancelRequest', { actor: other }, 'notAsker'],
    ['cancels a team lead too', 'cancelRequest', { actor: { ...other, role: 'teamLead' } }, 'cancelled'],
    ['asks for somebody', 'requestOwner', { owner: { reference: '', name: '' } }, 'requested'],
    ['needs a date', 'setReview', { due: '' }, 'dueMissing'],
    ['needs a date ahead', 'setReview', { due: '2026-11-17' }, 'dueInPast'],
    ['takes today', 'setReview', { due: today }, 'requested'],
    ['needs words', 'addNote', { text: '' }, 'textMissing'],
    ['needs a reason', 'closeLoop', { reason: '' }, 'reasonMissing'],
    ['changes what is a review', 'holdReview', { entry: request }, 'noSuchEntry'],
  ])('%s (%s)', (_name, event, deed, outcome) => {
    expect(judge(event, deed)).toBe(outcome);
  });

  const statuses: readonly LoopStatus[] = ['requested', 'accepted', 'declined', 'done', 'cancelled'];
  const changes = loopEvents.filter((event) => loopRules[event].from !== 'none');
  it.each(changes.flatMap((event) => statuses.map((status) => [event, status] as const)))(
    '%s of what is %s happens once',
    (event, status) => {
      const { entry } = whole[event];
      const changed = entry === undefined ? undefined : { ...entry, status };
      expect(judge(event, changed === undefined ? {} : { entry: changed })).toBe(
        status === 'requested' ? loopRules[event].to : 'alreadyDone',
      );
    },
  );
});

describe('of a client who has died', () => {
  const refused: readonly LoopEvent[] = ['requestOwner', 'acceptRequest', 'setReview', 'changeReview'];
  it.each(loopEvents)('%s', (event) => {
    const outcome = refused.includes(event) ? 'deceased' : loopRules[event].to;
    expect(judge(event, {}, { hasDied: true })).toBe(outcome);
  });
});

describe('what the client has already', () => {
  const owner = { state: 'named', role: 'careLead', ...tiina } as const;
  it.each<[string, LoopEvent, Partial<LoopSituation>, LoopRefusal | LoopStatus]>([
    [
      'an open request: first it is answered or cancelled',
      'requestOwner',
      { entries: [request] },
      'alreadyAsked',
    ],
    [
      'a declined request asks again',
      'requestOwner',
      { entries: [{ ...request, status: 'declined' }] },
      'requested',
    ],
    ['the same owner', 'requestOwner', { owner }, 'alreadyOwner'],
    ['another owner is asked to hand over', 'requestOwner', { owner: { ...owner, ...outi } }, 'requested'],
    ['an agreed review is changed, not doubled', 'setReview', { entries: [review] }, 'alreadyAgreed'],
    [
      'a review that was held lets another be agreed',
      'setReview',
      { entries: [{ ...review, status: 'done' }] },
      'requested',
    ],
    ['an open request is not closed over', 'closeLoop', { entries: [request] }, 'alreadyAsked'],
    ['a closed loop', 'closeLoop', { isClosed: true }, 'alreadyClosed'],
  ])('%s', (_name, event, where, outcome) => {
    expect(judge(event, {}, where)).toBe(outcome);
  });
});
