import type { ClientFindings, Finding } from '#lib/risk/findings/finding.ts';

/** How many open findings have a row of their own; the others are behind one line. */
export const findingsInRows = 3;

/** True for a finding that nobody reads over the shoulder: it is shown on a press of its own, and the strip does not count it. */
export function isSensitive({ rule }: Finding): boolean {
  return rule.sensitive === true;
}

/** Findings that await an answer and may be shown and counted openly. */
export function shownFindings(findings: ClientFindings): readonly Finding[] {
  return findings.open.filter((finding) => !isSensitive(finding));
}
