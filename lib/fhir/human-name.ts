import { isObject, type JsonObject, readList } from './json.ts';
import { readText } from './text.ts';

/** A name as it is shown, with its parts where they were recorded apart. */
export interface PersonName {
  /** Family name first, as Finnish records write it. */
  readonly text: string;
  readonly family?: string;
  readonly given: readonly string[];
}

/** Names that the person no longer goes by. */
const former = new Set(['old', 'maiden']);

/** The name in use: the official one, else the usual one, else the first that is not a former name, else any. */
export function readName(value: unknown): PersonName | undefined {
  const names = readList(value);
  return (
    readFirst(names, (use) => use === 'official') ??
    readFirst(names, (use) => use === 'usual') ??
    readFirst(names, (use) => typeof use !== 'string' || !former.has(use)) ??
    readFirst(names, () => true)
  );
}

function readFirst(names: readonly unknown[], fits: (use: unknown) => boolean): PersonName | undefined {
  for (const name of names) {
    if (!fits(isObject(name) ? name.use : undefined)) continue;
    const read = isObject(name) ? readHumanName(name) : plainName(name);
    if (read !== undefined) return read;
  }
  return undefined;
}

function readHumanName(name: JsonObject): PersonName | undefined {
  const family = readParts(name.family).join(' ');
  const given = readParts(name.given);
  if (family !== '' && given.length > 0) return { text: `${family} ${given.join(' ')}`, family, given };
  const text = readText(name.text);
  if (family !== '') return { text: text ?? family, family, given };
  const spelled = text ?? given.join(' ');
  return spelled === '' ? undefined : { text: spelled, given };
}

function plainName(value: unknown): PersonName | undefined {
  const text = typeof value === 'string' ? readText(value) : undefined;
  return text === undefined ? undefined : { text, given: [] };
}

function readParts(value: unknown): readonly string[] {
  const parts: string[] = [];
  for (const element of readList(value)) {
    const part = typeof element === 'string' ? readText(element, 200) : undefined;
    if (part !== undefined) parts.push(part);
  }
  return parts.slice(0, 20);
}
