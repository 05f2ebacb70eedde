import type { WorklistRow } from '../worklist-row.ts';
import type { DerivingContext } from './derived-row.ts';
import { foldText } from './fold-text.ts';

/** The texts of free search: names, municipalities, findings, owners and notes. */
export interface SearchIndex {
  /** Whether the row in a place holds the folded word in one of its texts. */
  finder(word: string): (place: number) => boolean;
}

/**
 * Reads the texts of all rows once. Names are kept folded; of the other texts, which many rows share, each row keeps numbers,
 * so that a word is looked for in every such text once and not in every row.
 */
export function indexTexts(
  rows: readonly WorklistRow[],
  { titleOf }: Pick<DerivingContext, 'titleOf'>,
): SearchIndex {
  const names = rows.map(({ name }) => foldText(name));
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
  rows.forEach(({ municipality, owner, findings, loop }, place) => {
    starts[place] = kept.length;
    if (municipality.kind === 'known') keep(municipality.name);
    if (owner.state === 'named') keep(owner.name);
    for (const finding of findings) keep(titleOf(finding));
    for (const { text, owner: asked } of loop) {
      if (asked !== undefined) keep(asked.name);
      if (text !== undefined) keep(text);
    }
  });
  starts[rows.length] = kept.length;
  const texts = new Uint32Array(kept);
  return {
    finder(word) {
      const holds = shared.map((text) => text.includes(word));
      return (place) => {
        if (names[place]?.includes(word) === true) return true;
        const end = starts[place + 1] ?? 0;
        for (let at = starts[place] ?? 0; at < end; at += 1) {
          if (holds[texts[at] as number] === true) return true;
        }
        return false;
      };
    },
  };
}
