import type { IsoInstant } from '#lib/base/dates.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { Actor } from '../consultation-acts.ts';
import { partyOf } from '../side-of.ts';

/** One act that may be done, as far as side and phase tell: what each act's own file changes or still refuses. */
export interface ActInput<Act> {
  readonly consultation: Consultation;
  readonly act: Act;
  readonly actor: Actor;
  readonly side: 'asker' | 'recipient' | 'participant';
  /** The moment of the act: after the last one, whatever the clocks of the two devices say. */
  readonly at: IsoInstant;
  readonly now: IsoInstant;
}

/** The consultation with what an act changes. Its time and author are part of every change. */
export function changed(
  { consultation, actor, at }: ActInput<unknown>,
  change: Partial<Consultation>,
): Consultation {
  return { ...consultation, ...change, changedAt: at, changedBy: partyOf(actor) };
}

/** The first act of the recipient's side that tells the asker something: whoever does it has taken the question up. */
export function answering({ consultation, actor, at }: ActInput<unknown>): Partial<Consultation> {
  return { taker: partyOf(actor), firstAnswerAt: consultation.firstAnswerAt ?? at };
}

/** An ended consultation waits for nobody to take over, and asks nothing back. */
export function withoutOffers(consultation: Consultation): Consultation {
  const { takeOver: _ended, ...rest } = consultation;
  return { ...rest, askedBack: false };
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}
