import type { CountCriterion } from '../criterion.ts';
import type { RuleResult } from '../evaluate/evaluate-rules.ts';
import type { Fact } from '../facts/fact.ts';
import { matchesSelector } from '../facts/matches-selector.ts';
import { leavesOf } from '../language/walk-criterion.ts';
import type { Rule } from '../rule.ts';

/**
 * FNV-1a, 32 bits folded to 24: tells the entries of one finding apart well enough, and is too short to say which entry of a
 * register it was.
 */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return ((value >>> 24) ^ (value & 0xffffff)).toString(36).padStart(5, '0');
}

/**
 * One fact as it was: a corrected value or day is another fact. A contact that was under way and is over now is the same.
 */
function nameOf({ shape, day, dueDay, value, entry }: Fact): string {
  const status = shape.kind === 'contact' ? '' : shape.status;
  return [entry.provenance.sourceId, entry.id, shape.name, status, day, dueDay, value].join('|');
}

/** Where different services, days or codes are counted, one more entry of a known one changes nothing. */
function nameOfDifferent({ shape, day }: Fact, per: CountCriterion['per']): string {
  if (per === 'service') return `${shape.register} ${shape.service}`;
  if (per === 'day') return String(day);
  return shape.codings
    .map(({ kind, code }) => `${kind} ${code}`)
    .toSorted()
    .join(' ');
}

function namesOfFacts({ when }: Rule, evidence: readonly Fact[]): readonly string[] {
  const different = leavesOf(when).flatMap(({ leaf }) =>
    leaf.type === 'count' && leaf.per !== undefined ? [leaf] : [],
  );
  return evidence.map((fact) => {
    const counted = different.find(
      ({ of }) => of.kind === fact.shape.kind && matchesSelector(of, fact.shape),
    );
    return counted === undefined ? nameOf(fact) : nameOfDifferent(fact, counted.per);
  });
}

/** What is not recorded is told by the line that says so, and the band of a score by its name: both are evidence too. */
function otherNames({ limits, figures }: RuleResult): readonly string[] {
  const unrecorded = limits.flatMap(({ label, op }) => (op === 'recorded' ? [`line ${label}`] : []));
  return figures.band === undefined ? unrecorded : [...unrecorded, `band ${figures.band}`];
}

/**
 * Names everything that a finding rests on, piece by piece, so that an answer can be held against it: `isCovered`. The order
 * of the entries, the day of asking, and limits or figures that move with time alone are no part of it; nor is the rule's
 * version.
 */
export function fingerprintOf(result: RuleResult): string {
  const { rule, evidence } = result;
  const names = [...namesOfFacts(rule, evidence), ...otherNames(result)];
  // The rule is in each: one entry under two rules cannot be recognised.
  const pieces = new Set(names.map((name) => hash(`${rule.id}|${name}`)));
  return pieces.size === 0 ? hash(rule.id) : [...pieces].toSorted().join('.');
}

/** A fingerprint of any length as one short name. */
export function shortFingerprint(fingerprint: string): string {
  return hash(fingerprint);
}

/** Below so many pieces each new one counts; of more, only when the new ones are more than one in twenty. */
const piecesForEachNew = 20;

/**
 * True when an answer to what was found then also answers what is found now: nothing has been added to it. Entries that have
 * left the counting period take nothing from an answer, and to hundreds of contacts one more adds nothing.
 */
export function isCovered(now: string, answered: string): boolean {
  const known = new Set(answered.split('.'));
  const pieces = now.split('.');
  const added = pieces.filter((piece) => !known.has(piece)).length;
  return added <= Math.floor(pieces.length / piecesForEachNew);
}
