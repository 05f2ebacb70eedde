import { addMonths } from '#lib/base/dates.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { benchToday } from '../rules/clients.ts';

/*
 * Ten rules of the catalogue in a form that each of the other engines can be told: counts in lists of plain objects, whose
 * days are whole numbers. What words and codes mean (a physician, a long-term condition) is worked out beforehand and stands
 * as a mark, and nothing of coverage is asked: all of it to the other engines' advantage.
 */

export type ListName = 'contacts' | 'problems' | 'owners' | 'plans' | 'measurements';
export type Where =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly from: number; readonly to: number }
  | { readonly field: string; readonly is: boolean };
export interface Count {
  readonly count: ListName;
  readonly where: readonly Where[];
  /** Counts different values of this field instead. */
  readonly distinct?: string;
}
export type Question =
  | { readonly ask: Count; readonly op: '>=' | '='; readonly than: number }
  | { readonly age: number }
  /** At least `by` more than before, and at least `factor` times as many. */
  | { readonly now: Count; readonly before: Count; readonly by: number; readonly factor: number }
  | { readonly all: readonly Question[] }
  | { readonly any: readonly Question[] };

const number = (day: string) => dayNumberOf(day) ?? Number.NaN;
export const peerToday = number(benchToday);
const monthsBefore = (months: number) => number(addMonths(benchToday, -months));
const within = (months: number, to = peerToday): Where => ({
  field: 'onDay',
  from: monthsBefore(months) + 1,
  to,
});

const held: readonly Where[] = [
  { field: 'status', in: ['held', 'ongoing'] },
  { field: 'channel', in: ['visit', 'call', 'message', 'video', 'remote', 'homeVisit'] },
];
const contacts = (...where: readonly Where[]): Count => ({ count: 'contacts', where });
const atLeast = (ask: Count, than: number): Question => ({ ask, op: '>=', than });
const none = (ask: Count): Question => ({ ask, op: '=', than: 0 });

const physicians = (from: number, to: number): Count =>
  contacts(
    { field: 'register', in: ['health', 'occupational'] },
    ...held,
    { field: 'isPhysician', is: true },
    { field: 'onDay', from, to },
  );
const services: Count = { ...contacts(...held, within(12)), distinct: 'registerAndService' };
const ofHealth: Where = { field: 'register', in: ['health'] };
const inForce: Where = { field: 'status', in: ['inForce'] };
const careOwners: Count = {
  count: 'owners',
  where: [ofHealth, inForce, { field: 'name', in: ['careLead', 'ownDoctor', 'ownNurse'] }],
};
const carePlans: Count = {
  count: 'plans',
  where: [ofHealth, inForce, { field: 'name', in: ['healthAndCare'] }],
};
const overdueBy = ({ where, ...plans }: Count, days: number): Count => ({
  ...plans,
  where: [...where, { field: 'dueOn', from: 0, to: peerToday - days - 1 }],
});
/** Nobody answers for the whole, or not by a plan that is up to date. */
const uncoordinated: Question = {
  any: [none(careOwners), none(carePlans), atLeast(overdueBy(carePlans, 0), 1)],
};
const needsOwner: Question = {
  any: [atLeast({ count: 'problems', where: [{ field: 'isLongTerm', is: true }] }, 1), atLeast(services, 3)],
};
const notMeasured = (...names: readonly string[]): Question =>
  none({
    count: 'measurements',
    where: [
      ofHealth,
      { field: 'name', in: names },
      { field: 'onDay', from: monthsBefore(24), to: peerToday },
    ],
  });
const smoking = notMeasured('smoking');
const alcohol = notMeasured('auditC', 'audit');
const pressure = notMeasured('systolic');
const mass: Question = {
  all: [
    notMeasured('bmi'),
    {
      any: [
        notMeasured('weight'),
        none({ count: 'measurements', where: [ofHealth, { field: 'name', in: ['height'] }] }),
      ],
    },
  ],
};
const riseIn = (...where: readonly Where[]): Question => ({
  now: contacts(...where, ...held, within(12)),
  before: contacts(...where, ...held, within(24, monthsBefore(12))),
  by: 6,
  factor: 1.5,
});

/** Present when the answer is yes. Of a rule that something clears, that is part of the question. */
export const questions: Readonly<Record<string, Question>> = {
  'emergency-visits': atLeast(
    contacts(
      ofHealth,
      { field: 'status', in: ['held', 'ongoing'] },
      { field: 'urgency', in: ['emergency'] },
      { field: 'channel', in: ['visit', 'homeVisit'] },
      within(12),
    ),
    4,
  ),
  'physician-contacts': {
    all: [atLeast(physicians(monthsBefore(12) + 1, peerToday), 10), uncoordinated],
  },
  'persistent-use': {
    all: [
      ...[0, 12, 24].map((months) =>
        atLeast(physicians(monthsBefore(months + 12) + 1, monthsBefore(months)), 10),
      ),
      uncoordinated,
    ],
  },
  'no-shows': atLeast(contacts({ field: 'status', in: ['noShow'] }, within(12)), 3),
  'rising-use': {
    any: [riseIn(), riseIn(ofHealth), riseIn({ field: 'register', in: ['social'] })],
  },
  'four-services': { all: [atLeast(services, 4), uncoordinated] },
  'no-owner': { all: [needsOwner, none(careOwners)] },
  'no-plan': { all: [needsOwner, none(carePlans)] },
  'plan-overdue': atLeast(
    overdueBy(
      { count: 'plans', where: [inForce, { field: 'name', in: ['healthAndCare', 'clientPlan'] }] },
      14,
    ),
    1,
  ),
  'risk-factors-not-recorded': {
    all: [
      { age: 18 },
      {
        any: [
          { all: [smoking, alcohol] },
          { all: [smoking, pressure] },
          { all: [smoking, mass] },
          { all: [alcohol, pressure] },
          { all: [alcohol, mass] },
          { all: [pressure, mass] },
        ],
      },
    ],
  },
};
