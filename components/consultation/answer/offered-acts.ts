import type { ActName, ActRefusal } from '#lib/consultation/consultation-acts.ts';
import type { Consultation } from '#lib/model/consultation.ts';

/** Asks the domain's judge whether this professional may do an act now; undefined when yes. */
export type MayDo = (act: ActName, consultation: Consultation) => ActRefusal | undefined;

/** A button of the row. Both kinds of answer are one act, and the words of an act differ by who does it. */
export type OfferedAct =
  | 'advice'
  | 'joint'
  | 'accept'
  | 'askBack'
  | 'decline'
  | 'forward'
  | 'takeOver'
  | 'handOver'
  | 'acceptTakeOver'
  | 'endTakeOver'
  | 'takeBackOffer'
  | 'reply'
  | 'askAgain'
  | 'withdraw'
  | 'close'
  | 'invite'
  | 'leave';

export interface Offer {
  readonly offered: OfferedAct;
  readonly act: ActName;
}

/** On which side one stands, as far as the judge's own answers tell it. */
export function sideFrom(consultation: Consultation, mayDo: MayDo): 'asker' | 'recipient' | 'neither' {
  if (mayDo('withdraw', consultation) !== 'notAsker') return 'asker';
  return mayDo('answer', consultation) === 'notRecipient' ? 'neither' : 'recipient';
}

/** What this side may do now, the most usual first. Whether each may be done is the judge's word alone. */
export function offersOf(consultation: Consultation, mayDo: MayDo): readonly Offer[] {
  const side = sideFrom(consultation, mayDo);
  const isAsker = side === 'asker';
  const isOwnOffer = consultation.takeOver?.by === (isAsker ? 'asker' : 'taker');
  const forAsker: readonly Offer[] = [
    { offered: 'close', act: 'close' },
    { offered: 'reply', act: 'reply' },
    { offered: 'acceptTakeOver', act: 'acceptTakeOver' },
    { offered: isOwnOffer ? 'takeBackOffer' : 'endTakeOver', act: 'endTakeOver' },
    { offered: 'askAgain', act: 'askAgain' },
    { offered: 'forward', act: 'forward' },
    { offered: 'handOver', act: 'offerTakeOver' },
    { offered: 'invite', act: 'invite' },
    { offered: 'withdraw', act: 'withdraw' },
  ];
  // Of a team somebody has to take it up; who was asked in person is the one already.
  const toTakeUp: readonly Offer[] =
    consultation.recipient.kind === 'person' ? [] : [{ offered: 'accept', act: 'accept' }];
  const forRecipient: readonly Offer[] = [
    ...toTakeUp,
    { offered: 'acceptTakeOver', act: 'acceptTakeOver' },
    { offered: isOwnOffer ? 'takeBackOffer' : 'endTakeOver', act: 'endTakeOver' },
    { offered: 'advice', act: 'answer' },
    { offered: 'askBack', act: 'askBack' },
    { offered: 'joint', act: 'answer' },
    { offered: 'takeOver', act: 'offerTakeOver' },
    { offered: 'forward', act: 'forward' },
    { offered: 'invite', act: 'invite' },
    { offered: 'decline', act: 'decline' },
  ];
  const forOthers: readonly Offer[] = [{ offered: 'leave', act: 'endPart' }];
  const offers = { asker: forAsker, recipient: forRecipient, neither: forOthers }[side];
  return offers.filter(({ act }) => mayDo(act, consultation) === undefined);
}

/** Why nothing is offered, beyond standing on no side; undefined when there is no more to say than that. */
export function refusalOf(consultation: Consultation, mayDo: MayDo): ActRefusal | undefined {
  const side = sideFrom(consultation, mayDo);
  return mayDo(side === 'asker' ? 'withdraw' : 'answer', consultation);
}
