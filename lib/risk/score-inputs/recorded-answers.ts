import type { Fact } from '../facts/fact.ts';

/*
 * Answers in words or codes that scores need as yes or no. What is not understood is not answered: never the healthier one.
 * Words are matched in lower case, Finnish, Swedish and English.
 */

const hasCode = ({ shape }: Fact, codes: ReadonlySet<string>) =>
  shape.codings.some(({ code }) => codes.has(code));

/** SNOMED CT and LOINC answers of the smoking status (LOINC 72166-2). */
const smokerCodes = new Set([
  ...['449868002', '77176002', '428041000124106', '428071000124103', '428061000124105'],
  ...['LA18976-3', 'LA18977-1', 'LA18981-3', 'LA18982-1'],
]);
const nonSmokerCodes = new Set(['8517006', '266919005', '8392000', 'LA15920-4', 'LA18978-9']);
const nonSmokerWords =
  /(^|[^\p{L}])(ei|en|aldrig|inte|icke|never|not|non|ex|no)([^\p{L}]|$)|lopettanut|tupakoimat|tupakoinut|entinen|slutat|tidigare|rökfri|former|quit/u;
const smokerWords = /tupakoi|polttaa|röker|rökare|smoke|smoking/u;
/** The question itself, recorded without an answer. */
const questionWords = /^(tupakointi|rökning|smoking|smoking status|tobacco smoking status)$/u;

/** Whether the client smokes now, daily or at times. */
export function smokesNow(fact: Fact | undefined): boolean | undefined {
  if (fact === undefined) return undefined;
  if (hasCode(fact, smokerCodes)) return true;
  if (hasCode(fact, nonSmokerCodes)) return false;
  const { text } = fact.shape;
  if (questionWords.test(text)) return undefined;
  if (nonSmokerWords.test(text)) return false;
  return smokerWords.test(text) ? true : undefined;
}

/** Whether vegetables, fruit or berries are eaten every day. */
export function eatsVegetablesDaily(fact: Fact | undefined): boolean | undefined {
  if (fact === undefined) return undefined;
  if (hasCode(fact, new Set(['daily']))) return true;
  if (hasCode(fact, new Set(['notDaily']))) return false;
  const { text } = fact.shape;
  if (/(^|[^\p{L}])(ei|en|inte|not|no)([^\p{L}]|$)|harvemmin|sällan|mer sällan|less/u.test(text))
    return false;
  return /päivittäin|joka päivä|varje dag|dagligen|daily|every day/u.test(text) ? true : undefined;
}

export type FamilyDiabetes = 'none' | 'secondDegree' | 'firstDegree';

/** The nearest relative with diabetes. A parent or child counts before a grandparent. */
export function familyDiabetesOf(fact: Fact | undefined): FamilyDiabetes | undefined {
  if (fact === undefined) return undefined;
  for (const degree of ['firstDegree', 'secondDegree', 'none'] as const) {
    if (hasCode(fact, new Set([degree]))) return degree;
  }
  const { text } = fact.shape;
  if (
    /isovan|täti|setä|eno|serkku|morf|farf|morm|farm|faster|moster|kusin|grand|aunt|uncle|cousin|second/u.test(
      text,
    )
  )
    return 'secondDegree';
  if (
    /(^|[^\p{L}])(äiti|isä|vanhem|sisar|veli|sisko|lapsi|mor|far|föräld|syskon|bror|syster|barn|mother|father|parent|sibling|brother|sister|child|first)/u.test(
      text,
    )
  )
    return 'firstDegree';
  return /^(ei|nej|inga|ingen|none|no)([^\p{L}]|$)/u.test(text) ? 'none' : undefined;
}
