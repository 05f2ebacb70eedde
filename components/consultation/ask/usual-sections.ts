import type { Role } from '#lib/model/settings/settings.ts';
import type { SectionId } from '#lib/summary/section.ts';

/**
 * Sections that start ticked for a recipient of this role. The organisation's choice, without a source: what a profession
 * usually needs for an answer, and no more. What the recipient may not see does not leave, ticked or not.
 */
export const usualSections: Readonly<Record<Role, readonly SectionId[]>> = {
  nurse: ['plan', 'service-use', 'risk-factors', 'medication', 'risk-information'],
  physician: ['plan', 'problems', 'medication', 'risk-information', 'risk-factors'],
  socialWorker: ['plan', 'service-use', 'functioning', 'social-services'],
  teamLead: ['owners', 'plan', 'service-use'],
};

/** A recipient whose role nobody knows gets nothing of the record unless it is ticked by hand. */
export function sectionsFor(role: Role | undefined, withFindings: boolean): readonly SectionId[] {
  const usual = role === undefined ? [] : usualSections[role];
  return withFindings ? ['findings', ...usual] : usual;
}
