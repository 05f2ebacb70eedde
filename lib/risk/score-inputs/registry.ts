import type { Scores } from '../evaluate/risk-input.ts';

/** The scores that rules may ask for, from the recorded facts of one client. */
export const scores: Scores = () => undefined;
