import { describe, expect, it } from 'vitest';
import { actPhases, actSides } from '#lib/consultation/act-table.ts';
import type { ActName, Actor, ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import { actRefusal, judgeAct, possibleActs } from '#lib/consultation/judge-act.ts';
import { type Phase, phaseOf, phases } from '#lib/consultation/phase.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import {
  aConsultation,
  aino,
  anAct,
  inPhase,
  outsider,
  pekka,
  sanna,
  tiina,
  toAdults,
  toAino,
  toSanna,
} from '#tests/builders/consultations.ts';
import { matrix, rowsOf, takeOverMatrix } from './act-matrix.ts';

const now = '2026-11-18T09:00:00.000Z';
const actNames = Object.keys(anAct) as ActName[];
const actors: Readonly<Record<string, Actor>> = { asker: tiina, person: sanna, team: pekka };
const offers: Readonly<Record<string, Partial<Consultation>>> = {
  nobody: {},
  asker: { takeOver: { by: 'asker', at: now } },
  taker: { takeOver: { by: 'taker', at: now } },
};

function standing(phase: Phase, side: string, offered: string): Consultation {
  return inPhase(phase, { ...(side === 'team' ? { recipient: toAdults } : {}), ...offers[offered] });
}

/** The phase that comes of it, or the name of the refusal. */
function outcomeOf(consultation: Consultation, act: ConsultationAct, actor: Actor): string {
  const judged = judgeAct(consultation, { act, actor, now });
  return judged.ok ? phaseOf(judged.value) : judged.failure;
}

function changedBy(consultation: Consultation, act: ConsultationAct, actor: Actor, at = now): Consultation {
  const judged = judgeAct(consultation, { act, actor, now: at });
  if (!judged.ok) throw new Error(judged.failure);
  return judged.value;
}

describe('every act in every phase from every side', () => {
  const cells = [
    ...rowsOf(matrix).flatMap((row) => Object.keys(offers).map((offered) => ({ ...row, offered }))),
    ...rowsOf(takeOverMatrix),
  ] as readonly Readonly<Record<string, string>>[];

  it.each(cells)('$act by $side, taking over offered by $offered', (row) => {
    const { act, side, offered } = row as { act: ActName; side: string; offered: string };
    const found = phases.map((phase) =>
      outcomeOf(standing(phase, side, offered), anAct[act], actors[side] ?? outsider),
    );
    expect(found).toEqual(phases.map((phase) => (row[phase] === '=' ? phase : row[phase])));
  });

  it('has a row for each act and side', () => {
    const named = new Set(cells.map(({ act, side, offered }) => `${act} ${side} ${offered}`));
    expect(named.size).toBe(actNames.length * 3 * 3);
    expect(cells).toHaveLength(named.size);
    expect(Object.keys(actPhases).sort()).toEqual([...actNames].sort());
  });

  it.each(actNames)('%s is refused to those who stand on no side', (act) => {
    const refusal = actSides[act] === 'asker' ? 'notAsker' : 'notRecipient';
    for (const phase of phases) {
      const consultation = inPhase(phase, { participants: [aino] });
      // Who was asked along may end their own part, and nothing else.
      const others = act === 'endPart' ? [outsider] : [aino, outsider];
      for (const actor of others) expect(outcomeOf(consultation, anAct[act], actor)).toBe(refusal);
    }
  });

  it('never changes a consultation that it refuses, nor the one that it was given', () => {
    for (const phase of phases) {
      const given = inPhase(phase);
      const before = JSON.stringify(given);
      for (const act of actNames)
        for (const actor of [tiina, sanna]) judgeAct(given, { act: anAct[act], actor, now });
      expect(JSON.stringify(given)).toBe(before);
    }
  });
});

