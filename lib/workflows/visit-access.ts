import type { AccessDecision, VerifiedRelationship } from '#lib/access/access-decision.ts';
import { accessLimitsOf, roleTableOf } from '#lib/access/access-defaults.ts';
import { decideAccess } from '#lib/access/decide-access.ts';
import { purposeOf } from '#lib/access/purpose.ts';
import { verifyRelationship } from '#lib/access/verify-relationship.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { HostClient } from '#lib/model/client.ts';
import type { ClosedReason, SourceDescription } from '#lib/model/client-record.ts';
import type { Entry, PermissionEntry } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { Clock } from '#lib/ports/clock.ts';
import type { SessionGrant } from '#lib/ports/session-grants.ts';
import { sectionIds } from '#lib/summary/section.ts';

export type SourceOpening =
  | { readonly open: true }
  | { readonly open: false; readonly reason: ClosedReason }
  /** A source that may hold the relationship has not told yet. */
  | { readonly open: 'pending' };

/** Somebody who does not look now, but may be given something: who it is, and on what their right would rest. */
export interface OtherProfessional {
  readonly professional: Professional;
  readonly relationship: VerifiedRelationship;
}

/** The gate of one visit: collects what sources tell, and decides by it. */
export interface VisitAccess {
  /** What a source of the own register told; `unknown` when it could not tell. */
  told(sourceId: string, facts: AccessFacts | 'unknown'): void;
  /** The source is asked anew: what it could not tell before is waited for again. */
  askedAnew(sourceId: string): void;
  /** True when the source has answered, be it that it could not tell. */
  hasTold(sourceId: string): boolean;
  /** What a source told at an earlier visit: believed for its age until it tells anew, or when it cannot. */
  remembered(facts: AccessFacts): void;
  forget(sourceId: string): void;
  granted(grant: SessionGrant): void;
  readonly grant: SessionGrant;
  /** Contact and place data are to be hidden: the decisions say so. */
  protectionOrder(isSet: boolean): void;
  /** Refusals that another register itself holds count for the rest of the visit. True when there were new ones. */
  heardRefusals(entries: readonly Entry[]): boolean;
  decide(source: SourceDescription, section: string): AccessDecision;
  /** What the gate would say to somebody else, on what this visit knows of the client: for what may leave for them. */
  decideFor(other: OtherProfessional, source: SourceDescription, section: string): AccessDecision;
  /** Whether anything of the source may be asked for at all. */
  decideSource(source: SourceDescription): SourceOpening;
}

/** The professional of these settings, as the gate and the logs name them. */
export function professionalOf({ professional }: Settings): Professional {
  return {
    ...professional,
    references: professional.references ?? [],
    teams: professional.teams ?? [],
  };
}

/**
 * `tellers`: the own register's sources that may hold a relationship, a permission or a refusal of this client, at the time of
 * asking.
 */
