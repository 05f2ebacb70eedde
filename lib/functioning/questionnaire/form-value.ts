import { parseInstant, parsePartialDate } from '#lib/fhir/date-time.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { isObject, readBoolean, readNumber } from '#lib/fhir/json.ts';
import { readLongText } from '#lib/fhir/long-text.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';

/** One answer. Plain data, the same in the draft and in what is read back. */
export type FormValue =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer' | 'decimal'; readonly value: number }
  | { readonly kind: 'date' | 'dateTime' | 'time' | 'string' | 'uri'; readonly value: string }
  | {
      readonly kind: 'coding';
      readonly code?: string;
      readonly system?: string;
      readonly display?: string;
    }
  | {
      readonly kind: 'quantity';
      readonly value: number;
      readonly unit?: string;
      readonly code?: string;
      readonly system?: string;
    }
  /** An attachment or reference, or what cannot be read: kept as it is, so that nothing is lost. */
  | { readonly kind: 'other'; readonly element: string; readonly json: unknown };

const wholeTime = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/;

function readCodingValue(value: unknown): FormValue | undefined {
  if (!isObject(value)) return undefined;
  const code = readCodeText(value.code);
  const display = readText(value.display);
  if (code === undefined && display === undefined) return undefined;
  const system = readCodeText(value.system);
  return {
    kind: 'coding',
    ...(code === undefined ? {} : { code }),
    ...(system === undefined ? {} : { system }),
    ...(display === undefined ? {} : { display }),
  };
}

function readQuantityValue(value: unknown): FormValue | undefined {
  if (!isObject(value)) return undefined;
  const number = readNumber(value.value);
  // A comparator would be lost: such a quantity stays as it is.
  if (number === undefined || value.comparator !== undefined) return undefined;
  const unit = readText(value.unit, 60);
  const code = readCodeText(value.code);
  const system = readCodeText(value.system);
  return {
    kind: 'quantity',
    value: number,
    ...(unit === undefined ? {} : { unit }),
    ...(code === undefined ? {} : { code }),
    ...(system === undefined ? {} : { system }),
  };
}

function textValue(kind: 'date' | 'dateTime' | 'time' | 'string' | 'uri', value: string | undefined) {
  return value === undefined ? undefined : ({ kind, value } as const);
}

function unchanged(read: string | undefined, value: unknown): string | undefined {
  return read === value ? read : undefined;
}

function numberValue(kind: 'integer' | 'decimal', read: unknown): FormValue | undefined {
  const value = readNumber(read);
  if (value === undefined || (kind === 'integer' && !Number.isInteger(value))) return undefined;
  return { kind, value };
}

/** By the end of the element's name: `valueString`, `answerString` and `String` are read alike. */
const readers: Readonly<Record<string, (value: unknown) => FormValue | undefined>> = {
  Boolean: (read) => {
    const value = readBoolean(read);
    return value === undefined ? undefined : { kind: 'boolean', value };
  },
  Integer: (value) => numberValue('integer', value),
  Decimal: (value) => numberValue('decimal', value),
  // A time without an offset would lose its hour in reading: it stays as it is.
  Date: (value) => textValue('date', unchanged(parsePartialDate(value), value)),
  DateTime: (value) => textValue('dateTime', unchanged(parseInstant(value), value)),
  Time: (value) => textValue('time', typeof value === 'string' && wholeTime.test(value) ? value : undefined),
  String: (value) => textValue('string', readLongText(value)),
  Uri: (value) => textValue('uri', readCodeText(value)),
  Coding: readCodingValue,
  Quantity: readQuantityValue,
};

/**
 * The value of an element that comes in types (`value[x]`, `answer[x]`). What is of another type, or is not what its type
 * says, is kept as `other`. Undefined when there is none.
 */
export function readFormValue(element: JsonObject, name: 'value' | 'answer'): FormValue | undefined {
  for (const [key, json] of Object.entries(element)) {
    if (!key.startsWith(name) || key.length === name.length || json === undefined || json === null) continue;
    const type = key.slice(name.length);
    if (!/^[A-Z]/.test(type) || key === 'valueSet') continue;
    const read = Object.hasOwn(readers, type) ? readers[type]?.(json) : undefined;
    return read ?? { kind: 'other', element: `value${type}`, json };
  }
  return undefined;
}

const elements = {
  boolean: 'valueBoolean',
  integer: 'valueInteger',
  decimal: 'valueDecimal',
  date: 'valueDate',
  dateTime: 'valueDateTime',
  time: 'valueTime',
  string: 'valueString',
  uri: 'valueUri',
  coding: 'valueCoding',
  quantity: 'valueQuantity',
} as const;

/** The value as the element of an answer. */
export function writeFormValue(value: FormValue): JsonObject {
  if (value.kind === 'other') return { [value.element]: value.json };
  if (value.kind === 'coding' || value.kind === 'quantity') {
    const { kind, ...rest } = value;
    return { [elements[kind]]: rest };
  }
  return { [elements[value.kind]]: value.value };
}

/** What a person reads of it where nothing better is known. */
export function textOfValue(value: FormValue): string {
  switch (value.kind) {
    case 'coding':
      return value.display ?? value.code ?? '';
    case 'quantity':
      return [String(value.value), value.unit ?? value.code ?? ''].join(' ').trim();
    case 'other':
      return '';
    default:
      return String(value.value);
  }
}
