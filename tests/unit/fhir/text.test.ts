import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayLength, readCodeText, readText } from '#lib/fhir/text.ts';

describe('text for people', () => {
  it.each([
    ['a right-to-left override', 'Anna \u202enajieriV', 'Anna najieriV'],
    ['isolates', '\u2066Matti\u2069', 'Matti'],
    ['direction marks', 'Ma\u200etti\u200f', 'Matti'],
    ['a zero-width space and a byte order mark', '\ufeffMat\u200bti', 'Matti'],
    ['control characters', 'Mat\u0000ti\u001b[31m', 'Matti[31m'],
    ['line ends, as spaces', 'yksi\r\nkaksi\tkolme', 'yksi kaksi kolme'],
    ['half of a surrogate pair', 'Matti \ud800!', 'Matti !'],
  ])('loses %s', (_, recorded, shown) => {
    expect(readText(recorded)).toBe(shown);
  });

  it.each([
    'Hämäläinen-Öberg Åsa',
    "<script>alert('x')</script>",
    'می\u200cخواهم',
    '👩\u200d👧 perhe',
    'С. Иванова',
  ])('keeps %s as it is', (text) => {
    expect(readText(text)).toBe(text);
  });

  it('cuts a megabyte to what can be shown', () => {
    const shown = readText('x'.repeat(1_000_000));
    expect(shown).toBe(`${'x'.repeat(displayLength)}…`);
  });

  it('never leaves half a character at the cut', () => {
    expect(readText(`${'x'.repeat(displayLength - 1)}👩👩`)).toBe(`${'x'.repeat(displayLength - 1)}…`);
  });

  it('reads numbers and truth values as their text, and nothing else', () => {
    expect(readText(12.5)).toBe('12.5');
    expect(readText(true)).toBe('true');
    for (const value of [null, undefined, {}, [], Number.NaN, '  ', '\u202e']) {
      expect(readText(value)).toBeUndefined();
    }
  });

  it('has no direction mark or control character left, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(readText(text) ?? '').not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
    );
  });
});

describe('codes', () => {
  it('are no code when too long', () => {
    expect(readCodeText('E11.9')).toBe('E11.9');
    expect(readCodeText('9'.repeat(600))).toBeUndefined();
  });
});
