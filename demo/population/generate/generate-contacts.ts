import type { Chart } from '../chart/chart.ts';
import { addAppointment, addContact } from '../chart/contacts.ts';
import { type ProblemKey, problemOf } from '../content/problems.ts';
import { type ReasonKey, usualReasons } from '../content/reasons.ts';
import { type ContactChannel, type ServiceKey, serviceOf } from '../content/services.ts';
import { between, countOf, happens, oneOf, someOf, weighted } from './chance.ts';
import { type Course, courses, type LifeStage, levelOf, type Use } from './life.ts';

export interface Life {
  readonly age: number;
  readonly stage: LifeStage;
  readonly use: Use;
  readonly course: Course;
}

const yearDays = 365;

/** Three years of contacts of the client's stage of life, the ward stays, and what is booked ahead. */
export function tellContactsOf(chart: Chart, life: Life, problems: readonly ProblemKey[]): void {
  const level = levelOf(life.use);
  const services = Object.entries(life.stage.contacts) as [ServiceKey, readonly [number, number, number]][];
  for (const [service, rates] of services) tellYears(chart, service, rates[level], life, problems);
  for (let year = 0; year < 3; year += 1) {
    if (happens(life.stage.wardStays[level])) tellWardStay(chart, year);
  }
  tellBookings(
    chart,
    services.map(([service]) => service),
    life.use,
  );
}

/** The same service over three years, more or less of it as the course goes; never before the client was born. */
export function tellYears(
  chart: Chart,
  service: ServiceKey,
  rate: number,
  { age, course }: Pick<Life, 'age' | 'course'>,
  problems: readonly ProblemKey[] = [],
): void {
  courses[course].forEach((weight, year) => {
    const yearsAgo = 2 - year;
    if (age < yearsAgo) return;
    for (let left = countOf(rate * weight); left > 0; left -= 1) tellOne(chart, service, yearsAgo, problems);
  });
}

function tellOne(chart: Chart, service: ServiceKey, yearsAgo: number, problems: readonly ProblemKey[]): void {
  const { channels, hours, noShowShare, staff, emergency } = serviceOf(service);
  const day = chart.calendar.day(-yearsAgo * yearDays - between(1, yearDays - 1));
  const channel = weighted(Object.entries(channels) as [ContactChannel, number][]);
  const told = {
    service,
    date: emergency === true || service === 'homeCare' ? day : workingDay(day),
    time: `${String(between(hours[0], hours[1])).padStart(2, '0')}:${oneOf(['00', '15', '30', '45'])}`,
    channel,
    staff: oneOf(staff),
  };
  const reason = reasonOf(service, problems);
  if (happens(noShowShare)) addAppointment(chart, { ...told, status: 'noshow' });
  else if (happens(0.02)) addAppointment(chart, { ...told, status: 'cancelled' });
  else addContact(chart, { ...told, ...(reason === undefined ? {} : { reason }), wasBooked: happens(0.1) });
}

/** A reason that fits one of the client's problems at this service, else a usual one; now and then none was recorded. */
function reasonOf(service: ServiceKey, problems: readonly ProblemKey[]): ReasonKey | undefined {
  const usual = usualReasons[service];
  if (usual === undefined || happens(0.06)) return undefined;
  const own = problems
    .flatMap((problem) => problemOf(problem).contacts ?? [])
    .filter(([at]) => at === service)
    .map(([, reason]) => reason);
  return own.length > 0 && happens(0.7) ? oneOf(own) : oneOf(usual);
}

/** Saturday and Sunday become the Friday before: offices are closed. */
function workingDay(date: string): string {
  const weekday = new Date(date).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return back === 0 ? date : new Date(Date.parse(date) - back * 86_400_000).toISOString().slice(0, 10);
}

function tellWardStay(chart: Chart, yearsAgo: number): void {
  const length = between(1, 14);
  const last = -yearsAgo * yearDays - between(2, yearDays - length - 2);
  addContact(chart, {
    service: 'ward',
    date: chart.calendar.day(last - length),
    lastDay: chart.calendar.day(last),
    reason: oneOf(usualReasons.ward ?? ['pneumonia']),
  });
}

function tellBookings(chart: Chart, services: readonly ServiceKey[], use: Use): void {
  const bookable = services.filter(
    (service) => serviceOf(service).emergency !== true && service !== 'homeCare',
  );
  const count = use === 'light' ? (happens(0.2) ? 1 : 0) : between(0, 2);
  for (const service of someOf(bookable, count)) {
    addAppointment(chart, {
      service,
      date: chart.calendar.day(between(1, 42)),
      time: `${between(9, 14)}:00`.padStart(5, '0'),
      staff: oneOf(serviceOf(service).staff),
      status: 'booked',
    });
  }
}
