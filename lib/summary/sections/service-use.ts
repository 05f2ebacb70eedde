import { todayIn } from '#lib/base/dates.ts';
import { formatDateRange, formatDayAndTime, formatPercent } from '#lib/base/format.ts';
import { registers } from '#lib/model/register.ts';
import { contactPeriods, isIn, type Period } from '../contact-periods.ts';
import {
  type DatedContact,
  datedContacts,
  entryIdOf,
  isEmergencyVisit,
  isHeld,
  isRemote,
  toContactLine,
} from '../dated-contacts.ts';
import { entriesOfKind, present } from '../entries-of-kind.ts';
import type { SectionDefinition, TextContext } from '../section.ts';
import { heldIn, noShowsIn, serviceLanes, staysOf } from '../service-lanes.ts';
import { factLine, joined, registerName } from '../text-lines.ts';
import type { Compared, ContactLine, ServiceLane, ServiceUseView } from '../views.ts';
import { wardDays } from '../ward-days.ts';

function remoteShare(contacts: readonly DatedContact[]): number | undefined {
  if (contacts.length === 0) return undefined;
  return Math.round((100 * contacts.filter(isRemote).length) / contacts.length);
}

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

/**
 * Use of services over twelve months in both registers, against the twelve before. Contacts are held contacts; ward
 * stays count as days, and neither no-shows nor bookings are contacts. `last` and `next` look over all time.
 */
export const definition: SectionDefinition<'service-use', ServiceUseView> = {
  id: 'service-use',
  searches: ['contacts', 'appointments'],
  compose({ entries, now, timeZone }) {
    const today = todayIn(now, timeZone);
    const periods = contactPeriods(today);
    const contacts = datedContacts(entriesOfKind(entries, 'contact'), timeZone);
    const stays = staysOf(contacts, timeZone);
    const held = { now: heldIn(contacts, periods.now), previous: heldIn(contacts, periods.previous) };
    const compared = (count: (contacts: readonly DatedContact[]) => number): Compared => ({
      now: count(held.now),
      previous: count(held.previous),
    });
    const ofPeriod = (count: (period: Period) => number): Compared => ({
      now: count(periods.now),
      previous: count(periods.previous),
    });
    const lanes = serviceLanes(contacts, periods, timeZone);
    const plotted = new Set(lanes.flatMap(({ points }) => points.map((point) => point.entryId)));
    const last = contacts.find((contact) => isHeld(contact) && contact.moment <= now.getTime());
    const next = contacts.findLast(
      ({ entry, moment, day }) =>
        entry.status === 'booked' &&
        (moment >= now.getTime() || (day === today && day.length === entry.start.length)),
    );
    return {
      period: periods.now,
      previousPeriod: periods.previous,
      horizon: periods.horizon,
      figures: {
        contacts: compared((each) => each.length),
        emergencyVisits: compared((each) => each.filter(isEmergencyVisit).length),
        wardDays: ofPeriod((period) => wardDays(stays, period, today)),
        noShows: ofPeriod((period) => noShowsIn(contacts, period)),
        remoteShare: present({ now: remoteShare(held.now), previous: remoteShare(held.previous) }),
      },
      lanes,
      ...present({
        last: last === undefined ? undefined : toContactLine(last),
        next: next === undefined ? undefined : toContactLine(next),
      }),
      contacts: contacts
        .filter(({ entry, day }) => isIn(periods.now, day) || day > today || plotted.has(entryIdOf(entry)))
        .map(toContactLine),
    };
  },
  hasFacts: ({ lanes, contacts, last }) => lanes.length + contacts.length > 0 || last !== undefined,
  toText(view, context) {
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
  },
};
