import type { Selector } from '../criterion.ts';

/**
 * Answers of `violenceAsked`, codes of `urn:rinnalla:violence-asked`. Only whether it was asked and whether something has to
 * follow: no question and nothing that the client told is kept here.
 */
export const violenceAnswers = ['noConcern', 'followUp', 'notAsked'] as const;
export type ViolenceAnswer = (typeof violenceAnswers)[number];

/** It was asked. `Y` is the yes of a record that says only that; a recorded "could not be asked" is no asking. */
export const violenceAsked: Selector = {
  kind: 'measurement',
  name: ['violenceAsked'],
  codes: [{ system: 'other', prefixes: ['noConcern', 'followUp', 'Y'] }],
};

/** It was asked, and something has to follow. */
export const violenceFollowUp: Selector = {
  kind: 'measurement',
  name: ['violenceAsked'],
  codes: [{ system: 'other', prefixes: ['followUp'] }],
};
