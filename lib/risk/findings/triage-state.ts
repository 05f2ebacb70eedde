import type { IsoDate } from '#lib/base/dates.ts';
import type { TriageEntry } from '#lib/model/entries.ts';
import { isCovered } from './fingerprint.ts';

/** The moment of an answer; what cannot be read stands first in time. */
function momentOf({ at }: TriageEntry): number {
  const time = Date.parse(at);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** Newest first. Two answers of one moment have an order of their own, the same for everybody who reads them. */
export function newestAnswerFirst(answers: readonly TriageEntry[]): readonly TriageEntry[] {
  return [...answers].sort((a, b) => {
    const [momentA, momentB] = [momentOf(a), momentOf(b)];
    if (momentA !== momentB) return momentB - momentA;
    return a.id < b.id ? 1 : -1;
  });
}

/**
 * The answer in force for this evidence: the newest one, unless it was taken back, did not know of all of it, or put the
 * matter off to a day that has come.
 */
export function answerInForce(
  newestFirst: readonly TriageEntry[],
  fingerprint: string,
  today: IsoDate,
): TriageEntry | undefined {
  const latest = newestFirst[0];
  if (latest === undefined || latest.answer === 'reopened') return undefined;
  if (!isCovered(fingerprint, latest.fingerprint)) return undefined;
  const isDue = latest.answer === 'later' && (latest.until === undefined || latest.until <= today);
  return isDue ? undefined : latest;
}
