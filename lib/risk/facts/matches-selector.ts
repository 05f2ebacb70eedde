import type { CodeSystemKind } from '#lib/model/coding.ts';
import type { Selector } from '../criterion.ts';
import type { Shape } from './fact.ts';
import { rememberByList } from './remember.ts';

/** True when a word of the text begins so. Words end at anything that is no letter: `Sairaanhoitaja, vast.` has two. */
export function hasWordBeginning(text: string, beginnings: readonly string[]): boolean {
  if (text === '') return false;
  return beginnings.some((beginning) => {
    for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
      if (at === 0 || !/\p{L}/u.test(text.charAt(at - 1))) return true;
    }
    return false;
  });
}

const plain = (code: string) => code.replaceAll('.', '').toUpperCase();

/** Identifiers without a hierarchy in them: the beginning of one says nothing, it must be the same. */
const isWhole = (system: CodeSystemKind) => system === 'snomed' || system === 'loinc';

type Codes = NonNullable<Selector['codes']>;

const fitsCode: Readonly<Record<CodeSystemKind, (wanted: Codes, code: string) => boolean>> = {
  snomed: codeFitter('snomed'),
  icd10: codeFitter('icd10'),
  icpc2: codeFitter('icpc2'),
  loinc: codeFitter('loinc'),
  atc: codeFitter('atc'),
  icf: codeFitter('icf'),
  other: codeFitter('other'),
};

function codeFitter(kind: CodeSystemKind): (wanted: Codes, code: string) => boolean {
  return rememberByList((wanted: Codes, code) => {
    const prefixes = wanted.filter(({ system }) => system === kind).flatMap((each) => each.prefixes);
    if (isWhole(kind)) return prefixes.includes(code);
    // Finnish ICD-10 writes a cause and its manifestation as one code, `F00.1*G30.1`: either of them counts.
    const parts = code.split(/[*+#&]/).map(plain);
    return prefixes.some((prefix) => parts.some((part) => part.startsWith(plain(prefix))));
  });
}

function hasCode({ codings }: Shape, wanted: Codes): boolean {
  return codings.some(({ kind, code }) => fitsCode[kind](wanted, code));
}

/** Professions and services are a few words that come again and again. */
const namesService = rememberByList((beginnings: readonly string[], name) =>
  hasWordBeginning(name, beginnings),
);

const isIn = (wanted: readonly string[] | undefined, value: string) =>
  wanted === undefined || wanted.includes(value);

/** Whether a text has a word that begins with one of these. */
export type TextAnswer = (beginnings: readonly string[], text: string) => boolean;

/** The same answers, kept for as long as this is: for the texts of one client, which are looked at by many rules. */
export const rememberTexts = (): TextAnswer =>
  rememberByList((beginnings: readonly string[], text) => hasWordBeginning(text, beginnings));

const askAnew: TextAnswer = (beginnings, text) => hasWordBeginning(text, beginnings);

/** True when the fact is one of those meant. */
export function matchesSelector(selector: Selector, shape: Shape, hasWord: TextAnswer = askAnew): boolean {
  if (shape.kind !== selector.kind) return false;
  if (!isIn(selector.registers, shape.register) || !isIn(selector.status, shape.status)) return false;
  if (!isIn(selector.name, shape.name) || !isIn(selector.channel, shape.channel)) return false;
  if (!isIn(selector.urgency, shape.urgency)) return false;
  if (selector.profession !== undefined && !namesService(selector.profession, shape.profession)) return false;
  if (selector.service !== undefined && !namesService(selector.service, shape.service)) return false;
  if (selector.exceptService !== undefined && namesService(selector.exceptService, shape.service))
    return false;
  const { codes, words } = selector;
  if (codes === undefined && words === undefined) return true;
  return (
    (codes !== undefined && hasCode(shape, codes)) || (words !== undefined && hasWord(words, shape.text))
  );
}
