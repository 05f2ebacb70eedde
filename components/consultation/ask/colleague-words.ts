import type { Words } from '#components/app/WordsProvider.tsx';
import { localDate, todayIn } from '#lib/base/dates.ts';
import type { Presence, UsualAnswer } from '#lib/consultation/presence.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import { professionKey } from './professions.ts';

type Said = Pick<Words, 't' | 'format' | 'timeZone'>;

/** The profession in the user's language where it is known, else as it was recorded. */
export function professionWords(colleague: Colleague, { t }: Pick<Words, 't'>): string | undefined {
  const key = professionKey(colleague);
  return key === undefined ? colleague.profession : t(`consultation.colleague.profession.${key}`);
}

/** `Kysy sosiaalityöntekijältä`; `Kysy: kuvataideterapeutti` where the inflected form is not known. */
export function titleWords(recipient: Colleague | undefined, { t }: Pick<Words, 't'>): string {
  if (recipient === undefined) return t('consultation.ask.title');
  if (recipient.kind === 'team') return t('consultation.ask.titleTeam');
  const key = professionKey(recipient);
  if (key !== undefined) return t(`consultation.ask.titleOf.${key}`);
  return t('consultation.ask.titleNamed', { name: recipient.profession ?? recipient.name });
}

/** Whether they can be reached now. Why somebody is away is not said: it may be their own health. */
export function presenceWords(presence: Presence, now: Date, { t, format, timeZone }: Said): string {
  const today = todayIn(now, timeZone);
  const when = (instant: string) =>
    localDate(instant, timeZone) === today ? format.time(instant) : format.dayAndTime(instant);
  switch (presence.state) {
    case 'present':
      return presence.until === undefined
        ? t('consultation.colleague.present')
        : t('consultation.colleague.presentUntil', { time: when(presence.until) });
    case 'absent':
      return presence.next === undefined
        ? t('consultation.colleague.absent')
        : t('consultation.colleague.absentNext', { time: when(presence.next) });
    case 'away': {
      const away =
        presence.until === undefined
          ? t('consultation.colleague.away')
          : t('consultation.colleague.awayUntil', { date: format.day(presence.until) });
      return presence.substitute === undefined
        ? away
        : t('consultation.colleague.substitute', { away, name: presence.substitute.name });
    }
    case 'unknown':
      return t('consultation.colleague.unknown');
  }
}

/** Fewer answers than this say nothing of what is usual. */
const fewestAnswers = 5;

/** `vastaa 3 h (mediaani, 30 pv)`; undefined while there are too few answers to say it. */
export function usualAnswerWords(
  usual: UsualAnswer | undefined,
  { t }: Pick<Words, 't'>,
): string | undefined {
  if (usual === undefined || usual.count < fewestAnswers) return undefined;
  const { medianMinutes, days } = usual;
  const length =
    medianMinutes < 60
      ? t('consultation.colleague.minutes', { number: Math.max(1, Math.round(medianMinutes)) })
      : medianMinutes < 48 * 60
        ? t('consultation.colleague.hours', { number: Math.round(medianMinutes / 60) })
        : t('consultation.colleague.days', { number: Math.round(medianMinutes / (24 * 60)) });
  return t('consultation.colleague.usual', { length, days });
}
