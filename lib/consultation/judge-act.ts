import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, type Result } from '#lib/base/result.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import { actPhases, actSides } from './act-table.ts';
import { askAgain, close, reply, withdraw } from './acts/asker-acts.ts';
import type { ActInput } from './acts/changed.ts';
import { endPart, endPartRefusal, forward, forwardRefusal, invite } from './acts/others-acts.ts';
import { accept, answer, askBack, decline } from './acts/recipient-acts.ts';
import { acceptTakeOver, endTakeOver, offerTakeOver } from './acts/take-over-acts.ts';
import type { ActAt, ActName, Actor, ActRefusal, ConsultationAct, StandIn } from './consultation-acts.ts';
import { momentAfter } from './moment-after.ts';
import { phaseOf } from './phase.ts';
import { isAddressed, sideOf } from './side-of.ts';
import { raisedTo } from './stand-in.ts';

type Changes = {
  readonly [Name in ActName]: (
    input: ActInput<Extract<ConsultationAct, { readonly act: Name }>>,
  ) => Result<Consultation, ActRefusal>;
};

const changes: Changes = {
  accept,
  askBack,
  reply,
  answer,
  decline,
  forward,
  offerTakeOver,
  acceptTakeOver,
  endTakeOver,
  withdraw,
  askAgain,
  close,
  invite,
  endPart,
};

/** Whoever stands in takes up what nobody has taken up, and nothing else: from then on it is theirs. */
function admitStandIn(
  consultation: Consultation,
  name: ActName,
  { mayTake }: StandIn,
): { readonly side: 'recipient' } | ActRefusal {
  if (name !== 'accept' || !mayTake) return actSides[name] === 'asker' ? 'notAsker' : 'notRecipient';
  const may = actPhases.accept[phaseOf(consultation)];
  return may === 'may' ? { side: 'recipient' } : may;
}

/** The side from which somebody may do this act now, or why not: what does not depend on what is said with it. */
function admit(
  consultation: Consultation,
  name: ActName,
  actor: Actor,
  now: IsoInstant,
): Pick<ActInput<unknown>, 'side'> | ActRefusal {
  const stands = raisedTo(consultation, actor, now);
  if (stands !== undefined) return admitStandIn(consultation, name, stands);
  const side = sideOf(consultation, actor);
  const wanted = actSides[name];
  const isSide = side === 'asker' || side === 'recipient';
  // One of the team that was asked: what somebody else of the team has done with it is said before that it is not theirs.
  const isLate = !isSide && isAddressed(consultation, actor);
  const isOnSide =
    side === wanted ||
    (wanted === 'either' && isSide) ||
    (wanted === 'anyPart' && (isSide || side === 'participant'));
  if (!isOnSide && !(isLate && wanted !== 'asker')) return wanted === 'asker' ? 'notAsker' : 'notRecipient';
  const may = actPhases[name][phaseOf(consultation)];
  if (may !== 'may') return may;
  return side !== 'outsider' && isOnSide ? { side } : 'alreadyAccepted';
}

/**
 * What becomes of a consultation by one act, or why the act is not done. Every act has an answer in every state and from
 * every side; nothing but `acceptTakeOver` moves responsibility.
 */
export function judgeAct(
  consultation: Consultation,
  { act, actor, now }: ActAt,
): Result<Consultation, ActRefusal> {
  const admitted = admit(consultation, act.act, actor, now);
  if (typeof admitted === 'string') return fail(admitted);
  const change = changes[act.act] as (input: ActInput<ConsultationAct>) => Result<Consultation, ActRefusal>;
  const at = momentAfter(consultation.changedAt, now);
  return change({ consultation, act, actor, side: admitted.side, at, now });
}

/** Why somebody cannot do this act now, whatever is said with it; undefined when it is offered to them. */
export function actRefusal(
  consultation: Consultation,
  name: ActName,
  actor: Actor,
  now: IsoInstant,
): ActRefusal | undefined {
  const admitted = admit(consultation, name, actor, now);
  if (typeof admitted === 'string') return admitted;
  const input = { consultation, actor, side: admitted.side, at: now, now };
  if (name === 'forward') return forwardRefusal({ ...input, act: name });
  if (name === 'endPart') return endPartRefusal({ ...input, act: name });
  if (name !== 'offerTakeOver' && name !== 'acceptTakeOver' && name !== 'endTakeOver') return undefined;
  const judged = judgeAct(consultation, { act: { act: name }, actor, now });
  return judged.ok ? undefined : judged.failure;
}

/** Every act that is offered to somebody now, in the order of the table. */
export function possibleActs(consultation: Consultation, actor: Actor, now: IsoInstant): readonly ActName[] {
  return (Object.keys(changes) as ActName[]).filter(
    (name) => actRefusal(consultation, name, actor, now) === undefined,
  );
}
