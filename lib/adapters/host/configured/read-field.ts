import type { FieldReading } from '#lib/model/settings/settings.ts';
import { cleanText } from '../client-facts.ts';
import { findAll } from '../observe-header.ts';

/** Longest text that a pattern from the settings is tried on: a careless pattern must not hold the record's page. */
const longestTried = 500;

/** One fact of the header, as the settings say where it stands; `undefined` when it is not there. */
export function readField(
  header: Element,
  { selector, attribute, pattern }: FieldReading,
): string | undefined {
  const node = selector === undefined ? header : findAll(header, selector)[0];
  if (node === undefined) return undefined;
  const text = cleanText(attribute === undefined ? textOf(node) : node.getAttribute(attribute));
  if (text === undefined || pattern === undefined) return text;
  try {
    return cleanText(new RegExp(pattern).exec(text.slice(0, longestTried))?.[1]);
  } catch {
    return undefined;
  }
}

/** What a person reads: a field's value, else the text. */
function textOf(node: Element): string | null {
  return 'value' in node && typeof node.value === 'string' ? node.value : node.textContent;
}
