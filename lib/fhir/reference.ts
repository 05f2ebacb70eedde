import { isObject } from './json.ts';
import { readCodeText, readText } from './text.ts';

/** A literal reference taken apart. */
export interface ResourceReference {
  readonly type: string;
  readonly id: string;
  /** Base address when the reference is absolute, without a slash at the end. */
  readonly base?: string;
}

const pattern = /^(?:(https?:\/\/.+)\/)?([A-Z][A-Za-z]{2,60})\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/;

/** True for a FHIR logical id: the only thing that may stand in a path. */
export function isResourceId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9\-.]{1,64}$/.test(value) && value !== '.' && value !== '..';
}

/** The text of a Reference, or of a plain string in its place. */
export function referenceText(value: unknown): string | undefined {
  return readCodeText(isObject(value) ? value.reference : value);
}

/** Takes a literal reference apart; `undefined` for a contained, a `urn:` or no reference at all. */
export function parseReference(value: unknown): ResourceReference | undefined {
  const text = referenceText(value);
  const match = text === undefined ? null : pattern.exec(text);
  if (match === null) return undefined;
  const [, base, type = '', id = ''] = match;
  return base === undefined ? { type, id } : { type, id, base };
}

/** What the reference calls its target. */
export function readDisplay(value: unknown): string | undefined {
  return isObject(value) ? readText(value.display) : undefined;
}

/** The type of the target: from the reference, else from its `type` element. */
export function referencedType(value: unknown): string | undefined {
  return parseReference(value)?.type ?? (isObject(value) ? readCodeText(value.type) : undefined);
}