describe('what an act changes', () => {
  it.each(actNames)('%s says when and by whom', (name) => {
    const changes = phases.flatMap((phase) =>
      Object.keys(offers).flatMap((offered) =>
        [tiina, sanna].flatMap((actor) => {
          const participants = name === 'endPart' ? [aino] : [];
          const given = { ...standing(phase, 'person', offered), participants };
          const judged = judgeAct(given, { act: anAct[name], actor, now });
          return judged.ok ? [{ changed: judged.value, actor }] : [];
        }),
      ),
    );
    expect(changes.length).toBeGreaterThan(0);
    for (const { changed, actor } of changes) {
      expect(changed.changedAt).toBe(now);
      expect(changed.changedBy).toEqual({
        reference: actor.reference,
        name: actor.name,
        profession: actor.profession,
      });
    }
  });

  it.each<ActName>(['askBack', 'answer', 'decline', 'offerTakeOver', 'acceptTakeOver'])(
    '%s is the first answer, by whoever of the team does it',
    (name) => {
      const given = aConsultation({
        recipient: toAdults,
        ...(name === 'acceptTakeOver' ? offers.asker : {}),
      });
      const changed = changedBy(given, anAct[name], pekka);
      expect(changed.firstAnswerAt).toBe(now);
      expect(changed.taker?.reference).toBe(pekka.reference);
      const earlier = changedBy({ ...given, firstAnswerAt: '2026-11-18T08:00:00Z' }, anAct[name], pekka);
      expect(earlier.firstAnswerAt).toBe('2026-11-18T08:00:00Z');
    },
  );

  it.each<[ActName, Phase, Actor]>([
    ['accept', 'requested', sanna],
    ['forward', 'requested', sanna],
    ['invite', 'requested', sanna],
    ['offerTakeOver', 'requested', tiina],
    ['withdraw', 'requested', tiina],
  ])('%s is no answer', (name, phase, actor) => {
    expect(changedBy(inPhase(phase), anAct[name], actor).firstAnswerAt).toBeUndefined();
  });

  it('accept makes one of the team the taker, and the others stand on no side any more', () => {
    const accepted = changedBy(aConsultation({ recipient: toAdults }), anAct.accept, pekka);
    expect(accepted.taker?.reference).toBe(pekka.reference);
    expect(outcomeOf(accepted, anAct.answer, sanna)).toBe('alreadyAccepted');
    expect(possibleActs(accepted, sanna, now)).toEqual([]);
  });

  it('a handing over that was offered by asking is accepted by the person who was asked', () => {
    const given = aConsultation({ takeOver: { by: 'asker', at: now } });
    const taken = changedBy(given, anAct.acceptTakeOver, sanna);
    expect(taken).toMatchObject({ state: 'takenOver', responsible: { reference: sanna.reference } });
    expect(taken.takeOver).toBeUndefined();
  });

  it('what the taker offers is the asker’s to accept, and the taker answers for the client then', () => {
    const offered = changedBy(aConsultation(), anAct.offerTakeOver, sanna);
    expect(offered).toMatchObject({ state: 'accepted', takeOver: { by: 'taker', at: now } });
    expect(offered.responsible.reference).toBe(tiina.reference);
    expect(changedBy(offered, anAct.acceptTakeOver, tiina).responsible.reference).toBe(sanna.reference);
  });

  it('an ended offer leaves responsibility and state where they were', () => {
    const given = inPhase('accepted', offers.taker);
    const ended = changedBy(given, anAct.endTakeOver, tiina);
    expect(ended.takeOver).toBeUndefined();
    expect(ended).toMatchObject({ state: 'accepted', responsible: { reference: tiina.reference } });
  });

  it('an ending leaves no offer and nothing asked back behind', () => {
    const given = inPhase('askedBack', offers.taker);
    for (const [act, actor] of [
      [anAct.decline, sanna],
      [anAct.withdraw, tiina],
    ] as const) {
      const ended = changedBy(given, act, actor);
      expect(ended.takeOver).toBeUndefined();
      expect(ended.askedBack).toBe(false);
    }
    expect(changedBy(inPhase('answered', offers.asker), anAct.close, tiina).takeOver).toBeUndefined();
  });

  it('an outcome is said once, in two presses, without a text', () => {
    const closed = changedBy(inPhase('answered'), anAct.close, tiina);
    expect(closed.outcome).toMatchObject({ kind: 'solved', at: now, by: { reference: tiina.reference } });
    expect(outcomeOf(closed, anAct.close, tiina)).toBe('alreadyClosed');
  });

  it('more is asked after an answer, and the answer stays', () => {
    const again = changedBy(inPhase('answered'), anAct.askAgain, tiina);
    expect(again).toMatchObject({ state: 'accepted', answer: { recommendation: 'Kyllä.' } });
    expect(changedBy(again, anAct.answer, sanna).answer?.recommendation).toBe('Tilataan tulkki.');
  });
});

