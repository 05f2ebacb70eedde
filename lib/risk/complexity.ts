import type { TriageAnswer } from '#lib/model/entries.ts';
import { registers as allRegisters, type Register } from '#lib/model/register.ts';
import type { RiskInput } from './evaluate/risk-input.ts';
import { before, dayNumberOf } from './facts/day-number.ts';
import { matchesSelector } from './facts/matches-selector.ts';
import { heldContact } from './reference/selectors.ts';
import type { Rule, RuleGroup, Tier } from './rule.ts';

/** Why a situation is complex, one recorded thing each. */
export type ComplexityReason =
  | {
      readonly kind: 'finding';
      readonly ruleId: string;
      readonly group: RuleGroup;
      readonly tier: Tier;
      readonly alone: boolean;
    }
  | { readonly kind: 'services'; readonly count: number; readonly limit: number; readonly alone: true }
  | { readonly kind: 'registers'; readonly registers: readonly Register[]; readonly alone: false };

export interface Complexity {
  readonly high: boolean;
  /** In full also when they do not make it high: what was counted. */
  readonly reasons: readonly ComplexityReason[];
  /** Registers whose contacts or services were not seen in full: what is not seen can only make it more complex. */
  readonly unseen: readonly Register[];
}

/** Own suggestion, not published: an organisation decides. */
export interface ComplexityLimits {
  /** So many different kinds of reasons: groups of findings, and services of several registers. */
  readonly kinds: number;
  /** So many different services within twelve months are enough alone. */
  readonly services: number;
  readonly registers: number;
}
export const complexityLimits: ComplexityLimits = { kinds: 2, services: 4, registers: 2 };

/** A finding as far as complexity looks at it: its rule, and the answer in force. */
export interface PresentFinding {
  readonly rule: Pick<Rule, 'id' | 'group' | 'tier' | 'sensitive'>;
  readonly triage?: { readonly answer: TriageAnswer | 'reopened' };
}

/**
 * Findings of the first tier count alone, those to check by their group, those to note not at all. A sensitive one is left
 * out, since the reasons are shown openly; so is one that a professional has called not relevant.
 */
function findingReasons(findings: readonly PresentFinding[]): readonly ComplexityReason[] {
  return findings.flatMap(({ rule: { id, group, tier, sensitive }, triage }): readonly ComplexityReason[] =>
    tier === 'note' || sensitive === true || triage?.answer === 'notRelevant'
      ? []
      : [{ kind: 'finding', ruleId: id, group, tier, alone: tier === 'first' }],
  );
}

function reasonsOfUse(input: RiskInput, limits: ComplexityLimits): readonly ComplexityReason[] {
  const today = dayNumberOf(input.today) ?? Number.NaN;
  const first = before(input.today, { unit: 'months', count: 12 }) + 1;
  const services = new Set<string>();
  const inRegisters = new Set<Register>();
  for (const { shape, day } of input.facts) {
    if (shape.kind === 'service' && shape.status === 'inForce') inRegisters.add(shape.register);
    if (day === undefined || day < first || day > today || !matchesSelector(heldContact, shape)) continue;
    services.add(`${shape.register} ${shape.service}`);
    inRegisters.add(shape.register);
  }
  const reasons: ComplexityReason[] = [];
  if (services.size >= limits.services)
    reasons.push({ kind: 'services', count: services.size, limit: limits.services, alone: true });
  if (inRegisters.size >= limits.registers)
    reasons.push({
      kind: 'registers',
      registers: allRegisters.filter((register) => inRegisters.has(register)),
      alone: false,
    });
  return reasons;
}

const kindOf = (reason: ComplexityReason) => (reason.kind === 'finding' ? reason.group : reason.kind);

function unseenRegisters({ registers, coverage }: RiskInput): readonly Register[] {
  return registers.filter((register) =>
    (['contact', 'service'] as const).some((kind) => {
      const state = coverage(kind, register);
      return state === 'closed' || state === 'unanswered';
    }),
  );
}

/** How complex the situation is by what is recorded, each reason by itself. */
export function judgeComplexity(
  findings: readonly PresentFinding[],
  input: RiskInput,
  limits: ComplexityLimits = complexityLimits,
): Complexity {
  const reasons = [...findingReasons(findings), ...reasonsOfUse(input, limits)];
  const kinds = new Set(reasons.map(kindOf)).size;
  return {
    high: kinds >= limits.kinds || reasons.some(({ alone }) => alone),
    reasons,
    unseen: unseenRegisters(input),
  };
}
