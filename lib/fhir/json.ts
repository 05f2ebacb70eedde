/** Readers of JSON that nobody has checked. Every reader takes `unknown` and answers with a value or `undefined`. */

/** A JSON object of unknown content. */
export type JsonObject = { readonly [key: string]: unknown };

/** True for a JSON object; a list is none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it should be; one value where a list belongs counts as a list of one. */
export function readList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The objects of a list; anything else in it is passed over. */
export function readObjects(value: unknown): readonly JsonObject[] {
  if (value === undefined) return [];
  const list = readList(value);
  return list.every(isObject) ? list : list.filter(isObject);
}

/**
 * A value of one of our own tables by a name that came from outside. Never one inherited from the language: a status may
 * well say `constructor`.
 */
export function lookUp<Value>(
  table: Readonly<Record<string, Value>>,
  name: string | undefined,
): Value | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** True for `true` and the text `"true"`. */
export function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

/** A finite number, also when written as text, with a decimal point or the decimal comma of Finnish text. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.trim();
  if (!/^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
