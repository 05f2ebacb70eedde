import type { RiskAssessment } from 'fhir/r4';
import { confidentialitySystem } from '#lib/fhir/code-systems.ts';
import { findingSystems } from '#lib/fhir/finding-systems.ts';
import type { Finding } from '../findings/finding.ts';
import { adviceOf, limitsOf, promptOf, ruleLine } from './finding-sentences.ts';
import {
  entryReference,
  findingIdentifier,
  type OutputContext,
  rinnalla,
  ruleConcept,
} from './output-context.ts';

/** Awaits a professional; has been answered; ended before anybody looked. */
const statusOf: Readonly<Record<Finding['state'], RiskAssessment['status']>> = {
  open: 'preliminary',
  handled: 'final',
  lapsed: 'cancelled',
};

/**
 * A finding as FHIR R4 RiskAssessment: which rule (method), from which entries (basis), why (the first note), and what a
 * finding is not (the second). FHIR keeps a rationale inside `prediction`; there is none here, because a finding says what was
 * recorded and met a limit, never what will happen. (A prediction without a probability is also refused by servers that hold
 * the invariant ras-2 for broken when its `probability is decimal` comes out empty.)
 */
export function toRiskAssessment(finding: Finding, context: OutputContext): RiskAssessment {
  const { rule, evidence } = finding;
  const references = evidence.map(({ entry }) => entryReference(entry.provenance, context));
  const basis = [...new Map(references.map((each) => [JSON.stringify(each), each])).values()];
  const rationale = [promptOf(finding, context), ...limitsOf(finding, context), ruleLine(finding, context)];
  return {
    resourceType: 'RiskAssessment',
    ...(rule.sensitive === true
      ? { meta: { security: [{ system: confidentialitySystem, code: 'R' }] } }
      : {}),
    identifier: [findingIdentifier(finding)],
    status: statusOf[finding.state],
    method: ruleConcept(finding, context),
    code: { coding: [{ system: findingSystems.ruleGroup, code: rule.group }] },
    subject: { reference: context.subject },
    occurrenceDateTime: context.now,
    performer: rinnalla,
    ...(basis.length === 0 ? {} : { basis }),
    mitigation: adviceOf(finding, context),
    note: [{ text: rationale.join('\n') }, { text: context.t('findings.source.intended') }],
  };
}
