import type { ActName, ActRefusal } from './consultation-acts.ts';
import type { Phase } from './phase.ts';

/** Whose act it is; `either`: the asker's or the recipient's side; `anyPart`: also of whoever was asked along. */
export const actSides: Readonly<Record<ActName, 'asker' | 'recipient' | 'either' | 'anyPart'>> = {
  accept: 'recipient',
  askBack: 'recipient',
  reply: 'asker',
  answer: 'recipient',
  decline: 'recipient',
  forward: 'either',
  offerTakeOver: 'either',
  acceptTakeOver: 'either',
  endTakeOver: 'either',
  withdraw: 'asker',
  askAgain: 'asker',
  close: 'asker',
  invite: 'either',
  endPart: 'anyPart',
};

/** What ended it, for acts that come too late. */
const over = {
  answered: 'alreadyAnswered',
  takenOver: 'alreadyTakenOver',
  declined: 'alreadyDeclined',
  withdrawn: 'alreadyWithdrawn',
  closed: 'alreadyClosed',
} as const;
const untilAnswered = { requested: 'may', accepted: 'may', askedBack: 'may', ...over } as const;
const untilClosed = { ...untilAnswered, answered: 'may' } as const;
const onceAnswered = {
  ...over,
  requested: 'notYetAnswered',
  accepted: 'notYetAnswered',
  askedBack: 'notYetAnswered',
  answered: 'may',
} as const;

/**
 * When each act may be done, or why not. Every act has an answer in every phase; what depends on more than the phase (an
 * offer to take over, the time, the text) is judged with the act itself.
 */
export const actPhases: Readonly<Record<ActName, Readonly<Record<Phase, 'may' | ActRefusal>>>> = {
  accept: { ...untilAnswered, accepted: 'alreadyAccepted', askedBack: 'alreadyAccepted' },
  askBack: { ...untilAnswered, askedBack: 'alreadyAskedBack' },
  reply: { ...untilAnswered, requested: 'notAskedBack', accepted: 'notAskedBack' },
  answer: untilAnswered,
  decline: untilAnswered,
  forward: untilAnswered,
  offerTakeOver: untilClosed,
  acceptTakeOver: untilClosed,
  endTakeOver: untilClosed,
  withdraw: untilAnswered,
  askAgain: onceAnswered,
  close: { ...onceAnswered, takenOver: 'may', declined: 'may' },
  invite: untilClosed,
  endPart: untilClosed,
};