describe('forwarding', () => {
  it('begins anew with the other colleague and remembers the first one', () => {
    const given = inPhase('askedBack', offers.taker);
    const { forwards, ...forwarded } = changedBy(
      given,
      { act: 'forward', to: toAino, reason: 'Liikkuminen.' },
      sanna,
    );
    expect(forwards).toEqual([{ from: toSanna, at: now, reason: 'Liikkuminen.' }]);
    expect(forwarded).toMatchObject({
      state: 'requested',
      askedBack: false,
      recipient: toAino,
      dueAt: given.dueAt,
    });
    expect(forwarded.taker).toBeUndefined();
    expect(forwarded.takeOver).toBeUndefined();
    expect(forwarded.responsible.reference).toBe(tiina.reference);
    expect(outcomeOf({ ...forwarded, forwards }, anAct.answer, sanna)).toBe('notRecipient');
    expect(outcomeOf({ ...forwarded, forwards }, anAct.answer, aino)).toBe('answered');
  });

  it('keeps the asker’s own offer to hand the client over', () => {
    const forwarded = changedBy(inPhase('accepted', offers.asker), anAct.forward, sanna);
    expect(forwarded.takeOver).toEqual({ by: 'asker', at: now });
  });

  it.each([
    ['2026-11-18T13:59:59.999Z', 'stillInTime'],
    ['2026-11-18T14:00:00.000Z', 'requested'],
    ['2026-11-18T16:00:00.000+02:00', 'requested'],
  ])('by the asker at %s, due at 16.00 in Finland: %s', (at, expected) => {
    const given = aConsultation();
    const judged = judgeAct(given, { act: anAct.forward, actor: tiina, now: at });
    expect(judged.ok ? judged.value.state : judged.failure).toBe(expected);
    expect(actRefusal(given, 'forward', tiina, at)).toBe(expected === 'requested' ? undefined : expected);
  });

  it.each<[string, Consultation, string, string]>([
    ['the same colleague', aConsultation(), sanna.reference, 'sameRecipient'],
    ['the same team', aConsultation({ recipient: toAdults }), toAdults.reference, 'sameRecipient'],
    ['oneself', aConsultation({ recipient: toAdults }), sanna.reference, 'sameRecipient'],
    ['the asker', aConsultation(), tiina.reference, 'alreadyTakesPart'],
  ])('to %s is refused', (_whom, given, reference, refusal) => {
    expect(outcomeOf(given, { act: 'forward', to: { ...toAino, reference } }, sanna)).toBe(refusal);
  });
});

describe('what has to be said', () => {
  it.each<[ConsultationAct, Phase, Actor]>([
    [{ act: 'askBack', text: ' ' }, 'requested', sanna],
    [{ act: 'reply', text: '' }, 'askedBack', tiina],
    [{ act: 'answer', answer: { kind: 'advice', recommendation: '\n' } }, 'accepted', sanna],
    [{ act: 'decline', reason: '' }, 'requested', sanna],
    [{ act: 'askAgain', text: '  ' }, 'answered', tiina],
  ])('%j is refused', (act, phase, actor) => {
    expect(outcomeOf(inPhase(phase), act, actor)).toBe('textMissing');
  });

  it('is not looked at before the act itself may be done', () => {
    expect(outcomeOf(inPhase('withdrawn'), { act: 'decline', reason: '' }, sanna)).toBe('alreadyWithdrawn');
  });

  it.each(['asker', 'recipient', 'taker', 'participant'])('the %s is not asked along', (who) => {
    const parties: Readonly<Record<string, Actor>> = { asker: tiina, taker: pekka, participant: aino };
    const given = aConsultation({
      state: 'accepted',
      taker: who === 'recipient' ? toSanna : pekka,
      participants: [aino],
    });
    expect(outcomeOf(given, { act: 'invite', party: parties[who] ?? sanna }, tiina)).toBe('alreadyTakesPart');
  });
});

