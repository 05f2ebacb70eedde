import { isIsoDate } from '#lib/base/dates.ts';
import { formatDate, formatNumber } from '#lib/base/format.ts';
import type { Language } from '#lib/base/language.ts';

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;
/** Stands where a figure is not known. */
const unknownFigure = '–';

/** Names that a sentence of a rule asks for, each once, sorted. */
export function namesIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(placeholder)].map(([, name = '']) => name))].toSorted();
}

/** A rule's sentence with its figures, dates and numbers written in the language's form. */
export function fillSentence(
  sentence: string,
  figures: Readonly<Record<string, number | string>>,
  language: Language,
): string {
  return sentence.replaceAll(placeholder, (_all, name: string) => {
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    if (figure === undefined) return unknownFigure;
    if (typeof figure === 'number') return formatNumber(figure, language);
    return isIsoDate(figure) ? formatDate(figure, language) : figure;
  });
}
