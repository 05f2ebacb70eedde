import type { IsoDate } from './dates.ts';
import { isIsoDate } from './dates.ts';
import { fail, ok, type Result } from './result.ts';

/**
 * The Finnish personal identity code (henkilötunnus): `DDMMYY`, a separator of the century, an individual number, a
 * check character. Since 2023 the separator tells people apart: the same date, number and check with another
 * separator is another person, so a separator is never replaced (Digital and Population Data Services Agency).
 */
export interface IdentityCode {
  /** In the written form, upper case. */
  readonly code: string;
  /** Absent when the code's day does not exist. */
  readonly birthDate?: IsoDate;
  readonly separator: string;
  readonly individualNumber: number;
  /** True when the check character fits the digits. Published examples fail: a validator warns and never blocks. */
  readonly checkFits: boolean;
}

/** FHIR identifier system of the code. */
export const identityCodeSystem = 'urn:oid:1.2.246.21';

const form = /^(\d{2})(\d{2})(\d{2})([+\-YXWVUABCDEF])(\d{3})([0-9A-FHJ-NPR-Y])$/;
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const hiddenPart = '••••';

function centuryOf(separator: string): string {
  if (separator === '+') return '18';
  return '-YXWVU'.includes(separator) ? '19' : '20';
}

/** Reads a code in any letter case and with spaces around it; fails when the text has not the form of one. */
export function parseIdentityCode(text: string): Result<IdentityCode, 'malformed'> {
  const code = text.trim().toUpperCase();
  const match = form.exec(code);
  if (match === null) return fail('malformed');
  const [, day = '', month = '', year = '', separator = '', number = '', check = ''] = match;
  const birthDate = `${centuryOf(separator)}${year}-${month}-${day}`;
  return ok({
    code,
    ...(isIsoDate(birthDate) ? { birthDate } : {}),
    separator,
    individualNumber: Number(number),
    checkFits: checkCharacters[Number(day + month + year + number) % 31] === check,
  });
}

/** True when form, day, individual number (002 or more) and check character all fit. */
export function isValidIdentityCode(text: string): boolean {
  const parsed = parseIdentityCode(text);
  return (
    parsed.ok &&
    parsed.value.checkFits &&
    parsed.value.birthDate !== undefined &&
    parsed.value.individualNumber >= 2
  );
}

/** The birth date that the code says; undefined when it says none. */
export function birthDateOfIdentityCode(text: string): IsoDate | undefined {
  const parsed = parseIdentityCode(text);
  return parsed.ok ? parsed.value.birthDate : undefined;
}

/** True for individual numbers 900-999, which no real person has. */
export function isTestIdentityCode(text: string): boolean {
  const parsed = parseIdentityCode(text);
  return parsed.ok && parsed.value.individualNumber >= 900;
}

/** `140368-912D` -> `140368-••••`: what stands on the screen until pressed. Another identifier is hidden whole. */
export function maskIdentityCode(text: string): string {
  const parsed = parseIdentityCode(text);
  return parsed.ok ? parsed.value.code.slice(0, 7) + hiddenPart : hiddenPart;
}
