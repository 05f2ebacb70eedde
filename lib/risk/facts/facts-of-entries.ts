import { type IsoDate, type IsoInstant, isInForce, localDate, type PartialDate } from '#lib/base/dates.ts';
import type { Coding, Concept } from '#lib/model/coding.ts';
import type { ContactEntry, Entry, MeasurementEntry, Quantity, ServiceEntry } from '#lib/model/entries.ts';
import type { FactKind } from '../criterion.ts';
import { type DayNumber, dayNumberOf } from './day-number.ts';
import type { Fact, Shape } from './fact.ts';

interface Context {
  readonly timeZone: string;
  readonly today: IsoDate;
}

const none: readonly Coding[] = [];

function dayOf(date: IsoInstant | PartialDate | undefined, timeZone: string): DayNumber | undefined {
  return date === undefined ? undefined : dayNumberOf(localDate(date, timeZone));
}

/** A fulfilled appointment and its contact are one contact. */
function fulfilledKeys(entries: readonly Entry[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'contact' || entry.fulfils === undefined || entry.status === 'cancelled') continue;
    keys.add(`${entry.provenance.sourceId} ${entry.fulfils}`);
    keys.add(`${entry.provenance.sourceId} Appointment/${entry.fulfils}`);
  }
  return keys;
}

function shapeOf(kind: FactKind, entry: Entry, parts: Partial<Shape>): Shape {
  return {
    kind,
    register: entry.provenance.register,
    status: '',
    name: '',
    channel: '',
    urgency: '',
    profession: '',
    service: '',
    text: '',
    codings: none,
    ...parts,
  };
}

type Days = Pick<Fact, 'day' | 'endDay' | 'dueDay' | 'value'>;

function factOf(
  entry: Entry,
  shape: Shape,
  days: { readonly [Name in keyof Days]?: Days[Name] | undefined },
  { timeZone }: Context,
): Fact {
  const recordedDay = dayOf(entry.provenance.recordedAt, timeZone);
  const { day = recordedDay, endDay, dueDay, value } = days;
  return {
    shape,
    entry,
    ...(day === undefined ? {} : { day }),
    ...(endDay === undefined ? {} : { endDay }),
    ...(dueDay === undefined ? {} : { dueDay }),
    ...(recordedDay === undefined ? {} : { recordedDay }),
    ...(value === undefined ? {} : { value }),
  };
}

/** A number that was recorded as a bound, or in a unit nobody knows, is not a number to compare. */
function numberOf(quantity: Quantity | undefined, entry: MeasurementEntry): number | undefined {
  return quantity === undefined || quantity.comparator !== undefined || entry.unitUnknown
    ? undefined
    : quantity.value;
}

const wording = (concept: Concept | undefined) => concept?.text.toLowerCase() ?? '';

function contactFact(entry: ContactEntry, context: Context): Fact {
  const shape = shapeOf('contact', entry, {
    status: entry.status,
    channel: entry.channel,
    urgency: entry.urgency,
    profession: entry.profession?.toLowerCase() ?? '',
    service: wording(entry.service),
    text: entry.reasons.map(({ text }) => text.toLowerCase()).join('; '),
    codings: entry.reasons.length === 0 ? none : entry.reasons.flatMap(({ codings }) => codings),
  });
  const { timeZone } = context;
  return factOf(
    entry,
    shape,
    { day: dayOf(entry.start, timeZone), endDay: dayOf(entry.end, timeZone) },
    context,
  );
}

function measurementFacts(entry: MeasurementEntry, context: Context): readonly Fact[] {
  const { quantity, systolic, diastolic, answer, concept } = entry;
  const day = dayOf(entry.taken, context.timeZone);
  const fact = (name: string, value: number | undefined) =>
    factOf(
      entry,
      shapeOf('measurement', entry, {
        name,
        status: entry.unitUnknown ? 'unitUnknown' : 'recorded',
        text: wording(answer ?? concept),
        codings: answer === undefined ? concept.codings : [...answer.codings, ...concept.codings],
      }),
      { day, value },
      context,
    );
  if (systolic === undefined && diastolic === undefined)
    return [fact(entry.measures, numberOf(quantity, entry))];
  return [
    fact(entry.measures, undefined),
    fact('systolic', numberOf(systolic, entry)),
    fact('diastolic', numberOf(diastolic, entry)),
  ];
}

/** A service or decision is over with its last day and pending before its first, whatever its recorded status says. */
function serviceStatus({ status, from, to }: ServiceEntry, today: IsoDate): ServiceEntry['status'] {
  if (to !== undefined && !isInForce({ to }, today)) return 'ended';
  const isAhead = from !== undefined && !isInForce({ from }, today);
  return status === 'inForce' && isAhead ? 'pending' : status;
}

