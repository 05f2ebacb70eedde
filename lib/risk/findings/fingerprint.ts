import type { RuleResult } from '../evaluate/evaluate-rules.ts';
import type { Fact } from '../facts/fact.ts';

/** FNV-1a, 32 bits: tells two texts apart well enough, and says nothing of what they held. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}

/** One fact as it was: a corrected value or day is other evidence. */
function nameOf({ shape, day, dueDay, value, entry }: Fact): string {
  return [entry.provenance.sourceId, entry.id, shape.name, shape.status, day, dueDay, value].join('|');
}

/**
 * Names the evidence of a finding: an answer given to it holds as long as this stays the same. The order of the entries, the
 * day of asking and figures that grow with time alone are no part of it; nor is the rule's version, unless its evidence or
 * limits came out differently.
 */
export function fingerprintOf({ rule, evidence, limits }: RuleResult): string {
  const facts = [...new Set(evidence.map(nameOf))].toSorted();
  const set = limits.map(({ label, op, limit }) => `${label} ${op} ${limit}`);
  return hash(JSON.stringify([rule.id, facts, set]));
}
