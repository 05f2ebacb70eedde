import { findExtension } from '#lib/fhir/extension.ts';
import { type JsonObject, lookUp, readBoolean, readList, readNumber, readObjects } from '#lib/fhir/json.ts';
import { longLength, readLongText } from '#lib/fhir/long-text.ts';
import { readCodeText, readText } from '#lib/fhir/text.ts';
import { notesOfElement } from './element-notes.ts';
import { fhirPathLanguage, formExtensions } from './extension-urls.ts';
import {
  type EnableWhen,
  enableOperators,
  type FormCode,
  type FormExpression,
  type FormItem,
  type FormNote,
  type FormNoteKind,
  type ItemKind,
} from './form.ts';
import { type FormValue, readFormValue } from './form-value.ts';
import { readOptions, readUnits, type ValueSets } from './parse-options.ts';

/** Deeper or larger forms than this are none: they are read as far as these limits. */
const deepest = 20;
const mostItems = 2000;

/** Types of R4, and `coding`, which is what R5 calls a choice. */
const kinds: Readonly<Record<string, ItemKind>> = {
  group: 'group',
  display: 'display',
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'decimal',
  quantity: 'quantity',
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  string: 'string',
  text: 'text',
  url: 'url',
  choice: 'choice',
  'open-choice': 'openChoice',
  coding: 'choice',
};

/** What one reading of a form has met so far. */
export interface FormReading {
  readonly sets: ValueSets;
  readonly notes: FormNote[];
  readonly linkIds: Set<string>;
}

function note(reading: FormReading, kind: FormNoteKind, linkId?: string, about?: string): void {
  reading.notes.push({
    kind,
    ...(linkId === undefined ? {} : { linkId }),
    ...(about === undefined ? {} : { about }),
  });
}

/** An expression in a language that is not FHIRPath is said and left out. */
function readExpression(value: unknown, linkId: string | undefined, reading: FormReading) {
  const [found] = readObjects(value);
  const expression = readLongText(found?.expression);
  if (found === undefined || expression === undefined) return undefined;
  // What was cut off could be a sum of some of the answers.
  if (String(found.expression).length > longLength) {
    note(reading, 'expressionTooLong', linkId);
    return undefined;
  }
  const language = readCodeText(found.language);
  if (language !== undefined && language !== fhirPathLanguage) {
    note(reading, 'languageOfExpression', linkId, language);
    return undefined;
  }
  const name = readCodeText(found.name);
  return { expression, ...(name === undefined ? {} : { name }) } satisfies FormExpression;
}

/** Named values that expressions of this element and of what is in it may use. */
export function readVariables(
  element: JsonObject,
  linkId: string | undefined,
  reading: FormReading,
): readonly FormExpression[] {
  return readObjects(element.extension)
    .filter(({ url }) => url === formExtensions.variable)
    .flatMap(({ valueExpression }) => readExpression(valueExpression, linkId, reading) ?? []);
}

/** An answer that is chosen from options may be written as text or number; `true` for `exists` as a truth value. */
function readConditions(item: JsonObject, linkId: string, reading: FormReading): readonly EnableWhen[] {
  return readObjects(item.enableWhen).flatMap((condition) => {
    const question = readCodeText(condition.question);
    const operator = enableOperators.find((each) => each === condition.operator);
    const answer = readFormValue(condition, 'answer');
    const isRead =
      question !== undefined &&
      operator !== undefined &&
      answer !== undefined &&
      answer.kind !== 'other' &&
      (operator !== 'exists' || answer.kind === 'boolean');
    if (isRead) return [{ question, operator, answer }];
    note(reading, 'conditionUnread', linkId, readCodeText(condition.operator) ?? question);
    return [];
  });
}

function readLimit(item: JsonObject, url: string, linkId: string, reading: FormReading) {
  const extension = findExtension(item, url);
  if (extension === undefined) return undefined;
  const limit = readFormValue(extension, 'value');
  if (limit !== undefined && limit.kind !== 'other') return limit;
  note(reading, 'limitUnread', linkId, url);
  return undefined;
}

