import { fail, ok, type Result } from '#lib/base/result.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { ActRefusal, ConsultationAct } from '../consultation-acts.ts';
import { isParty, partyOf } from '../side-of.ts';
import { type ActInput, changed } from './changed.ts';

type Act<Name> = ActInput<Extract<ConsultationAct, { readonly act: Name }>>;
type Judged = Result<Consultation, ActRefusal>;

/**
 * Why the asker may not give the question to somebody else: its time has not run out, or it is the asker who is waited for.
 * The recipient's side may do so whenever it has not answered.
 */
export function forwardRefusal(input: ActInput<unknown>): ActRefusal | undefined {
  const { consultation, side, now } = input;
  if (side !== 'asker') return undefined;
  if (consultation.askedBack) return 'alreadyAskedBack';
  return Date.parse(now) < Date.parse(consultation.dueAt) ? 'stillInTime' : undefined;
}

/** Begins anew with another recipient. The time by which an answer is needed stays, and so does the asker's own offer. */
export function forward(input: Act<'forward'>): Judged {
  const { consultation, act, actor, at } = input;
  const { recipient, asker, taker, participants, forwards } = consultation;
  const refusal = forwardRefusal(input);
  if (refusal !== undefined) return fail(refusal);
  const { reference } = act.to;
  if (reference === asker.reference) return fail('alreadyTakesPart');
  const same = [recipient.reference, taker?.reference, actor.reference];
  if (same.includes(reference)) return fail('sameRecipient');
  const { taker: _taker, takeOver, ...rest } = changed(input, {});
  const reason = act.reason === undefined ? {} : { reason: act.reason };
  return ok({
    ...rest,
    ...(takeOver?.by === 'asker' ? { takeOver } : {}),
    state: 'requested',
    askedBack: false,
    recipient: act.to,
    // Whoever was asked along and is asked now stands on one side, once.
    participants: participants.filter((party) => party.reference !== reference),
    forwards: [...forwards, { from: recipient, at, ...reason }],
  });
}

/** Asks somebody along, who reads and writes messages and stands on no side. */
export function invite(input: Act<'invite'>): Judged {
  const { consultation, act } = input;
  const { asker, recipient, taker, participants } = consultation;
  const there = [asker, recipient, ...(taker === undefined ? [] : [taker]), ...participants];
  if (there.some((party) => party.reference === act.party.reference)) return fail('alreadyTakesPart');
  return ok(changed(input, { participants: [...participants, partyOf(act.party)] }));
}

/** Why nobody's part can be ended here: nobody was asked along. */
export function endPartRefusal({ consultation }: ActInput<unknown>): ActRefusal | undefined {
  return consultation.participants.length === 0 ? 'takesNoPart' : undefined;
}

/** Either side lets go of whoever was asked along; these themselves end their own part, or their team's, alone. */
export function endPart(input: Act<'endPart'>): Judged {
  const { consultation, act, actor, side } = input;
  const { participants } = consultation;
  if (!participants.some(({ reference }) => reference === act.party.reference)) return fail('takesNoPart');
  if (side === 'participant' && !isParty(act.party, actor)) return fail('notRecipient');
  const others = participants.filter(({ reference }) => reference !== act.party.reference);
  return ok(changed(input, { participants: others }));
}
