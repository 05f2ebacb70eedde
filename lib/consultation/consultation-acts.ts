import type { IsoInstant } from '#lib/base/dates.ts';
import type { Answer, Consultation, OutcomeKind, Party, Recipient } from '#lib/model/consultation.ts';
import type { Register } from '#lib/model/register.ts';

/** Whatever a professional can do with a consultation that is there. */
export type ConsultationAct =
  /** Takes up what was asked: of a team, somebody becomes the taker. */
  | { readonly act: 'accept' }
  | { readonly act: 'askBack'; readonly text: string }
  /** The asker answers what was asked back. */
  | { readonly act: 'reply'; readonly text: string }
  | { readonly act: 'answer'; readonly answer: Omit<Answer, 'at' | 'by'> }
  | { readonly act: 'decline'; readonly reason: string }
  /** To somebody else: by whom it was asked of, or by the asker when its time has run out. */
  | { readonly act: 'forward'; readonly to: Recipient; readonly reason?: string }
  | { readonly act: 'offerTakeOver' }
  | { readonly act: 'acceptTakeOver' }
  /** The other side does not agree, or the one who offered takes it back. */
  | { readonly act: 'endTakeOver'; readonly reason?: string }
  | { readonly act: 'withdraw'; readonly reason?: string }
  /** After an answer the asker needs more. */
  | { readonly act: 'askAgain'; readonly text: string }
  | { readonly act: 'close'; readonly outcome: OutcomeKind; readonly text?: string }
  /** `register`: where they work; nobody is asked along of whom that is not known. */
  | {
      readonly act: 'invite';
      readonly party: Party & { readonly register?: Register };
      readonly reason?: string;
    }
  /** Somebody who was asked along takes part no more: by either side, or by themselves. */
  | { readonly act: 'endPart'; readonly party: Party; readonly reason?: string };
export type ActName = ConsultationAct['act'];

/** Why an act is not done, each with its own sentence. */
export const actRefusals = [
  'notAsker',
  'notRecipient',
  'alreadyAccepted',
  'alreadyAnswered',
  'alreadyTakenOver',
  'alreadyDeclined',
  'alreadyWithdrawn',
  'alreadyClosed',
  'notYetAnswered',
  'notAskedBack',
  'alreadyAskedBack',
  'noTakeOver',
  'ownTakeOver',
  'alreadyOffered',
  'sameRecipient',
  'stillInTime',
  'alreadyTakesPart',
  'takesNoPart',
  'textMissing',
] as const;
export type ActRefusal = (typeof actRefusals)[number];

/** Who acts, as the source names them. */
export interface Actor extends Party {
  /** Teams and services of theirs at that source. */
  readonly teams: readonly string[];
  /** Colleagues whose questions they see when the time has run out. */
  readonly standsInFor?: readonly StandIn[];
}

/** Of one colleague. */
export interface StandIn {
  /** The colleague, as the source names them. */
  readonly reference: string;
  readonly as: 'substitute' | 'team';
  /** Of the same role: else it is seen that the question waits, and nothing of what was attached. */
  readonly mayTake: boolean;
}

/** One act at one moment. */
export interface ActAt {
  readonly act: ConsultationAct;
  readonly actor: Actor;
  readonly now: IsoInstant;
}

/** Whose turn it is. */
export type WaitingFor = 'recipient' | 'asker' | 'nobody';

/** The side of a consultation on which somebody stands. */
export type Side = 'asker' | 'recipient' | 'participant' | 'outsider';

export type { Consultation };
