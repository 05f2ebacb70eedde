import { type JsonObject, readList, readObjects } from './json.ts';
import { readText } from './text.ts';

/** A postal address on one line, and its city. */
export interface PostalAddress {
  readonly text?: string;
  readonly city?: string;
}

/** The home address, else the first address that is neither old nor a workplace. */
export function readHomeAddress(value: unknown): PostalAddress | undefined {
  const addresses = readObjects(value).filter((address) => address.use !== 'old');
  const home = addresses.find((address) => address.use === 'home');
  const address =
    home ?? addresses.find((candidate) => candidate.use !== 'work' && candidate.use !== 'billing');
  return address === undefined ? undefined : readAddress(address);
}

function readAddress(address: JsonObject): PostalAddress {
  const city = readText(address.city, 100);
  const lines = readList(address.line).map((line) => readText(line, 200));
  const place = [readText(address.postalCode, 20), city].filter(Boolean).join(' ');
  const parts = [...lines, place].filter((part): part is string => part !== undefined && part !== '');
  const text = readText(address.text) ?? parts.join(', ');
  return { ...(text === '' ? {} : { text }), ...(city === undefined ? {} : { city }) };
}
