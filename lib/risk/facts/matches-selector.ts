import type { Selector } from '../criterion.ts';
import type { Shape } from './fact.ts';

/** True when a word of the text begins so. Words end at anything that is no letter: `Sairaanhoitaja, vast.` has two. */
function hasWordBeginning(text: string, beginnings: readonly string[]): boolean {
  if (text === '') return false;
  return beginnings.some((beginning) => {
    for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
      if (at === 0 || !/\p{L}/u.test(text.charAt(at - 1))) return true;
    }
    return false;
  });
}

const plain = (code: string) => code.replaceAll('.', '').toUpperCase();

function hasCode({ codings }: Shape, wanted: NonNullable<Selector['codes']>): boolean {
  return codings.some(({ kind, code }) => {
    // Finnish ICD-10 writes a cause and its manifestation as one code, `F00.1*G30.1`: either of them counts.
    const parts = code.split(/[*+#&]/).map(plain);
    return wanted.some(
      ({ system, prefixes }) =>
        system === kind && prefixes.some((prefix) => parts.some((part) => part.startsWith(plain(prefix)))),
    );
  });
}

const isIn = (wanted: readonly string[] | undefined, value: string) =>
  wanted === undefined || wanted.includes(value);

/** True when the fact is one of those meant. */
export function matchesSelector(selector: Selector, shape: Shape): boolean {
  if (shape.kind !== selector.kind) return false;
  if (!isIn(selector.registers, shape.register) || !isIn(selector.status, shape.status)) return false;
  if (!isIn(selector.name, shape.name) || !isIn(selector.channel, shape.channel)) return false;
  if (!isIn(selector.urgency, shape.urgency)) return false;
  if (selector.profession !== undefined && !hasWordBeginning(shape.profession, selector.profession))
    return false;
  if (selector.service !== undefined && !hasWordBeginning(shape.service, selector.service)) return false;
  if (selector.exceptService !== undefined && hasWordBeginning(shape.service, selector.exceptService))
    return false;
  const { codes, words } = selector;
  if (codes === undefined && words === undefined) return true;
  return (
    (codes !== undefined && hasCode(shape, codes)) ||
    (words !== undefined && hasWordBeginning(shape.text, words))
  );
}
