import type { TriageAnswer } from '#lib/model/entries.ts';

/** How often each answer was given to a rule's findings. Counts alone: whose findings they were is nowhere here. */
export type AnswerCounts = Readonly<Record<TriageAnswer, number>>;

/** Counts by the rule's id, of this browser profile. */
export type Usefulness = Readonly<Record<string, AnswerCounts>>;

/** Counts answers, so that a team lead sees which rules are of use. */
export interface UsefulnessStore {
  read(): Promise<Usefulness>;
  /** One more answer, or (`by` -1) one that was taken back. */
  count(ruleId: string, answer: TriageAnswer, by: 1 | -1): Promise<void>;
}
