import type { Instrument, InstrumentAnswers, InstrumentItem } from './instrument.ts';

/** What stands for "tried and could not, or could not try". */
export const unable = -1;

/** Points that a choice offers; 0 and 1 of yes and no. Undefined for a number, which has limits instead. */
export function pointsOffered({ answers }: InstrumentItem): readonly number[] | undefined {
  if (answers.kind === 'choice') return answers.of.map(({ points }) => points);
  return answers.kind === 'yesNo' ? [0, 1] : undefined;
}

/** True for an answer that the item offers: one of its points, or a number within its limits, ends included. */
export function isOffered(item: InstrumentItem, answer: number | undefined): boolean {
  if (answer === undefined || !Number.isFinite(answer)) return false;
  const { answers } = item;
  if (answers.kind !== 'number') return pointsOffered(item)?.includes(answer) === true;
  if (answer === unable && answers.orUnable === true) return true;
  return answer >= answers.least && answer <= answers.most;
}

/** The answers that their items offer: what is out of range is no answer, and what another form asks is none of this one. */
export function acceptedAnswers({ items }: Instrument, answers: InstrumentAnswers): InstrumentAnswers {
  const accepted: Record<string, number> = {};
  for (const item of items) {
    const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
    if (answer !== undefined && isOffered(item, answer)) accepted[item.id] = answer;
  }
  return accepted;
}
