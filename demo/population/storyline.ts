import type { Chart, ClientCharts } from './chart/chart.ts';
import { addContact } from './chart/contacts.ts';
import type { ReasonKey } from './content/reasons.ts';
import type { ContactChannel, ServiceKey } from './content/services.ts';
import { createIdentityCode, type Separator } from './identity-code.ts';
import type { Person } from './people/person.ts';
import type { StaffKey } from './staff.ts';

/** One invented client, or two who are easily taken for each other, with what a professional should see. */
export interface Storyline {
  /** The same as the file name. */
  readonly id: string;
  /** Who, in a few words. */
  readonly title: string;
  /** What the sidebar should show; the table of README.md says the same. */
  readonly shows: readonly string[];
  readonly people: readonly StoryPerson[];
  /** True: nobody of the demo's signed-in professionals has a relationship with the client. */
  readonly unrelated?: boolean;
}

export interface StoryPerson {
  readonly person: Person;
  tell(charts: ClientCharts): void;
}

type PersonDefaults =
  | 'language'
  | 'interpreter'
  | 'protectionOrder'
  | 'knownTo'
  | 'street'
  | 'phone'
  | 'identityCode';

/** A person of a story: Finnish-speaking, known to both registers, with a code that fits, unless told otherwise. */
export function storyPerson(
  facts: Omit<Person, PersonDefaults> &
    Partial<Pick<Person, PersonDefaults>> & {
      readonly separator: Separator;
      readonly individualNumber: number;
    },
): Person {
  const { separator, individualNumber, ...person } = facts;
  return {
    language: 'fi',
    interpreter: false,
    protectionOrder: false,
    knownTo: 'both',
    street: 'Esimerkkikatu 1 A 1',
    phone: `044 000 1${individualNumber}`,
    identityCode: createIdentityCode(person.birthDate, separator, individualNumber),
    ...person,
  };
}

/** Channel, story date, and where told the time, the reason and the professional. */
export type ContactLine = readonly [
  channel: ContactChannel,
  date: string,
  time?: string | undefined,
  reason?: ReasonKey | undefined,
  staff?: StaffKey | undefined,
  heading?: string | undefined,
];

/** Contacts of one service, told with story dates. */
export function tellContacts(chart: Chart, service: ServiceKey, lines: readonly ContactLine[]): void {
  for (const [channel, date, time, reason, staff, heading] of lines) {
    addContact(chart, {
      service,
      channel,
      date: chart.calendar.date(date),
      ...(time === undefined ? {} : { time }),
      ...(reason === undefined ? {} : { reason }),
      ...(staff === undefined ? {} : { staff }),
      ...(heading === undefined ? {} : { heading }),
    });
  }
}

/** Contacts at even intervals: from `first` days from today, every `every` days, until `last`. */
export function tellRegularContacts(
  chart: Chart,
  service: ServiceKey,
  rhythm: {
    readonly first: number;
    readonly last: number;
    readonly every: number;
    readonly channels: readonly [ContactChannel, ...ContactChannel[]];
    readonly times: readonly [string, ...string[]];
    readonly reasons?: readonly [ReasonKey, ...ReasonKey[]];
    readonly staff: readonly [StaffKey, ...StaffKey[]];
  },
): void {
  let index = 0;
  for (let day = rhythm.first; day <= rhythm.last; day += rhythm.every) {
    const { reasons } = rhythm;
    addContact(chart, {
      service,
      date: chart.calendar.day(day),
      channel: rhythm.channels[index % rhythm.channels.length] ?? rhythm.channels[0],
      time: rhythm.times[index % rhythm.times.length] ?? rhythm.times[0],
      staff: rhythm.staff[index % rhythm.staff.length] ?? rhythm.staff[0],
      ...(reasons === undefined ? {} : { reason: reasons[index % reasons.length] ?? reasons[0] }),
    });
    index += 1;
  }
}
