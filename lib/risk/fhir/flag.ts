import type { Flag } from 'fhir/r4';
import { localDate } from '#lib/base/dates.ts';
import { confidentialitySystem, extensions } from '#lib/fhir/code-systems.ts';
import { findingSystems, flagCategorySystem, flagPrioritySystem } from '#lib/fhir/finding-systems.ts';
import type { Finding } from '../findings/finding.ts';
import type { RuleGroup, Tier } from '../rule.ts';
import { findingIdentifier, mayLeave, type OutputContext, rinnalla, ruleConcept } from './output-context.ts';

/** Coordination and social circumstances are no clinical category of HL7's list. */
const categoryOf: Readonly<Record<RuleGroup, 'clinical' | 'admin'>> = {
  highUse: 'admin',
  health: 'clinical',
  social: 'admin',
  gap: 'admin',
};

/** No alarm is ever raised: high priority (`PH`) has no finding. */
const priorityOf: Readonly<Record<Tier, 'PM' | 'PL' | 'PN'>> = { first: 'PM', check: 'PL', note: 'PN' };

/**
 * A finding as FHIR R4 Flag: active until a professional has answered it. The categories name the rule's group and the roles
 * whose work it is, so that a system can show it to those alone. Undefined for a sensitive rule that nobody asked for.
 */
export function toFlag(finding: Finding, context: OutputContext): Flag | undefined {
  if (!mayLeave(finding, context)) return undefined;
  const { rule, state, metOn, triage } = finding;
  const end = triage === undefined ? undefined : localDate(triage.at, context.timeZone);
  // An answer given on an earlier day to the same evidence ends no period before it began.
  const hasEnd = end !== undefined && state === 'handled' && (metOn === undefined || end >= metOn);
  const start = metOn === undefined ? {} : { start: metOn };
  const period = hasEnd ? { ...start, end } : start;
  return {
    resourceType: 'Flag',
    ...(rule.sensitive === true
      ? { meta: { security: [{ system: confidentialitySystem, code: 'R' }] } }
      : {}),
    extension: [
      {
        url: extensions.flagPriority,
        valueCodeableConcept: { coding: [{ system: flagPrioritySystem, code: priorityOf[rule.tier] }] },
      },
    ],
    identifier: [findingIdentifier(finding)],
    status: state === 'open' ? 'active' : 'inactive',
    category: [
      {
        coding: [
          { system: flagCategorySystem, code: categoryOf[rule.group] },
          { system: findingSystems.ruleGroup, code: rule.group },
        ],
      },
      ...rule.roles.map((role) => ({ coding: [{ system: findingSystems.role, code: role }] })),
    ],
    code: ruleConcept(finding, context),
    subject: { reference: context.subject },
    ...('start' in period || 'end' in period ? { period } : {}),
    author: rinnalla,
  };
}
