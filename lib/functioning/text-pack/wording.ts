import type { Language } from '#lib/base/language.ts';
import type { Instrument, InstrumentItem } from '../instrument.ts';
import type { TextPack } from './text-pack.ts';

/** How an item reads, and whose words they are: `label` is our own short name, no substitute for the wording. */
export interface ItemWording {
  readonly text: string;
  readonly from: 'pack' | 'shipped' | 'label';
}

export interface InstrumentWording {
  readonly introduction?: string;
  /** Of the pack; absent without one. */
  readonly licence?: string;
  item(item: InstrumentItem): ItemWording;
  /** Text of an answer of a choice, by its points; undefined when the item does not offer them. */
  answer(item: InstrumentItem, points: number): string | undefined;
}

function own<Value>(texts: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return texts !== undefined && Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/**
 * The words of an instrument in a language: of a pack that the organisation has imported, else the free wording that ships,
 * else our own short names. A pack in another language, or for another version, is not used.
 */
export function wordingOf(
  instrument: Instrument,
  language: Language,
  packs: readonly TextPack[] = [],
): InstrumentWording {
  const pack = packs.find(
    (each) =>
      each.instrument === instrument.id && each.version === instrument.version && each.language === language,
  );
  return {
    ...(pack?.introduction === undefined ? {} : { introduction: pack.introduction }),
    ...(pack === undefined ? {} : { licence: pack.licence }),
    item({ id, text, label }) {
      const imported = own(pack?.items, id);
      if (imported !== undefined) return { text: imported, from: 'pack' };
      const shipped = text?.[language];
      return shipped === undefined
        ? { text: label[language], from: 'label' }
        : { text: shipped, from: 'shipped' };
    },
    answer({ id, answers }, points) {
      if (answers.kind !== 'choice') return undefined;
      const offered = answers.of.find((answer) => answer.points === points);
      if (offered === undefined) return undefined;
      const name = String(points);
      return own(own(pack?.itemAnswers, id), name) ?? own(pack?.answers, name) ?? offered.label[language];
    },
  };
}
