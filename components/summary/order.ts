import { type SectionId, sectionIds } from '#lib/summary/section.ts';

/** The order with one section moved a step up (-1) or down (1). */
export function moved(order: readonly SectionId[], id: SectionId, step: -1 | 1): readonly SectionId[] {
  const from = order.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const rest = order.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The shown order with the hidden sections after it, so that they come back to a known place. */
export function wholeOrder(shown: readonly SectionId[]): readonly SectionId[] {
  return [...shown, ...sectionIds.filter((id) => !shown.includes(id))];
}