export function createVisitAccess(
  settings: Settings,
  client: HostClient,
  clock: Clock,
  tellers: () => readonly string[],
): VisitAccess {
  const professional = professionalOf(settings);
  const limits = accessLimitsOf(settings);
  const roleTable = roleTableOf(settings);
  const host = settings.hosts.find(({ id }) => id === client.hostId);
  const hostWord = { id: client.hostId, verifiesRelationship: host?.verifiesRelationship === true };

  const fresh = new Map<string, AccessFacts | 'unknown'>();
  const remembered = new Map<string, AccessFacts>();
  const refusals = new Map<string, PermissionEntry>();
  let grant: SessionGrant = { confirmed: [] };
  let hasProtectionOrder = false;
  const decisions = new Map<string, AccessDecision>();
  let relationship: VerifiedRelationship | 'none' | 'unknown' | 'pending' | undefined;

  function changed(): void {
    decisions.clear();
    relationship = undefined;
  }

  /** A source that could not tell today is believed for what it told before, while that is young enough. */
  function factsOf(teller: string): AccessFacts | 'unknown' | undefined {
    const told = fresh.get(teller);
    return told === 'unknown' ? (remembered.get(teller) ?? 'unknown') : (told ?? undefined);
  }

  function isYoung({ checkedAt }: AccessFacts): boolean {
    const age = clock.now().getTime() - Date.parse(checkedAt);
    return age <= settings.cacheHours * 3_600_000;
  }

  function findRelationship(): VerifiedRelationship | 'none' | 'unknown' | 'pending' {
    const asked = tellers();
    const known = asked.flatMap((teller) => factsOf(teller) ?? remembered.get(teller) ?? []);
    const facts = known.filter((each) => each !== 'unknown').filter(isYoung);
    const verified = verifyRelationship(
      professional,
      facts,
      hostWord,
      limits,
      clock.now(),
      settings.timeZone,
    );
    if (typeof verified !== 'string') return verified;
    if (asked.some((teller) => !fresh.has(teller))) return 'pending';
    return facts.length < asked.length ? 'unknown' : verified;
  }

  /** Permissions of every teller, and how old the oldest is; a teller that has not told may hold a refusal. */
  function permissions(): Pick<Parameters<typeof decideAccess>[0], 'permissions' | 'checkedAt'> {
    const asked = tellers();
    const all: PermissionEntry[] = [...refusals.values()];
    let oldest: string | undefined;
    for (const teller of asked) {
      const facts = factsOf(teller);
      if (facts === undefined || facts === 'unknown' || facts.permissions === 'unknown') {
        return { permissions: 'unknown' };
      }
      all.push(...facts.permissions);
      const { checkedAt } = facts;
      if (fresh.get(teller) !== facts && (oldest === undefined || checkedAt < oldest)) oldest = checkedAt;
    }
    if (asked.length === 0) return { permissions: 'unknown' };
    return { permissions: all, ...(oldest === undefined ? {} : { checkedAt: oldest }) };
  }

  function decide(source: SourceDescription, section: string): AccessDecision {
    const key = `${source.id} ${section}`;
    const kept = decisions.get(key);
    if (kept !== undefined) return kept;
    relationship ??= findRelationship();
    const basis = relationship === 'pending' ? 'unknown' : relationship;
    const { glass } = grant;
    const decision = decideAccess({
      ...circumstances(source, section),
      professional,
      purpose: purposeOf(professional.register, basis, glass),
      relationship: basis,
      ...(glass === undefined ? {} : { glass }),
      reasonOpensRegisters: limits.reasonOpensRegisters,
    });
    decisions.set(key, decision);
    return decision;
  }

  /** What the gate stands on whoever asks: the client's own word, the organisation's table, the time. */
  function circumstances(source: SourceDescription, section: string) {
    return {
      source,
      section,
      roleTable,
      ...permissions(),
      permissionMaxAgeMinutes: limits.permissionMaxAgeMinutes,
      protectionOrder: hasProtectionOrder,
      now: clock.now(),
      timeZone: settings.timeZone,
    };
  }

  return {
    told(sourceId, facts) {
      fresh.set(sourceId, facts);
      changed();
    },
    askedAnew(sourceId) {
      if (fresh.get(sourceId) === 'unknown') fresh.delete(sourceId);
      changed();
    },
    hasTold: (sourceId) => fresh.has(sourceId),
    remembered(facts) {
      remembered.set(facts.sourceId, facts);
      changed();
    },
    forget(sourceId) {
      fresh.delete(sourceId);
      remembered.delete(sourceId);
      changed();
    },
    granted(next) {
      grant = next;
      changed();
    },
    get grant() {
      return grant;
    },
    protectionOrder(isSet) {
      if (hasProtectionOrder === isSet) return;
      hasProtectionOrder = isSet;
      changed();
    },
    heardRefusals(entries) {
      const before = refusals.size;
      for (const entry of entries) {
        if (entry.kind === 'permission' && entry.type === 'refusal') {
          refusals.set(`${entry.provenance.sourceId}|${entry.id}`, entry);
        }
      }
      if (refusals.size > before) changed();
      return refusals.size > before;
    },
    decide,
    // A special reason is the one's who gave it, and opens nothing to anybody else.
    decideFor: ({ professional: other, relationship: tie }, source, section) =>
      decideAccess({
        ...circumstances(source, section),
        professional: other,
        purpose: purposeOf(other.register, tie, undefined),
        relationship: tie,
        reasonOpensRegisters: false,
      }),
    decideSource(source) {
      let reason: ClosedReason = 'permissionUnknown';
      for (const section of sectionIds.toReversed()) {
        const decision = decide(source, section);
        if (decision.outcome !== 'closed') return { open: true };
        reason = decision.reason;
      }
      relationship ??= findRelationship();
      return relationship === 'pending' && reason === 'relationshipUnknown'
        ? { open: 'pending' }
        : { open: false, reason };
    },
  };
}
