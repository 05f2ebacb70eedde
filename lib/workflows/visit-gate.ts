import { decideGate, type GateDecision } from '#lib/access/gate.ts';
import type { Entry, PermissionEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { Clock } from '#lib/ports/clock.ts';

/** The gate of one visit: collects what sources tell of the client's permissions and decides by it. */
export interface VisitGate {
  /** What a source of the own register told when it was asked; `unknown` when it could not tell. */
  told(sourceId: string, permissions: readonly PermissionEntry[] | 'unknown'): void;
  forget(sourceId: string): void;
  /** Refusals that another register itself holds count for the rest of the visit. True when there were new ones. */
  heardRefusals(entries: readonly Entry[]): boolean;
  /** `tellers`: the own register's sources that may hold a permission or a refusal of this client. */
  decide(register: Register, tellers: readonly string[]): GateDecision;
}

export function createVisitGate(settings: Settings, clock: Clock): VisitGate {
  const bySource = new Map<string, readonly PermissionEntry[] | 'unknown'>();
  const refusals = new Map<string, PermissionEntry>();

  /** A source that was asked and has not told may hold a refusal: then nothing is known. */
  function known(tellers: readonly string[]): readonly PermissionEntry[] | 'unknown' {
    const all: PermissionEntry[] = [...refusals.values()];
    for (const teller of tellers) {
      const told = bySource.get(teller) ?? 'unknown';
      if (told === 'unknown') return 'unknown';
      all.push(...told);
    }
    return tellers.length === 0 ? 'unknown' : all;
  }

  return {
    told: (sourceId, permissions) => void bySource.set(sourceId, permissions),
    forget: (sourceId) => void bySource.delete(sourceId),
    heardRefusals(entries) {
      const before = refusals.size;
      for (const entry of entries) {
        if (entry.kind === 'permission' && entry.type === 'refusal') {
          refusals.set(`${entry.provenance.sourceId}|${entry.id}`, entry);
        }
      }
      return refusals.size > before;
    },
    decide: (register, tellers) =>
      decideGate({
        ownRegister: settings.professional.register,
        register,
        permissions: known(tellers),
        now: clock.now(),
        timeZone: settings.timeZone,
      }),
  };
}
