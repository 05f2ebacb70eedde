import { formatDateRange, formatDayAndTime, formatPercent } from '#lib/base/format.ts';
import { registers } from '#lib/model/register.ts';
import type { TextContext } from '../section.ts';
import { factLine, joined, registerName } from '../text-lines.ts';
import type { ContactLine, ServiceLane, ServiceUseView } from '../views.ts';

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function contactText(contact: ContactLine, { t }: TextContext): string {
  return joined(
    contact.service,
    t(`terms.channel.${contact.channel}`),
    contact.status === 'held' ? undefined : t(`terms.contactStatus.${contact.status}`),
    contact.professional,
    contact.profession,
    ...contact.reasons,
  );
}

/** The key figures as lines. They sum over registers, so they name each register that had a part in them. */
function figureLines(view: ServiceUseView, context: TextContext): readonly string[] {
  const { t, language } = context;
  const { figures, period, lanes } = view;
  const periodText = formatDateRange(period.from, period.to, language);
  const involved = registers.filter((register) => lanes.some((lane) => lane.register === register));
  const share = (value: number | undefined) =>
    value === undefined ? t('text.noFigure') : formatPercent(value, language);
  const values: readonly (readonly [keyof ServiceUseView['figures'], number | string, number | string])[] = [
    ['contacts', figures.contacts.now, figures.contacts.previous],
    ['emergencyVisits', figures.emergencyVisits.now, figures.emergencyVisits.previous],
    ['wardDays', figures.wardDays.now, figures.wardDays.previous],
    ['noShows', figures.noShows.now, figures.noShows.previous],
    ['remoteShare', share(figures.remoteShare.now), share(figures.remoteShare.previous)],
  ];
  return values.map(([figure, now, previous]) =>
    t('text.figureLine', {
      figures: t('text.figures', {
        what: capitalised(t(`terms.figure.${figure}`)),
        period: periodText,
        now,
        previous,
      }),
      registers: involved.map((register) => registerName(context, register)).join(', '),
    }),
  );
}

function laneLine(lane: ServiceLane, period: string, context: TextContext): string {
  const { service, now, previous, noShows, register } = lane;
  const said = { service, period, now, previous, register: registerName(context, register) };
  return lane.counts === 'wardDays'
    ? context.t('text.laneDays', said)
    : context.t('text.lane', { ...said, noShows });
}

/** The section as ready text: every fact with its date and register. */
export function toText(view: ServiceUseView, context: TextContext): readonly string[] {
  const { t, language, timeZone } = context;
  const { lanes, last, next, period } = view;
  if (lanes.length === 0 && last === undefined && next === undefined) return [];
  const periodText = formatDateRange(period.from, period.to, language);
  const nextMoment = next === undefined ? '' : formatDayAndTime(next.start, language, timeZone);
  return [
    ...figureLines(view, context),
    ...lanes.map((lane) => laneLine(lane, periodText, context)),
    ...(last === undefined
      ? []
      : [
          factLine(
            context,
            `${t('terms.last')}: ${contactText(last, context)}`,
            last.start,
            last.provenance.register,
          ),
        ]),
    ...(next === undefined
      ? []
      : [
          t('text.fact', {
            fact: `${t('terms.next')}: ${contactText(next, context)}`,
            date: nextMoment,
            register: registerName(context, next.provenance.register),
          }),
        ]),
  ];
}
