import { type ReasonKey, reasons } from '../content/reasons.ts';
import { type ContactChannel, type ServiceKey, serviceOf } from '../content/services.ts';
import { tasksOfServices } from '../content/social-services.ts';
import { noteTexts, remoteNoteTexts } from '../content/words.ts';
import { type Professional, referenceOf, type StaffKey, staff } from '../staff.ts';
import type { Chart } from './chart.ts';
import { taskConcept } from './responsibility.ts';
import { concept, systems } from './systems.ts';

/** One contact as a story tells it; what is left out comes from the service. */
export interface ContactFacts {
  readonly service: ServiceKey;
  readonly date: string;
  readonly time?: string;
  readonly channel?: ContactChannel;
  readonly staff?: StaffKey;
  /** When another than the professional's usual one, e.g. `diabeteshoitaja`. */
  readonly profession?: string;
  readonly reason?: ReasonKey;
  readonly urgent?: boolean;
  /** Last day of a ward stay. */
  readonly lastDay?: string;
  /** Heading and text of the record's own note, when another than the reason and the service's usual text. */
  readonly heading?: string;
  readonly text?: string;
  /** True: an Appointment was booked for it, which the contact then fulfilled. */
  readonly wasBooked?: boolean;
}

/** A booked time, or one to which the client did not come. */
export interface AppointmentFacts extends Omit<ContactFacts, 'lastDay' | 'wasBooked' | 'urgent'> {
  readonly status: 'booked' | 'noshow' | 'cancelled' | 'fulfilled';
  /** When it was booked; four weeks before it, or today at the latest, when not told. */
  readonly created?: string;
}

const classes = {
  emergency: { system: systems.actCode, code: 'EMER', display: 'emergency' },
  wardStay: { system: systems.actCode, code: 'IMP', display: 'inpatient encounter' },
  homeVisit: { system: systems.actCode, code: 'HH', display: 'home health' },
  remote: { system: systems.actCode, code: 'VR', display: 'virtual' },
  visit: { system: systems.actCode, code: 'AMB', display: 'ambulatory' },
} as const satisfies Record<string, fhir4.Coding>;

function classOf(channel: ContactChannel, emergency: boolean): fhir4.Coding {
  if (emergency) return classes.emergency;
  if (channel === 'wardStay' || channel === 'homeVisit' || channel === 'visit') return classes[channel];
  return classes.remote;
}

const priorities = {
  EM: concept(systems.actPriority, 'EM', 'Päivystyksellinen'),
  UR: concept(systems.actPriority, 'UR', 'Kiireellinen'),
  R: concept(systems.actPriority, 'R', 'Kiireetön'),
} as const;

const channelTexts: Readonly<Record<ContactChannel, string>> = {
  visit: 'käynti',
  call: 'puhelu',
  message: 'viesti',
  video: 'videovastaanotto',
  homeVisit: 'kotikäynti',
  wardStay: 'osastojakso',
};

function channelConcept(channel: ContactChannel): fhir4.CodeableConcept {
  return { coding: [{ system: systems.channel, code: channel, display: channelTexts[channel] }] };
}

export function reasonConcept(key: ReasonKey): fhir4.CodeableConcept {
  const { system, code, text } = reasons[key];
  return concept(systems[system], code, text);
}

function professionalOf(facts: ContactFacts | AppointmentFacts): Professional {
  return staff[staffKeyOf(facts)];
}

function staffKeyOf(facts: ContactFacts | AppointmentFacts): StaffKey {
  return facts.staff ?? serviceOf(facts.service).staff[0];
}

/** Whom a contact or an appointment names, with the name that it says. */
function actorOf(facts: ContactFacts | AppointmentFacts): fhir4.Reference {
  return { reference: referenceOf(staffKeyOf(facts)), display: professionalOf(facts).name };
}

