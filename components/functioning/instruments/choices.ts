import type { Language, Translate } from '#lib/base/language.ts';
import type { InstrumentItem } from '#lib/functioning/instrument.ts';
import type { InstrumentWording } from '#lib/functioning/text-pack/wording.ts';

/** One answer that can be pressed. */
export interface Choice {
  readonly points: number;
  readonly text: string;
  /** The key that chooses it. */
  readonly digit: string;
}

/**
 * The answers of a choice or of yes and no. The key is the points where every answer has points of one digit; otherwise (Barthel:
 * 0, 5, 10, 15) it is the place, from 1.
 */
export function choicesOf(
  item: InstrumentItem,
  wording: InstrumentWording,
  { t }: { readonly t: Translate; readonly language: Language },
): readonly Choice[] {
  const { answers } = item;
  if (answers.kind === 'number') return [];
  if (answers.kind === 'yesNo') {
    return [0, 1].map((points) => ({
      points,
      text: t(points === 1 ? 'instruments.yes' : 'instruments.no'),
      digit: String(points),
    }));
  }
  const byPoints = answers.of.every(({ points }) => points >= 0 && points <= 9);
  return answers.of.map(({ points }, place) => ({
    points,
    text: wording.answer(item, points) ?? '',
    digit: String(byPoints ? points : place + 1),
  }));
}

/** Characters of the longest words together that fit side by side at 360 px, and of the longest answer that is still quick to read. */
const most = { words: 40, answer: 26, choices: 5 } as const;

/** Short answers stand beside one another, long ones under one another. */
export function isWide(choices: readonly Choice[]): boolean {
  const longestWord = (text: string) => Math.max(...text.split(/\s/).map((word) => word.length));
  const words = choices.reduce((sum, { text }) => sum + longestWord(text), 0);
  const isLong = choices.some(({ text }) => text.length > most.answer);
  return isLong || choices.length > most.choices || words > most.words;
}
