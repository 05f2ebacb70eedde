import type { Role } from '#lib/model/settings/settings.ts';
import { type SectionId, sectionIds } from './section.ts';

/**
 * Each role's own order. The first screen answers the same for everybody: who is responsible, what was agreed, what is
 * used, what to check. After it comes what the role acts on.
 * - nurse: follows risks, then diagnoses and medicines (the order of the pictures)
 * - physician: diagnoses, medicines and critical risks before the measurements
 * - social worker: services and decisions, everyday functioning, who may act, tasks; clinical detail last
 * - team lead: tasks and pathways, then services and functioning: what the team should do next
 */
export const roleOrders: Readonly<Record<Role, readonly SectionId[]>> = {
  nurse: [
    'owners',
    'plan',
    'service-use',
    'findings',
    'risk-factors',
    'problems',
    'medication',
    'risk-information',
    'social-services',
    'functioning',
    'pathways',
    'acting-on-behalf',
  ],
  physician: [
    'owners',
    'plan',
    'service-use',
    'findings',
    'problems',
    'medication',
    'risk-information',
    'risk-factors',
    'functioning',
    'social-services',
    'pathways',
    'acting-on-behalf',
  ],
  socialWorker: [
    'owners',
    'plan',
    'service-use',
    'findings',
    'social-services',
    'functioning',
    'acting-on-behalf',
    'pathways',
    'risk-information',
    'problems',
    'risk-factors',
    'medication',
  ],
  teamLead: [
    'owners',
    'plan',
    'service-use',
    'findings',
    'pathways',
    'social-services',
    'functioning',
    'risk-factors',
    'problems',
    'medication',
    'risk-information',
    'acting-on-behalf',
  ],
};

function isSectionId(id: string): id is SectionId {
  return sectionIds.some((known) => known === id);
}

/**
 * Every section in the user's own order, hidden ones too: what the settings of the order list. Ids nobody knows any
 * more are passed over, and sections that are newer than the user's order come last, in the role's order.
 */
export function fullOrder(role: Role, own: readonly string[] | undefined): readonly SectionId[] {
  return [...new Set([...(own ?? []).filter(isSectionId), ...roleOrders[role]])];
}

/** The order that is shown: the user's own, else the role's, without what the user has hidden. */
export function sectionOrder(
  role: Role,
  settings: { readonly order?: readonly string[]; readonly hidden: readonly string[] },
): readonly SectionId[] {
  return fullOrder(role, settings.order).filter((id) => !settings.hidden.includes(id));
}
