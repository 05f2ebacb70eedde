import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#lib/worklist/list/csv.ts';

const bodyOf = (cell: string | number) => toCsv({ heads: ['A'], rows: [[cell]] }).split('\r\n')[1];

describe('a list as CSV', () => {
  it('begins with the mark of UTF-8 and has a line for each row', () => {
    const csv = toCsv({ heads: ['Asiakas', 'Ikä'], rows: [['Äijälä Aino', 82]] });
    expect(csv).toBe('\uFEFFAsiakas;Ikä\r\nÄijälä Aino;82\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+358 40', "'+358 40"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =HYPERLINK("x")', `"' =HYPERLINK(""x"")"`],
    ['\t=1', "'\t=1"],
    ['a;b', '"a;b"'],
    ['sanoi "ei"', '"sanoi ""ei"""'],
    [-2, '-2'],
  ])('writes %j as %j', (cell, written) => {
    expect(bodyOf(cell)).toBe(written);
  });

  it('never begins a cell with what a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const body = toCsv({ heads: ['A'], rows: [[text]] }).slice('\uFEFFA\r\n'.length);
        expect(body.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});
