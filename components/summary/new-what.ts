import type { Translate } from '#lib/base/language.ts';
import type { SinceLastLookView } from '#lib/summary/views.ts';

/** New *what*: `3 yhteydenottoa, 1 mittaus`. A count alone says nothing. */
export function newWhat(t: Translate, view: SinceLastLookView): string {
  return view.groups.map((group) => countOf(t, group)).join(' · ');
}

export function countOf(t: Translate, { kind, count }: SinceLastLookView['groups'][number]): string {
  return `${count} ${t(`terms.kind.${kind}`, { count })}`;
}
