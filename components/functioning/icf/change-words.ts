import type { Translate } from '#lib/base/language.ts';
import { changeBetween } from '#lib/functioning/change/rating-change.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';

/** The two numbers of a change stay on one line. */
const space = '\u00a0';

/** `heikentynyt 1 → 2`: a direction in words and both numbers, because a rising number is a decline. */
export function changeWords(
  t: Translate,
  before: IcfQualifier | undefined,
  now: IcfQualifier | undefined,
): string | undefined {
  const change = changeBetween(before, now);
  if (change === undefined) return undefined;
  const words = t(`terms.change.${change.kind}`);
  return change.kind === 'same' ? `${words} ${now}` : `${words} ${before}${space}→${space}${now}`;
}
