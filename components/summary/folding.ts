import type { Folding } from '#components/app/sidebar-actions.ts';
import type { SectionId } from '#lib/summary/section.ts';
import type { AnySection } from '#lib/summary/views.ts';

/** Sections whose closed head says enough for a first look; the rest is one press away. */
const startFolded: readonly SectionId[] = [
  'problems',
  'medication',
  'risk-information',
  'social-services',
  'functioning',
  'pathways',
  'acting-on-behalf',
];

/** The user's own choice stands; else a locked section is open, because it says what would open it. */
export function isOpen(section: AnySection, folding: Folding): boolean {
  const chosen = folding[section.id];
  if (chosen !== undefined) return chosen === 'open';
  return section.state === 'locked' || !startFolded.includes(section.id);
}
