import type { Consultation } from '#lib/model/consultation.ts';
import type { WaitingFor } from './consultation-acts.ts';

/** Where a consultation stands, with what the state alone does not tell: asked back, and closed with an outcome. */
export const phases = [
  'requested',
  'accepted',
  'askedBack',
  'answered',
  'takenOver',
  'declined',
  'withdrawn',
  'closed',
] as const;
export type Phase = (typeof phases)[number];

export function phaseOf({ state, askedBack, outcome }: Consultation): Phase {
  if (outcome !== undefined) return 'closed';
  return state === 'accepted' && askedBack ? 'askedBack' : state;
}

/** True while the recipient's side can still answer: nothing is late after that. */
export function isOpen(consultation: Consultation): boolean {
  const phase = phaseOf(consultation);
  return phase === 'requested' || phase === 'accepted' || phase === 'askedBack';
}

/**
 * Whose turn it is. What was declined waits for its asker, who says what came of it; what was taken over waits for nobody.
 * An offer to take over that is younger than the answer waits for the recipient, an older one has been answered by advice.
 */
export function waitingFor(consultation: Consultation): WaitingFor {
  const { takeOver, answer } = consultation;
  switch (phaseOf(consultation)) {
    case 'requested':
      return 'recipient';
    case 'accepted':
      return takeOver?.by === 'taker' ? 'asker' : 'recipient';
    case 'answered': {
      const isOffered = takeOver?.by === 'asker' && Date.parse(takeOver.at) > Date.parse(answer?.at ?? '');
      return isOffered ? 'recipient' : 'asker';
    }
    case 'askedBack':
    case 'declined':
      return 'asker';
    default:
      return 'nobody';
  }
}
