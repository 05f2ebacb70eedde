import type { AccessDecision } from '#lib/access/access-decision.ts';
import type { ClosedReason, SourceDescription } from '#lib/model/client-record.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import { sectionIds } from '#lib/summary/section.ts';
import type { ShownClient } from '../open-client.ts';
import type { OtherProfessional } from '../visit-access.ts';

/** What of each source and section may leave for one recipient. */
export interface RecipientGate {
  /** Closed where either of the two may not see it: nobody gives on what they are not shown themselves. */
  decide(source: SourceDescription, section: string): AccessDecision;
  closedReason(source: SourceDescription, section: string): ClosedReason | undefined;
}

/**
 * The recipient as the gate knows a professional; undefined where the directory does not say whose rights they have. Their right
 * would rest on the consultation itself, as it will when it has arrived, and on every section that could go along.
 */
export function recipientAs(colleague: Colleague, threadId: string): OtherProfessional | undefined {
  const { sourceId, reference, name, role, register, units } = colleague;
  if (role === undefined || register === undefined) return undefined;
  const isPerson = colleague.kind === 'person';
  const teams = [...(isPerson ? [] : [reference]), ...units.map((unit) => unit.reference)];
  return {
    professional: {
      id: reference,
      name,
      role,
      register,
      references: isPerson ? [{ sourceId, reference }] : [],
      teams: teams.map((team) => ({ sourceId, reference: team })),
    },
    relationship: {
      kind: 'relationship',
      type: 'consultation',
      reference: `Task/${threadId}`,
      sourceId,
      sections: sectionIds,
    },
  };
}

/** The asker's gate and the recipient's, one behind the other; each pair is decided once. */
export function gateFor(
  client: Pick<ShownClient, 'decide' | 'decideFor'>,
  recipient: OtherProfessional,
): RecipientGate {
  const decided = new Map<string, AccessDecision>();

  function decide(source: SourceDescription, section: string): AccessDecision {
    const key = `${source.id} ${section}`;
    const known = decided.get(key);
    if (known !== undefined) return known;
    const own = client.decide(source, section);
    const decision = own.outcome === 'closed' ? own : client.decideFor(recipient, source, section);
    decided.set(key, decision);
    return decision;
  }

  return {
    decide,
    closedReason(source, section) {
      const decision = decide(source, section);
      return decision.outcome === 'closed' ? decision.reason : undefined;
    },
  };
}
