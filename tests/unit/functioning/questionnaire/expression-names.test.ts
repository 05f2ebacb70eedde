import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '#lib/functioning/questionnaire/expression-names.ts';

describe('the names in an expression', () => {
  it.each([
    ['%ab + %abc', ['ab', 'abc'], []],
    ['%a1 - %a', ['a1', 'a'], []],
    ['% a', ['a'], []],
    ["%`two words` + %'other words'", ['two words', 'other words'], []],
    ["iif('%a' = %b, 1, 2)", ['b'], ['%a']],
    [`%resource.item.where(linkId = 'it\\'s').answer`, ['resource'], [`it's`]],
    ["linkId in ('1' | '2')", [], ['1', '2']],
    ['linkId = "3"', [], ['3']],
    ["// %a '1'\n%b", ['b'], []],
    ["/* %a '1' */ %b", ['b'], []],
    ["'// %a' | %b", ['b'], ['// %a']],
    ['10 mod 3', [], []],
  ])('%s', (expression, variables, texts) => {
    const found = namesIn(expression);
    expect([...found.variables]).toEqual(variables);
    expect([...found.texts]).toEqual(texts);
  });

  it('are whole: one that another begins with is not there', () => {
    const name = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/u);
    fc.assert(
      fc.property(name, name, (one, rest) => {
        expect(namesIn(`%${one}${rest} + 1`).variables).toEqual(new Set([`${one}${rest}`]));
      }),
    );
  });
});
