import type { Words } from '#components/app/WordsProvider.tsx';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import type { Consultation, Party } from '#lib/model/consultation.ts';
import { dayAndClock, lengthInWords, minutesSince } from './time-words.ts';

/** Last part of a key under `inbox.state`: what is awaited, rather than the name of a state. */
export function stateKey(consultation: Consultation): string {
  const { state, outcome, takeOver, askedBack } = consultation;
  if (state === 'takenOver' || state === 'declined' || state === 'withdrawn') return state;
  if (outcome !== undefined) return 'closed';
  if (takeOver !== undefined) return 'takeOverPending';
  return state === 'accepted' && askedBack ? 'askedBack' : state;
}

/** True while something is still to be done by one side or the other: the one meaning of "open" in every count. */
export function isOpenItem({ waitingFor }: InboxItem): boolean {
  return waitingFor !== 'nobody';
}

/** True when its time has run out with one person: then those who stand in for them see it too. */
export function isSeenByOthers({ time, consultation: { recipient, taker } }: InboxItem): boolean {
  return time === 'late' && (recipient.kind === 'person' || taker !== undefined);
}

/** The client's name, or that it cannot be had. */
export function clientName(t: Words['t'], { client }: InboxItem): string {
  return client?.name ?? t('inbox.noName');
}

/** `Sanna Räisänen, sosiaalityöntekijä`; a profession that is the name of a service is not said twice. */
export function partyInWords({ name, profession }: Party): string {
  return profession === undefined || profession === name ? name : `${name}, ${profession}`;
}

/** By when an answer is needed, or how long it has been late; undefined when no answer is awaited any more. */
export function dueInWords(
  words: Pick<Words, 't' | 'format' | 'timeZone'>,
  { consultation, time }: InboxItem,
  now: Date,
): string | undefined {
  const { t } = words;
  if (time === 'over') return undefined;
  if (time === 'late') {
    const length = lengthInWords(t, minutesSince(consultation.dueAt, now), 'short');
    return t('inbox.late', { length });
  }
  return dayAndClock(words, consultation.dueAt, now);
}
