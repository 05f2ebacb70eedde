import { isOffered } from '#lib/functioning/accepted-answers.ts';
import type { Instrument, InstrumentAnswers, InstrumentItem } from '#lib/functioning/instrument.ts';

/** Items that every filling in needs and that have no answer yet, in their order. */
export function missingItems({ items }: Instrument, answers: InstrumentAnswers): readonly InstrumentItem[] {
  return items.filter((item) => item.optional !== true && !isOffered(item, answers[item.id]));
}

/** The number that is shown before an item: that of the publication, or its place where it gives none. */
export function numberOf({ items }: Instrument, { id }: InstrumentItem): string {
  return /^\d+$/.test(id) ? id : String(items.findIndex((item) => item.id === id) + 1);
}
