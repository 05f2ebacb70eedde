import type { TriageEntry } from '#lib/model/entries.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { composeFindings } from '#lib/risk/findings/compose-findings.ts';
import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { aRiskInput, type ClientCase } from './risk.ts';

/** What the rules say of the case, as the sidebar gets it. */
export function findingsOf(
  rules: readonly Rule[],
  said: ClientCase,
  triage: readonly TriageEntry[] = [],
  role: Role = 'nurse',
): ClientFindings {
  return composeFindings({ rules, role, input: aRiskInput(said), triage });
}

/** The only finding of the case. */
export function theFinding(rule: Rule, said: ClientCase, triage: readonly TriageEntry[] = []): Finding {
  const { open, handled, lapsed } = findingsOf([rule], said, triage);
  const [finding, ...others] = [...open, ...handled, ...lapsed];
  if (finding === undefined || others.length > 0) throw new Error('The case does not have one finding.');
  return finding;
}
