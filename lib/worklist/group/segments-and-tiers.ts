import { type Persons, protectCount, suppressSmall } from '#lib/base/small-groups.ts';
import type { WorklistRow } from '../worklist-row.ts';
import {
  type SegmentClass,
  segmentClasses,
  segmentClassOf,
  type TierClass,
  tierClasses,
  tierClassOf,
} from './row-classes.ts';

/** Clients by segment, and within each by the highest tier that waits. */
export interface SegmentsAndTiers {
  readonly bars: readonly SegmentBar[];
  /** Told of a tier only where no segment hides it: else the hidden part would be the difference. */
  readonly tiers: Readonly<Record<TierClass, Persons>>;
  /** Clients whose segment a professional has agreed; the others' is only suggested, or there is none. */
  readonly agreed: Persons;
}
export interface SegmentBar {
  readonly segment: SegmentClass;
  readonly count: Persons;
  readonly tiers: Readonly<Record<TierClass, Persons>>;
}

const hiddenTiers: Readonly<Record<TierClass, Persons>> = {
  first: 'small',
  check: 'small',
  note: 'small',
  none: 'small',
};

export function segmentsAndTiers(rows: readonly WorklistRow[]): SegmentsAndTiers {
  const counts = new Map(segmentClasses.map((segment) => [segment, emptyCells()]));
  let agreed = 0;
  let segmented = 0;
  for (const row of rows) {
    const cells = counts.get(segmentClassOf(row));
    if (cells !== undefined) cells[tierClassOf(row)] += 1;
    if (row.segment !== undefined) segmented += 1;
    if (row.segment?.agreed === true) agreed += 1;
  }
  const cellsOf = segmentClasses.map((segment) => {
    const cells = counts.get(segment);
    return tierClasses.map((tier) => cells?.[tier] ?? 0);
  });
  const totals = suppressSmall(cellsOf.map((cells) => cells.reduce((sum, count) => sum + count, 0)));
  const bars = segmentClasses.map((segment, index): SegmentBar => {
    const count = totals.parts[index] ?? 'small';
    if (count === 'small') return { segment, count, tiers: hiddenTiers };
    const { parts } = suppressSmall(cellsOf[index] ?? []);
    return { segment, count, tiers: byTier((tier) => parts[tierClasses.indexOf(tier)] ?? 'small') };
  });
  return {
    bars,
    tiers: byTier((tier) =>
      bars.reduce<Persons>((sum, bar) => {
        const count = bar.tiers[tier];
        return sum === 'small' || count === 'small' ? 'small' : sum + count;
      }, 0),
    ),
    // Who has only a suggestion is what is left of those who have a segment: they must not be few either.
    agreed: protectCount(agreed, segmented) === 'small' ? 'small' : protectCount(agreed, rows.length),
  };
}

function emptyCells(): Record<TierClass, number> {
  return { first: 0, check: 0, note: 0, none: 0 };
}

function byTier(count: (tier: TierClass) => Persons): Readonly<Record<TierClass, Persons>> {
  return { first: count('first'), check: count('check'), note: count('note'), none: count('none') };
}
