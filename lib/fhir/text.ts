/** Longest text kept for display, in UTF-16 units; what was longer ends in an ellipsis. */
export const displayLength = 1000;

/** Longest code, identifier, reference or address kept; a longer one is none. */
const codeLength = 512;

/** Text that needs no second look: printable ASCII and the Latin letters of most names. */
const plain = /^[\x20-\x7e\u00c0-\u024f]*$/;

/**
 * Control characters (Cc), format characters (Cf: the marks and overrides that turn the direction of writing,
 * U+200E-200F, U+202A-202E and U+2066-2069 among them, the zero-width space, the byte order mark) and lone halves of a
 * surrogate pair (Cs). None belongs in a record's text, and each can make a name read as another. The zero-width joiners
 * stay: Persian names are written with them. Markup is text and stays text.
 */
export const unwantedCharacters = /[[\p{Cc}\p{Cf}\p{Cs}]--[\u200c\u200d]]/gv;

/** Line ends and tabs, in all their forms. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Text for people: cleaned, on one line, trimmed and cut. A number or a truth value is read as its text. */
export function readText(value: unknown, longest = displayLength): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const cut = value.length > longest;
  let text = cut ? value.slice(0, longest) : value;
  if (!plain.test(text)) text = text.replace(breaks, ' ').replace(unwantedCharacters, '');
  text = text.trim();
  if (text === '') return undefined;
  return cut ? `${text}…` : text;
}

/** A code, identifier, reference or address: text without any unwanted character, exactly as recorded. */
export function readCodeText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string' || value.length > codeLength) return undefined;
  const text = plain.test(value) ? value : value.replace(breaks, ' ').replace(unwantedCharacters, '');
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
