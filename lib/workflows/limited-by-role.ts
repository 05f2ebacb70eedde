import { type Register, registers } from '#lib/model/register.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { askedFacts } from '#lib/risk/asked-facts.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { sectionOfKind } from '#lib/summary/section-gate.ts';
import { shownRecord } from '#lib/summary/section-state.ts';
import type { GatedClient } from './risk-input-of.ts';

/**
 * Registers that answered, and of which the table of the role keeps something closed that the rules ask: the same of every client, so
 * saying it tells nothing of this one. What a client refused stays unnamed.
 */
export function limitedByRole(
  { record, decide }: GatedClient,
  rules: readonly Rule[],
  role: Role,
): readonly Register[] {
  const asked = askedFacts(
    rules.filter((rule) => rule.on && rule.roles.includes(role)),
    registers,
  );
  return registers.filter((register) =>
    record.sources.some(
      ({ source, result }) =>
        source.register === register &&
        shownRecord(result) !== undefined &&
        asked.some(({ kind, register: of }) => {
          if (of !== register) return false;
          const decision = decide(source, sectionOfKind[kind]);
          return decision.outcome === 'closed' && decision.reason === 'roleNotAllowed';
        }),
    ),
  );
}