function ofEntry(entry: Entry, context: Context): readonly Fact[] {
  const { timeZone, today } = context;
  const at = (date: IsoInstant | PartialDate | undefined) => dayOf(date, timeZone);
  const isOver = (to: PartialDate | undefined) => to !== undefined && !isInForce({ to }, today);
  const inForce = ({ from, to }: { readonly from?: PartialDate; readonly to?: PartialDate }) => {
    if (isOver(to)) return 'ended';
    return from === undefined || isInForce({ from }, today) ? 'inForce' : 'ahead';
  };
  const one = (kind: FactKind, parts: Partial<Shape>, days: Parameters<typeof factOf>[2]) => [
    factOf(entry, shapeOf(kind, entry, parts), days, context),
  ];
  switch (entry.kind) {
    case 'contact':
      return [contactFact(entry, context)];
    case 'measurement':
      return measurementFacts(entry, context);
    case 'problem':
      return one(
        'problem',
        {
          // What was ruled out is no problem, whatever its clinical status says.
          status: entry.certainty === 'refuted' ? 'refuted' : entry.status,
          name: entry.certainty,
          text: wording(entry.concept),
          codings: entry.concept.codings,
        },
        { day: at(entry.onset), endDay: at(entry.ended) },
      );
    case 'medication':
      return one(
        'medication',
        {
          // A course whose end has gone by is over, whether or not anybody has closed it.
          status: entry.status === 'active' && isOver(entry.ended) ? 'completed' : entry.status,
          name: entry.asNeeded ? 'asNeeded' : 'regular',
          text: wording(entry.concept),
          codings: entry.concept.codings,
        },
        { day: at(entry.started), endDay: at(entry.ended) },
      );
    case 'riskInformation':
      return one(
        'riskInformation',
        {
          status: entry.active ? 'active' : 'inactive',
          name: entry.recordedAbsence ? 'recordedAbsence' : entry.type,
          text: wording(entry.concept),
          codings: entry.concept.codings,
        },
        { day: at(entry.since) },
      );
    case 'plan':
      return one(
        'plan',
        {
          status: entry.status === 'active' ? inForce(entry) : entry.status,
          name: entry.type,
          text: entry.title.toLowerCase(),
        },
        { day: at(entry.from), endDay: at(entry.to), dueDay: at(entry.reviewDue) },
      );
    case 'owner':
      return one(
        'owner',
        { status: inForce(entry), name: entry.role, text: entry.roleText?.toLowerCase() ?? '' },
        { day: at(entry.from), endDay: at(entry.to) },
      );
    case 'service':
      return one(
        'service',
        {
          status: serviceStatus(entry, today),
          name: entry.type,
          service: entry.serviceTask?.toLowerCase() ?? wording(entry.concept),
          text: wording(entry.concept),
          codings: entry.concept.codings,
        },
        { day: at(entry.from), endDay: at(entry.to) },
      );
    case 'functioning':
      return one(
        'functioning',
        { name: entry.code, text: entry.text.toLowerCase(), status: entry.set ?? '' },
        {
          day: at(entry.assessed),
          // 8 and 9 ("not specified", "not applicable") are words, never numbers.
          value: typeof entry.performance === 'number' ? entry.performance : undefined,
        },
      );
    case 'task':
      return one(
        'task',
        { status: entry.open ? 'open' : 'closed', name: entry.type, text: entry.text.toLowerCase() },
        { day: at(entry.sent), dueDay: at(entry.due) },
      );
    case 'goal':
    case 'mandate':
    case 'permission':
    case 'triage':
    case 'loop':
    case 'serverFinding':
      return [];
  }
}

/** Facts know only their day: of two measurements on one day the later one must come first to be the latest. */
function latestMeasuredFirst(entries: readonly Entry[]): readonly Entry[] {
  const measured = entries.flatMap((entry) =>
    entry.kind === 'measurement'
      ? [
          {
            entry,
            time: Date.parse(entry.taken) || 0,
            // Of the same moment always the same one, in whichever order the entries came.
            key: `${entry.provenance.sourceId} ${entry.id}`,
          },
        ]
      : [],
  );
  return [
    ...measured
      .toSorted((a, b) => b.time - a.time || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ entry }) => entry),
    ...entries.filter(({ kind }) => kind !== 'measurement'),
  ];
}

/**
 * The entries of one client as facts, in the client's time zone. Cancelled contacts, and appointments that a contact
 * fulfilled, are no facts: nothing took place, or it is counted already.
 */
export function factsOfEntries(entries: readonly Entry[], context: Context): readonly Fact[] {
  const fulfilled = fulfilledKeys(entries);
  return latestMeasuredFirst(entries).flatMap((entry) => {
    if (entry.kind === 'contact') {
      const isFulfilled = fulfilled.has(`${entry.provenance.sourceId} ${entry.id}`);
      if (entry.status === 'cancelled' || isFulfilled) return [];
    }
    return ofEntry(entry, context);
  });
}
