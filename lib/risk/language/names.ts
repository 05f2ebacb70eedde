/** Checks of the names that a rule consists of. A name is a key of plain objects: nothing that every object has. */

const inEveryObject: object = {};

/** Id of a rule and name of its file: `emergency-visits`. */
export function isRuleId(text: string): boolean {
  return text.length <= 64 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) && !(text in inEveryObject);
}

/** Name of a parameter, a label, a score or a table: `gapDays`, `use-by-age`. */
export function isName(text: string): boolean {
  return /^[a-z][A-Za-z0-9-]{0,63}$/.test(text) && !(text in inEveryObject);
}

/** `1.0`, `2.1.3`. */
export function isRuleVersion(text: string): boolean {
  return /^\d{1,4}(?:\.\d{1,4}){1,2}$/.test(text);
}

/** An address that can be opened without harm: TLS, no password. */
export function isSecureAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

/** Text for people: no control characters, and none that turn the direction of writing round. */
export function isPlainText(text: string): boolean {
  return !/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text);
}
