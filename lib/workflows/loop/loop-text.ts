import { formatDay } from '#lib/base/format.ts';
import type { Language, Translate } from '#lib/base/language.ts';
import type { LoopDeed } from '#lib/worklist/loop/loop-events.ts';

/** The words of what is written; the namespace `outbox` must be loaded. */
export interface LoopWords {
  readonly language: Language;
  readonly t: Translate;
}

/** The deed in words, for the list of what waits to leave and for copying when it cannot be delivered. */
export function loopText(
  { event, owner, entry, due, text, reason }: Omit<LoopDeed, 'actor'>,
  { language, t }: LoopWords,
  timeZone: string,
): string {
  const name = (owner ?? entry?.owner)?.name;
  const day = due === undefined ? undefined : formatDay(due, language, timeZone);
  return [t(`outbox.loop.${event}`), name, day, reason, text].filter((part) => part !== undefined).join(', ');
}
