import type { IsoInstant } from '#lib/base/dates.ts';
import { quantileOf } from '#lib/base/quantiles.ts';
import type { Consultation } from '#lib/model/consultation.ts';
import type { UsualAnswer } from './presence.ts';

const days = 30;
/** Of fewer nothing is said: it would be the time of one case. */
const leastAnswers = 5;

/**
 * When the question came to the recipient who has it: asked, or forwarded to them. The time that it lay elsewhere is not theirs.
 */
export function reachedAt({ askedAt, forwards }: Consultation): IsoInstant {
  return forwards.at(-1)?.at ?? askedAt;
}

/** Minutes to the recipient's first answer; undefined while there is none from the one who has it now. */
export function minutesToAnswer(consultation: Consultation): number | undefined {
  const { firstAnswerAt } = consultation;
  if (firstAnswerAt === undefined) return undefined;
  const minutes = (Date.parse(firstAnswerAt) - Date.parse(reachedAt(consultation))) / 60_000;
  // An earlier recipient's answer, before the forwarding; or moments that cannot be read.
  return minutes >= 0 ? minutes : undefined;
}

/**
 * How long first answers have taken in the last 30 days: of a person as asked or as the one who took it up, of a team or
 * service as asked. Undefined under five. What was never answered is not in it, so it may flatter.
 */
export function usualAnswer(
  answered: readonly Consultation[],
  reference: string,
  now: IsoInstant,
): UsualAnswer | undefined {
  const until = Date.parse(now);
  const since = until - days * 86_400_000;
  const minutes = answered.flatMap((consultation) => {
    const { recipient, taker, firstAnswerAt } = consultation;
    if (recipient.reference !== reference && taker?.reference !== reference) return [];
    const at = Date.parse(firstAnswerAt ?? '');
    const taken = minutesToAnswer(consultation);
    return taken !== undefined && at > since && at <= until ? [taken] : [];
  });
  if (minutes.length < leastAnswers) return undefined;
  const sorted = [...minutes].sort((a, b) => a - b);
  return { medianMinutes: Math.round(quantileOf(sorted, 0.5)), count: minutes.length, days };
}