/** `10:00` and 90 minutes -> `11:30`; never past the day. */
function later(time: string, minutes: number): string {
  const [hours = '0', rest = '0'] = time.split(':');
  const total = Math.min(Number(hours) * 60 + Number(rest) + minutes, 23 * 60 + 59);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** The service task of a social contact; none in health. */
function tasksOf({ service }: ContactFacts | AppointmentFacts): fhir4.CodeableConcept[] {
  const task = tasksOfServices[service];
  return task === undefined ? [] : [taskConcept(task)];
}

function participantOf(facts: ContactFacts): fhir4.EncounterParticipant {
  const { profession } = professionalOf(facts);
  return { type: [{ text: facts.profession ?? profession }], individual: actorOf(facts) };
}

/** A contact that was held: an Encounter. */
export function addContact(chart: Chart, facts: ContactFacts): fhir4.Encounter {
  const service = serviceOf(facts.service);
  const channel = facts.channel ?? (facts.lastDay === undefined ? 'visit' : 'wardStay');
  const time = facts.time ?? '10:00';
  const start = chart.calendar.instant(facts.date, time);
  const end = chart.calendar.instant(facts.lastDay ?? facts.date, later(time, service.minutes));
  const emergency = service.emergency === true;
  const appointment =
    facts.wasBooked === true ? addAppointment(chart, { ...facts, status: 'fulfilled' }) : undefined;
  addNote(chart, facts);
  return chart.add({
    resourceType: 'Encounter',
    ...chart.stamp(end),
    status: 'finished',
    class: classOf(channel, emergency),
    type: [channelConcept(channel), ...tasksOf(facts)],
    serviceType: { text: service.text },
    priority: priorities[emergency ? 'EM' : facts.urgent === true ? 'UR' : 'R'],
    subject: chart.patient,
    participant: [participantOf(facts)],
    ...(appointment === undefined ? {} : { appointment: [{ reference: `Appointment/${appointment.id}` }] }),
    period: { start, end },
    ...(facts.reason === undefined ? {} : { reasonCode: [reasonConcept(facts.reason)] }),
    serviceProvider: { display: service.unit },
  });
}

/** A booked time ahead, a no-show, a cancelled time. */
export function addAppointment(chart: Chart, facts: AppointmentFacts): fhir4.Appointment & { id: string } {
  const { calendar } = chart;
  const service = serviceOf(facts.service);
  const channel = facts.channel ?? 'visit';
  const time = facts.time ?? '10:00';
  const { profession } = professionalOf(facts);
  const created = facts.created ?? earliest(calendar.day(-15), daysBefore(facts.date, 28));
  return chart.add({
    resourceType: 'Appointment' as const,
    ...chart.stamp(
      facts.status === 'booked'
        ? calendar.instant(created, '09:00')
        : calendar.instant(facts.date, later(time, 15)),
    ),
    status: facts.status,
    appointmentType: channelConcept(channel),
    ...(tasksOf(facts).length === 0 ? {} : { serviceCategory: tasksOf(facts) }),
    serviceType: [{ text: service.text }],
    ...(facts.reason === undefined ? {} : { reasonCode: [reasonConcept(facts.reason)] }),
    start: calendar.instant(facts.date, time),
    end: calendar.instant(facts.date, later(time, service.minutes)),
    created: calendar.instant(created, '09:00'),
    participant: [
      { actor: chart.patient, status: 'accepted' as const },
      {
        type: [{ text: facts.profession ?? profession }],
        actor: actorOf(facts),
        status: 'accepted' as const,
      },
    ],
  });
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

function earliest(one: string, other: string): string {
  return one < other ? one : other;
}

function addNote(chart: Chart, facts: ContactFacts): void {
  const service = serviceOf(facts.service);
  const channel = facts.channel ?? 'visit';
  const remote = channel === 'call' || channel === 'message' || channel === 'video';
  const usual: readonly [string, ...string[]] = remote ? remoteNoteTexts : noteTexts[facts.service];
  const reason = facts.reason === undefined ? undefined : reasons[facts.reason];
  chart.notes.push({
    date: facts.date,
    service:
      channel === 'visit' || channel === 'wardStay'
        ? service.text
        : `${service.text}, ${channelTexts[channel]}`,
    reason: facts.heading ?? reason?.text ?? 'Yhteydenotto',
    ...(reason === undefined ? {} : { code: reason.code }),
    professional: professionalOf(facts).name,
    text: facts.text ?? usual[chart.notes.length % usual.length] ?? usual[0],
  });
}
