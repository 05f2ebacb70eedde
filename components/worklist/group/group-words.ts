import type { Words } from '#components/app/WordsProvider.tsx';
import type { SpreadOfGroup } from '#lib/base/quantiles.ts';
import type { Denominator, Persons } from '#lib/base/small-groups.ts';
import type { CountedClients } from '#lib/worklist/group/counted-clients.ts';

type Speaking = Pick<Words, 't' | 'format'>;

/** A number of clients, or that it is not shown. */
export function personsText(count: Persons, { t, format }: Speaking): string {
  return count === 'small' ? t('group.notShown') : format.number(count, 0);
}

/** `198 asiakkaasta`, `noin 198 asiakkaasta`. */
export function denominatorText(of: Denominator | 'tooFew', { t, format }: Speaking): string {
  if (of === 'tooFew') return t('group.ofTooFew');
  return t(of.about ? 'group.ofAbout' : 'group.of', { count: format.number(of.count, 0) });
}

export function daysText(days: number, { t, format }: Speaking): string {
  return t('group.days', { count: format.number(days, 0) });
}

/** `9 (31)`: median, and the days that nine of ten stay under. */
export function daysOfGroupText(days: SpreadOfGroup | undefined, { t, format }: Speaking): string {
  if (days === undefined) return t('group.notShown');
  const median = format.number(days.median, 0);
  return days.p90 === undefined ? median : `${median} (${format.number(days.p90, 0)})`;
}

/** "laskettu 198/212 asiakkaasta kaikista rekistereistä, 14: sosiaali suljettu"; nothing when everybody is counted in full. */
export function countedText(counted: CountedClients, { t, format }: Speaking): string | undefined {
  const { team, complete, without, unanswered, hidden, isPartial } = counted;
  if (!isPartial || team === 'small') return undefined;
  const number = (count: number) => format.number(count, 0);
  // Hidden with others it may be few or nearly all: it is not said which.
  if (complete === 'small') return t('group.counted.most', { team: number(team) });
  const names = (closed: CountedClients['without'][number]['closed']) =>
    format.list(closed.map((register) => t(`terms.register.${register}`).toLocaleLowerCase()));
  return [
    t('group.counted.some', { count: number(complete), team: number(team) }),
    ...without.map(({ closed, count }) =>
      t('group.counted.without', { count: number(count), registers: names(closed) }),
    ),
    ...(typeof unanswered === 'number' && unanswered > 0
      ? [t('group.counted.unanswered', { count: number(unanswered) })]
      : []),
    ...(hidden === undefined ? [] : [t('group.counted.hidden', { count: number(hidden) })]),
  ].join(', ');
}
