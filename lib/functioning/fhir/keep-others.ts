import { isObject, type JsonObject } from '#lib/fhir/json.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `system|code` of the first coding, else its text. */
function conceptKey(concept: unknown): string {
  if (!isObject(concept)) return '';
  const [first] = Array.isArray(concept.coding) ? concept.coding : [];
  return isObject(first) ? `${text(first.system)}|${text(first.code)}` : text(concept.text);
}

function referenceKey(reference: unknown): string {
  if (!isObject(reference)) return '';
  const { identifier } = reference;
  if (isObject(identifier)) return `${text(identifier.system)}|${text(identifier.value)}`;
  return text(reference.reference) || text(reference.display);
}

/** What is said by an answer, without who said it: a number and its code are the same answer. */
function answerKey(answer: JsonObject): string {
  const { valueCoding, valueInteger, valueDecimal, valueString } = answer;
  if (isObject(valueCoding)) return text(valueCoding.code);
  const said = valueInteger ?? valueDecimal;
  return said === undefined ? text(valueString).trim() : String(said);
}

/** By what an element of each list is known again in another version of it. */
const keys: Readonly<Record<string, (element: JsonObject) => string>> = {
  extension: ({ url }) => text(url),
  identifier: ({ system }) => text(system),
  coding: ({ system, code }) => `${text(system)}|${text(code)}`,
  category: conceptKey,
  component: ({ code }) => conceptKey(code),
  item: ({ linkId, ...reference }) => (linkId === undefined ? referenceKey(reference) : text(linkId)),
  answer: answerKey,
  performer: referenceKey,
  derivedFrom: referenceKey,
  finding: ({ itemReference }) => referenceKey(itemReference),
  investigation: ({ code }) => conceptKey(code),
};

/** Elements by key; one that comes twice is the first and the second of it. */
function byKey(name: string, list: unknown): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const counts = new Map<string, number>();
  for (const element of Array.isArray(list) ? list : []) {
    const key = (isObject(element) ? keys[name]?.(element) : undefined) ?? JSON.stringify(element);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    found.set(`${key} ${count}`, element);
  }
  return found;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Nothing is left of a question but its name. */
const isBare = (element: unknown) =>
  isObject(element) && Object.keys(element).every((name) => name === 'linkId' || name === 'text');

function mergeLists(name: string, stored: unknown, before: unknown, next: unknown): readonly unknown[] {
  const [theirs, old, ours] = [byKey(name, stored), byKey(name, before), byKey(name, next)];
  const others = [...theirs].flatMap(([key, element]) => {
    if (ours.has(key)) return [];
    const was = old.get(key);
    if (was === undefined) return [element];
    // A question that is answered no more: what others have put into it stays.
    if (name !== 'item' || !isObject(element) || element.linkId === undefined) return [];
    const rest = merge(element, was, { linkId: element.linkId, text: element.text });
    return isBare(rest) ? [] : [rest];
  });
  return [
    ...[...ours].map(([key, element]) =>
      theirs.has(key) ? mergeElement(name, theirs.get(key), old.get(key), element) : element,
    ),
    ...others,
  ];
}

function mergeElement(name: string, stored: unknown, before: unknown, next: unknown): unknown {
  // A value is one thing: two halves of two values are none.
  if (name.startsWith('value')) return same(before, next) ? stored : next;
  if (Array.isArray(stored) && Array.isArray(next)) return mergeLists(name, stored, before, next);
  return isObject(stored) && isObject(next) ? merge(stored, before, next) : next;
}

/** Questions that are answered once, by text or one choice: an answer to them that reads otherwise is still the one that we read. */
const isAnsweredOnce = ({ linkId }: JsonObject) => /^summary$|\/(?:note|source)$/.test(text(linkId));

function merge(stored: JsonObject, before: unknown, next: JsonObject): JsonObject {
  const old = isObject(before) ? before : {};
  const merged: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(stored), ...Object.keys(next)])) {
    const value = stored[name];
    if (name === 'answer' && isAnsweredOnce(stored)) {
      if (next.answer !== undefined) merged.answer = next.answer;
    } else if (next[name] !== undefined) {
      merged[name] = value === undefined ? next[name] : mergeElement(name, value, old[name], next[name]);
    } else if (old[name] === undefined) merged[name] = value;
    else if (Array.isArray(value)) {
      const rest = mergeLists(name, value, old[name], []);
      if (rest.length > 0) merged[name] = rest;
    }
  }
  return merged;
}

/**
 * A new version of a resource over the one that the server holds: what we wrote before (`before`) gives way to what we write now
 * (`next`), and what others have added to it since stays. The narrative goes: it would tell of the version before.
 */
export function keepOthers<Resource extends JsonObject>(
  stored: JsonObject,
  before: JsonObject,
  next: Resource,
): Resource {
  const { text: _narrative, ...rest } = stored;
  return merge(rest, before, next) as Resource;
}
