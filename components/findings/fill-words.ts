import type { Format } from '#components/app/format.ts';
import { isIsoDate } from '#lib/base/dates.ts';

/** Figures of an evaluation by name, as a finding carries them. */
export type Figures = Readonly<Record<string, number | string>>;

/** A piece of a sentence; `filled` where a figure stands. */
export interface FilledPart {
  readonly text: string;
  readonly filled: boolean;
  /** Where in the rule's sentence it begins. */
  readonly at: number;
}

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;
/** Stands where a figure is not known: never a bare name in braces. */
const unknownFigure = '–';

/** Names that a sentence of a rule asks for. */
export function namesIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(placeholder)].map(([, name = '']) => name))];
}

/** True when every figure that the sentence asks for is there. */
export function isFillable(sentence: string, figures: Figures): boolean {
  return namesIn(sentence).every((name) => figures[name] !== undefined);
}

type FigureFormat = Pick<Format, 'date' | 'number'>;

function written(value: number | string | undefined, format: FigureFormat): string {
  if (value === undefined) return unknownFigure;
  if (typeof value === 'number') return format.number(value);
  return isIsoDate(value) ? format.date(value) : value;
}

/** The sentence in pieces, with dates and numbers in the language's form. */
export function fillParts(sentence: string, figures: Figures, format: FigureFormat): readonly FilledPart[] {
  const parts: FilledPart[] = [];
  let end = 0;
  for (const match of sentence.matchAll(placeholder)) {
    if (match.index > end) parts.push({ text: sentence.slice(end, match.index), filled: false, at: end });
    parts.push({ text: written(figures[match[1] ?? ''], format), filled: true, at: match.index });
    end = match.index + match[0].length;
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end), filled: false, at: end });
  return parts;
}

/** A rule's sentence with its figures. */
export function fillWords(sentence: string, figures: Figures, format: FigureFormat): string {
  return fillParts(sentence, figures, format)
    .map(({ text }) => text)
    .join('');
}