function readCodes(item: JsonObject): readonly FormCode[] | undefined {
  const codes = readObjects(item.code).flatMap((coding): readonly FormCode[] => {
    const code = readCodeText(coding.code);
    if (code === undefined) return [];
    const system = readCodeText(coding.system);
    const display = readText(coding.display);
    return [
      {
        code,
        ...(system === undefined ? {} : { system }),
        ...(display === undefined ? {} : { display }),
      },
    ];
  });
  return codes.length === 0 ? undefined : codes;
}

/** Whether the answers here and below become observations; undefined when this element says nothing of it. */
export function readExtracts(element: JsonObject): boolean | undefined {
  return readBoolean(findExtension(element, formExtensions.observationExtract)?.valueBoolean);
}

function readWhole(value: unknown): number | undefined {
  const number = readNumber(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

function readInitial(item: JsonObject, linkId: string, reading: FormReading): readonly FormValue[] {
  return readObjects(item.initial).flatMap((each) => {
    const value = readFormValue(each, 'value');
    if (value !== undefined && value.kind !== 'other') return [value];
    note(reading, 'initialUnread', linkId, value?.element);
    return [];
  });
}

function kindOf(item: JsonObject, linkId: string, reading: FormReading): ItemKind {
  const type = readCodeText(item.type);
  const kind = lookUp(kinds, type);
  if (kind !== undefined) return kind;
  note(reading, 'unknownType', linkId, type);
  return 'unknown';
}

function readItem(item: JsonObject, depth: number, reading: FormReading): FormItem | undefined {
  const linkId = readCodeText(item.linkId);
  if (linkId === undefined) {
    note(reading, 'noLinkId', undefined, readText(item.text, 80));
    return undefined;
  }
  if (reading.linkIds.has(linkId)) {
    note(reading, 'sameLinkId', linkId);
    return undefined;
  }
  reading.linkIds.add(linkId);
  reading.notes.push(...notesOfElement(item, 'item', linkId));
  const kind = kindOf(item, linkId, reading);
  const options = readOptions(item, linkId, reading.sets);
  const units = readUnits(item, linkId, reading.sets);
  reading.notes.push(...options.notes, ...units.notes);
  const limits = {
    maxLength: readWhole(item.maxLength),
    maxDecimals: readWhole(findExtension(item, formExtensions.maxDecimals)?.valueInteger),
    maxOccurs: readWhole(findExtension(item, formExtensions.maxOccurs)?.valueInteger),
    least: readLimit(item, formExtensions.minValue, linkId, reading),
    most: readLimit(item, formExtensions.maxValue, linkId, reading),
    text: readLongText(item.text),
    codes: readCodes(item),
    extracts: readExtracts(item),
    prefix: readText(item.prefix, 40),
    calculated: readExpression(
      findExtension(item, formExtensions.calculated)?.valueExpression,
      linkId,
      reading,
    )?.expression,
    options: options.found.length > 0 ? options.found : undefined,
    units: units.found.length > 0 ? units.found : undefined,
  };
  const present = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  return {
    linkId,
    kind,
    required: readBoolean(item.required) === true,
    repeats: readBoolean(item.repeats) === true,
    readOnly: readBoolean(item.readOnly) === true,
    hidden: readBoolean(findExtension(item, formExtensions.hidden)?.valueBoolean) === true,
    initial: readInitial(item, linkId, reading),
    enableWhen: readConditions(item, linkId, reading),
    enableBehavior: item.enableBehavior === 'any' ? 'any' : 'all',
    variables: readVariables(item, linkId, reading),
    items: readItems(item.item, depth + 1, reading),
    ...present,
  };
}

/** The items of a form or of an item. What has no `linkId` of its own is said and left out: nothing could be answered to it. */
export function readItems(value: unknown, depth: number, reading: FormReading): readonly FormItem[] {
  const list = readList(value);
  if (list.length === 0) return [];
  if (depth > deepest) {
    note(reading, 'tooDeep');
    return [];
  }
  return readObjects(list).flatMap((item) => {
    if (reading.linkIds.size >= mostItems) {
      if (!reading.notes.some(({ kind }) => kind === 'tooMany')) note(reading, 'tooMany');
      return [];
    }
    return readItem(item, depth, reading) ?? [];
  });
}
