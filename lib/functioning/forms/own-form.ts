import { fail, ok, type Result } from '#lib/base/result.ts';
import type { IcfForm } from '../assessment.ts';
import { categoryOf } from '../icf/find-categories.ts';
import { parseIcf } from '../icf/written-form.ts';
import { icfForms } from './registry.ts';

/** The longest set of an organisation's own: twice the longest that ships is a form that nobody fills in. */
export const mostCodes = 60;

/** Why an own set is none, with the codes that it is about as they were written. */
export interface OwnFormProblem {
  readonly problem: 'badId' | 'idTaken' | 'noName' | 'noCodes' | 'tooMany' | 'unknownCodes' | 'doubleCodes';
  readonly codes: readonly string[];
}

/** The code of a text that is a code and nothing else: `D450` is one, `d450.2` says an amount, `d999` is of no category. */
function plainCode(written: string): string | undefined {
  const parsed = parseIcf(written);
  if (!parsed.ok || /[.+]/.test(written)) return undefined;
  const { code } = parsed.value;
  return code.length >= 4 && categoryOf(code) !== undefined ? code : undefined;
}

/** FNV-1a, 32 bits: a short name for a list of codes, no secret. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/**
 * A set that an organisation has chosen by itself. Its version follows from its codes, so that a changed set is a newer
 * form to every draft that was begun with the one before.
 */
export function ownForm(
  id: string,
  name: string,
  codes: readonly string[],
  names: Readonly<Partial<Record<'sv' | 'en', string>>> = {},
): Result<IcfForm, OwnFormProblem> {
  const refuse = (problem: OwnFormProblem['problem'], about: readonly string[] = []) =>
    fail<OwnFormProblem>({ problem, codes: about });
  const title = name.trim();
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return refuse('badId');
  if (icfForms.some((form) => form.id === id)) return refuse('idTaken');
  if (title === '') return refuse('noName');
  if (codes.length === 0) return refuse('noCodes');
  if (codes.length > mostCodes) return refuse('tooMany', codes.slice(mostCodes));
  const unknown = codes.filter((written) => plainCode(written) === undefined);
  if (unknown.length > 0) return refuse('unknownCodes', unknown);
  const plain = codes.flatMap((written) => plainCode(written) ?? []);
  const doubles = codes.filter((_, index) => plain.indexOf(plain[index] ?? '') < index);
  if (doubles.length > 0) return refuse('doubleCodes', doubles);
  return ok({
    id,
    version: fingerprint(plain.join(' ')),
    codes: plain,
    name: { fi: title, sv: names.sv?.trim() || title, en: names.en?.trim() || title },
    source: title,
    confidence: 'unverified',
    defaultOn: true,
  });
}
