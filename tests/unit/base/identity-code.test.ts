import { describe, expect, it } from 'vitest';
import {
  birthDateOfIdentityCode,
  isTestIdentityCode,
  isValidIdentityCode,
  maskIdentityCode,
  parseIdentityCode,
} from '#lib/base/identity-code.ts';

describe('published test codes', () => {
  it.each([
    ['010594Y9032', '1994-05-01'],
    ['020594X903P', '1994-05-02'],
    ['020516C903K', '2016-05-02'],
    ['010501E9032', '2001-05-01'],
    ['131052-308T', '1952-10-13'],
    ['311080-999X', '1980-10-31'],
    ['140368-912D', '1968-03-14'],
  ])('%s is valid, born %s', (code, birthDate) => {
    expect(isValidIdentityCode(code)).toBe(true);
    expect(birthDateOfIdentityCode(code)).toBe(birthDate);
  });

  it.each(['010190-999X', '010190-999K'])('%s is published and fails: read all the same', (code) => {
    expect(isValidIdentityCode(code)).toBe(false);
    expect(parseIdentityCode(code)).toMatchObject({
      ok: true,
      value: { birthDate: '1990-01-01', checkFits: false },
    });
  });
});

describe('separators', () => {
  it.each([...'+'])('%s is of the 1800s', (separator) => {
    expect(birthDateOfIdentityCode(`131052${separator}308T`)).toBe('1852-10-13');
  });
  it.each([...'-YXWVU'])('%s is of the 1900s', (separator) => {
    expect(birthDateOfIdentityCode(`131052${separator}308T`)).toBe('1952-10-13');
  });
  it.each([...'ABCDEF'])('%s is of the 2000s', (separator) => {
    expect(birthDateOfIdentityCode(`131052${separator}308T`)).toBe('2052-10-13');
  });

  it('tell people apart: each stays as written', () => {
    const codes = ['131052-308T', '131052Y308T', '131052X308T'].map((text) => {
      const parsed = parseIdentityCode(text);
      return parsed.ok ? parsed.value.code : '';
    });
    expect(new Set(codes).size).toBe(3);
  });

  it.each(['131052G308T', '131052/308T', '131052 308T', '131052_308T'])('%s has none', (text) => {
    expect(parseIdentityCode(text)).toEqual({ ok: false, failure: 'malformed' });
  });
});

describe('checking', () => {
  it('finds every single wrong check character', () => {
    const wrong = [...'0123456789ABCDEFHJKLMNPRSTUVWXY'].filter((check) =>
      isValidIdentityCode(`131052-308${check}`),
    );
    expect(wrong).toEqual(['T']);
  });

  it.each(['G', 'I', 'O', 'Q', 'Z'])('knows no check character %s', (check) => {
    expect(parseIdentityCode(`131052-308${check}`).ok).toBe(false);
  });

  it('warns of a day that does not exist, and reads the code', () => {
    const parsed = parseIdentityCode('310299-9002');
    expect(parsed).toMatchObject({ ok: true });
    expect(birthDateOfIdentityCode('310299-9002')).toBeUndefined();
    expect(isValidIdentityCode('310299-9002')).toBe(false);
  });

  it('warns of individual numbers under 002', () => {
    // The check fits, the number does not.
    const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[10_190_001 % 31];
    expect(parseIdentityCode(`010190-001${check}`)).toMatchObject({ value: { checkFits: true } });
    expect(isValidIdentityCode(`010190-001${check}`)).toBe(false);
  });

  it('reads any letter case and spaces around', () => {
    expect(isValidIdentityCode(' 020516c903k ')).toBe(true);
  });

  it('knows test codes', () => {
    expect(isTestIdentityCode('311080-999X')).toBe(true);
    expect(isTestIdentityCode('131052-308T')).toBe(false);
  });
});

describe('masking', () => {
  it.each([
    ['140368-912D', '140368-••••'],
    ['020516c903k', '020516C••••'],
    ['140368-9', '••••'],
    ['MRN 12345', '••••'],
  ])('%s is shown as %s', (code, masked) => {
    expect(maskIdentityCode(code)).toBe(masked);
  });
});
