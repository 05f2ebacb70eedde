import type { IsoDate, IsoInstant, PartialDate } from '#lib/base/dates.ts';
import { parseDay, parseInstant, parsePartialDate } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import type { ClientIdentifier } from '#lib/model/client.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Entry } from '#lib/model/entries.ts';

/** Whose resources are read, and how the source names that client. */
export interface ClientAtSource {
  /** The Patient id at this source. */
  readonly id: string;
  readonly identifiers: readonly ClientIdentifier[];
}

/** What a mapper may know besides the resource itself. */
export interface MappingContext {
  readonly source: SourceDescription;
  readonly client: ClientAtSource;
  /** The server's base address: an absolute reference counts only when it starts with it. */
  readonly baseUrl?: string;
  /** A resource that came along (included, contained beside, or in the same dataset), by `Type/id`. */
  readonly findResource: (type: string, id: string) => JsonObject | undefined;
  /** Lists something of the present resource that could not be read, while the rest of it is kept. */
  readonly note: (reason: string) => void;
}

/** Why a resource gives no entry, in a form that stays the same: `Observation.effective: missing`. */
export interface Unread {
  readonly unread: string;
}

/**
 * What one resource gives. No entries at all means that the resource was read and is no fact of its own
 * (entered in error, a panel that only groups others).
 */
export type Reading = readonly Entry[] | Unread;

/** Reads one resource of a type into entries. */
export type Mapper = (resource: JsonObject, context: MappingContext) => Reading;

/** A resource that gives no entry, for this reason. */
export function unread(reason: string): Unread {
  return { unread: reason };
}

/** True for a reason in the place of a value. */
export function isUnread(value: unknown): value is Unread {
  return isObject(value) && typeof value.unread === 'string';
}

type DateReader<Text> = (value: unknown) => Text | undefined;

function readNoting<Text>(
  context: MappingContext,
  value: unknown,
  element: string,
  read: DateReader<Text>,
): Text | undefined {
  if (value === undefined || value === null) return undefined;
  const date = read(value);
  if (date === undefined) context.note(`${element}: not a date`);
  return date;
}

/** A date that the entry can do without; when it is no date of the calendar that is noted and the entry is kept. */
export function readDate(context: MappingContext, value: unknown, element: string): PartialDate | undefined {
  return readNoting(context, value, element, parsePartialDate);
}

/** The same for a whole day: a month or a year alone is noted as well. */
export function readDay(context: MappingContext, value: unknown, element: string): IsoDate | undefined {
  return readNoting(context, value, element, parseDay);
}

/** The same for a moment. */
export function readInstant(
  context: MappingContext,
  value: unknown,
  element: string,
): IsoInstant | undefined {
  return readNoting(context, value, element, parseInstant);
}

/** A moment without which there is no entry. */
export function requireInstant(value: unknown, element: string): IsoInstant | Unread {
  if (value === undefined || value === null) return unread(`${element}: missing`);
  return parseInstant(value) ?? unread(`${element}: not a date`);
}

/** `start` and `end` of a Period under the names that entries use. */
export function readPeriod(
  context: MappingContext,
  value: unknown,
  element: string,
): { readonly from?: PartialDate; readonly to?: PartialDate } {
  if (!isObject(value)) return {};
  const from = readDate(context, value.start, `${element}.start`);
  const to = readDate(context, value.end, `${element}.end`);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
