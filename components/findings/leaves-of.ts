import type { Criterion, Leaf, Selector } from '#lib/risk/criterion.ts';

/** Every leaf of a criterion, in the order in which it is written. */
export function leavesOf(criterion: Criterion): readonly Leaf[] {
  if ('type' in criterion) return [criterion];
  if ('not' in criterion) return leavesOf(criterion.not);
  if ('all' in criterion) return criterion.all.flatMap(leavesOf);
  if ('any' in criterion) return criterion.any.flatMap(leavesOf);
  return criterion.of.flatMap(leavesOf);
}

/** What the leaves of a criterion ask about. */
export function selectorsOf(criterion: Criterion): readonly Selector[] {
  return leavesOf(criterion).flatMap((leaf) => {
    if (leaf.type === 'sequence') return [leaf.first, leaf.next];
    return 'of' in leaf ? [leaf.of] : [];
  });
}

export function hasLeaf(criterion: Criterion, type: Leaf['type']): boolean {
  return leavesOf(criterion).some((leaf) => leaf.type === type);
}

/** True when the contacts of the evidence are one for each different service. */
export function countsServices(criterion: Criterion): boolean {
  return leavesOf(criterion).some((leaf) => leaf.type === 'count' && leaf.per === 'service');
}
