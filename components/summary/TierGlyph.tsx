import { Icon } from '#components/ui/Icon.tsx';
import type { IconName } from '#components/ui/icon-paths.ts';
import type { Tier } from '#lib/risk/rule.ts';

const shapes: Record<Tier, { readonly icon: IconName; readonly color: string }> = {
  first: { icon: 'tierFirst', color: 'var(--late)' },
  check: { icon: 'tierCheck', color: 'var(--above-target)' },
  note: { icon: 'tierNote', color: 'var(--ink-secondary)' },
};

/** Filled diamond, half diamond or ring; the tier's word stands beside it or is said by a screen reader. */
export function TierGlyph({ tier }: { tier: Tier }) {
  const { icon, color } = shapes[tier];
  return <Icon name={icon} color={color} />;
}
