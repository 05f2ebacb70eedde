import type { SourceFailure } from '#lib/model/source-record.ts';

/** First pause about a second, then twice as long each time, a quarter of an hour at the most. */
const firstPause = 1_000;
const longestPause = 15 * 60_000;
/** Signing in is a person's deed, and it is told to the outbox: until then asking every second would only fill logs. */
const pauseUntilSignedIn = 60_000;

/** Milliseconds until the next attempt. Half of the pause is chance, so that many browsers do not come back at once. */
export function pauseAfter(attempts: number, failure: SourceFailure, random: () => number): number {
  if (failure.reason === 'notSignedIn') return pauseUntilSignedIn;
  const whole = Math.min(longestPause, firstPause * 2 ** Math.min(20, Math.max(0, attempts - 1)));
  const jittered = whole / 2 + (random() * whole) / 2;
  const asked = failure.reason === 'tooMany' ? (failure.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(jittered, asked);
}