describe('who was asked along', () => {
  const team = { reference: 'CareTeam/rehabilitation', name: 'Kuntoutus' };
  const given = inPhase('accepted', { participants: [toAino, team] });
  const left = (act: ConsultationAct, actor: Actor) => {
    const judged = judgeAct(given, { act, actor, now });
    return judged.ok ? judged.value.participants.map(({ name }) => name) : judged.failure;
  };

  it.each<[string, Actor, Consultation['asker'], unknown]>([
    ['the asker lets them go', tiina, toAino, ['Kuntoutus']],
    ['the recipient lets their team go', sanna, team, ['Aino Heikkinen']],
    ['they leave by themselves', aino, toAino, ['Kuntoutus']],
    ['one of a team that was asked along ends its part', aino, team, ['Aino Heikkinen']],
    ['nobody leaves who takes no part', tiina, outsider, 'takesNoPart'],
    ['the sides themselves do not leave', sanna, toSanna, 'takesNoPart'],
    ['others are not sent away by an outsider', outsider, toAino, 'notRecipient'],
  ])('%s', (_what, actor, party, expected) => {
    expect(left({ act: 'endPart', party }, actor)).toEqual(expected);
  });

  it('stands on the recipient’s side alone when the question goes on to them', () => {
    const forwarded = changedBy(given, { act: 'forward', to: toAino }, sanna);
    expect(forwarded.participants).toEqual([team]);
    expect(possibleActs(forwarded, aino, now)).toContain('answer');
  });

  it('sends nobody else away', () => {
    const two = inPhase('accepted', { participants: [toAino, pekka] });
    expect(outcomeOf(two, { act: 'endPart', party: pekka }, aino)).toBe('notRecipient');
  });

  it('is offered nothing but leaving, and nothing once it is over', () => {
    expect(possibleActs(given, aino, now)).toEqual(['endPart']);
    const ofTeam = { ...aino, reference: 'Practitioner/x' };
    expect(possibleActs(given, ofTeam, now)).toEqual(['endPart']);
    expect(possibleActs(inPhase('closed', { participants: [toAino] }), aino, now)).toEqual([]);
  });
});

describe('acts that are offered', () => {
  it.each<[Phase, Actor, readonly ActName[]]>([
    ['requested', tiina, ['offerTakeOver', 'withdraw', 'invite']],
    ['requested', sanna, ['accept', 'askBack', 'answer', 'decline', 'forward', 'offerTakeOver', 'invite']],
    ['accepted', sanna, ['askBack', 'answer', 'decline', 'forward', 'offerTakeOver', 'invite']],
    ['askedBack', tiina, ['reply', 'offerTakeOver', 'withdraw', 'invite']],
    ['answered', tiina, ['offerTakeOver', 'askAgain', 'close', 'invite']],
    ['answered', sanna, ['offerTakeOver', 'invite']],
    ['takenOver', tiina, ['close']],
    ['declined', tiina, ['close']],
    ['withdrawn', tiina, []],
    ['closed', tiina, []],
    ['requested', outsider, []],
  ])('when it is %s', (phase, actor, acts) => {
    expect(possibleActs(inPhase(phase), actor, now)).toEqual(acts);
  });

  it('of taking over depend on who has offered', () => {
    const given = inPhase('accepted', offers.taker);
    expect(possibleActs(given, tiina, now)).toEqual(['acceptTakeOver', 'endTakeOver', 'withdraw', 'invite']);
    expect(possibleActs(given, sanna, now)).not.toContain('acceptTakeOver');
  });
});
