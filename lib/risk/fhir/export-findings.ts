import type { Bundle } from 'fhir/r4';
import type { Register } from '#lib/model/register.ts';
import type { ClientFindings, Finding } from '../findings/finding.ts';
import { toFlag } from './flag.ts';
import { mayLeave, type OutputContext } from './output-context.ts';
import { toRiskAssessment } from './risk-assessment.ts';
import { registersTold } from './tells-of.ts';

export interface ExportContext extends OutputContext {
  /**
   * Registers whose content the receiver may hold: its own. What tells of another register is a disclosure, and stays out
   * until somebody with the right to disclose names that register here.
   */
  readonly registers: readonly Register[];
  /** Registers of which the client's picture has a source at all. */
  readonly sources: readonly Register[];
  /** A new UUID for each resource. */
  readonly newUuid: () => string;
}

/** What stays out of an export, and why. */
export interface Withheld {
  readonly ruleId: string;
  readonly why: 'sensitive' | 'otherRegister';
}

export interface ExportedFindings {
  readonly bundle: Bundle;
  readonly withheld: readonly Withheld[];
}

/**
 * One client's findings as a FHIR R4 Bundle of type `collection`: a RiskAssessment and a Flag for each. Nothing is made for a
 * rule that is absent or could not be judged: whoever is not found is not ranked. The sidebar itself sends this nowhere.
 */
export function exportFindings(findings: ClientFindings, context: ExportContext): ExportedFindings {
  const withheld: Withheld[] = [];
  const leaving: Finding[] = [];
  for (const finding of [...findings.open, ...findings.handled, ...findings.lapsed]) {
    const told = registersTold(finding, context.sources);
    const isOutside = [...told].some((register) => !context.registers.includes(register));
    if (!mayLeave(finding, context)) withheld.push({ ruleId: finding.rule.id, why: 'sensitive' });
    else if (isOutside) withheld.push({ ruleId: finding.rule.id, why: 'otherRegister' });
    else leaving.push(finding);
  }
  const resources = leaving.flatMap((finding) => {
    const flag = toFlag(finding, context);
    return [toRiskAssessment(finding, context), ...(flag === undefined ? [] : [flag])];
  });
  return {
    bundle: {
      resourceType: 'Bundle',
      type: 'collection',
      timestamp: context.now,
      entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${context.newUuid()}`, resource })),
    },
    withheld,
  };
}
