import type { Consultation, Party } from '#lib/model/consultation.ts';
import type { Actor, Side } from './consultation-acts.ts';

/** True for the person who was asked, and for everybody of a team or service that was asked, whoever has taken it up. */
export function isAddressed(consultation: Pick<Consultation, 'recipient'>, actor: Actor): boolean {
  const { kind, reference } = consultation.recipient;
  return kind === 'person' ? reference === actor.reference : actor.teams.includes(reference);
}

/**
 * On which side somebody stands. Once one of a team has taken the question up, the others of the team are on no side: one
 * person answers. Who asks a team of their own stays the asker.
 */
export function sideOf(consultation: Consultation, actor: Actor): Side {
  const { asker, taker, participants } = consultation;
  if (asker.reference === actor.reference) return 'asker';
  const isRecipient =
    taker === undefined ? isAddressed(consultation, actor) : taker.reference === actor.reference;
  if (isRecipient) return 'recipient';
  return participants.some((party) => isParty(party, actor)) ? 'participant' : 'outsider';
}

/** True for whoever is named, and for everybody of a team or service that is. */
export function isParty({ reference }: Pick<Party, 'reference'>, actor: Actor): boolean {
  return reference === actor.reference || actor.teams.includes(reference);
}

/** Who acts, without what is only needed to judge it. */
export function partyOf({ reference, name, profession }: Party): Party {
  return profession === undefined ? { reference, name } : { reference, name, profession };
}
