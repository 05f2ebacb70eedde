import type { RowFinding, WorklistRow } from '../worklist-row.ts';
import type { DerivingContext } from './derived-row.ts';
import { foldText } from './fold-text.ts';

/** The texts of free search: names, municipalities, findings, owners and notes. */
export interface SearchIndex {
  /** Whether the row in a place holds the folded word in one of its texts. */
  finder(word: string): (place: number) => boolean;
}

/**
 * Reads the texts of all rows once. Names are one long folded text, so that a word is looked for in it and not in each; of the
 * other texts, which many rows share, each row keeps numbers, so that a word is looked for in every such text once.
 */
export function indexTexts(
  rows: readonly WorklistRow[],
  { titleOf }: Pick<DerivingContext, 'titleOf'>,
): SearchIndex {
  const names = new Array<string>(rows.length);
  const shared: string[] = [];
  const numbers = new Map<string, number>();
  const kept: number[] = [];
  const keep = (text: string) => {
    let number = numbers.get(text);
    if (number === undefined) {
      number = shared.push(foldText(text)) - 1;
      numbers.set(text, number);
    }
    kept.push(number);
  };
  // Where the numbers of a row begin in `kept`; those of the next row end them.
  const starts = new Uint32Array(rows.length + 1);
  for (let place = 0; place < rows.length; place += 1) {
    const { name, municipality, owner, findings, loop } = rows[place] as WorklistRow;
    names[place] = name;
    starts[place] = kept.length;
    if (municipality.kind === 'known') keep(municipality.name);
    if (owner.state === 'named') keep(owner.name);
    for (let at = 0; at < findings.length; at += 1) keep(titleOf(findings[at] as RowFinding));
    for (const { text, owner: asked } of loop) {
      if (asked !== undefined) keep(asked.name);
      if (text !== undefined) keep(text);
    }
  }
  starts[rows.length] = kept.length;
  const texts = new Uint32Array(kept);
  const named = indexNames(names);
  return {
    finder(word) {
      const isNamed = named(word);
      const holds = shared.map((text) => text.includes(word));
      return (place) => {
        if (isNamed[place] === 1) return true;
        const end = starts[place + 1] ?? 0;
        for (let at = starts[place] ?? 0; at < end; at += 1) {
          if (holds[texts[at] as number] === true) return true;
        }
        return false;
      };
    },
  };
}

/** Stands between names: no word of a search holds it, because words are what stands between blanks. */
const between = '\n';

/** Marks with 1 the places of the names that hold a folded word. */
function indexNames(names: readonly string[]): (word: string) => Uint8Array {
  const text = foldText(names.join(between));
  const ends = new Uint32Array(names.length);
  let end = -1;
  for (let place = 0; place < names.length; place += 1) {
    end = text.indexOf(between, end + 1);
    if (end === -1) end = text.length;
    ends[place] = end;
  }
  // A name that holds the sign itself would shift the names after it.
  if (names.length > 0 && end < text.length)
    return indexNames(names.map((name) => name.replaceAll(between, ' ')));
  return (word) => {
    const found = new Uint8Array(names.length);
    let place = 0;
    let at = text.indexOf(word);
    while (at !== -1) {
      while ((ends[place] as number) < at) place += 1;
      found[place] = 1;
      at = text.indexOf(word, ends[place]);
    }
    return found;
  };
}
