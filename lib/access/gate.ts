import { isInForce, todayIn } from '#lib/base/dates.ts';
import type { ClosedReason } from '#lib/model/client-record.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import type { Register } from '#lib/model/register.ts';
import { hasReadablePeriod, isDirection, isInForceOn } from './permission-period.ts';

/** What the gate decides from. */
export interface GateInput {
  /** The register the professional works in. */
  readonly ownRegister: Register;
  /** The register whose facts are asked for. */
  readonly register: Register;
  /** The client's permissions and refusals; `unknown` when a source that could tell has not told. */
  readonly permissions: readonly PermissionEntry[] | 'unknown';
  readonly now: Date;
  readonly timeZone: string;
}

export type GateDecision = { readonly open: true } | { readonly open: false; readonly reason: ClosedReason };

/**
 * Whether a register's facts may be asked for and shown. The professional's own register is open; another opens only by
 * the client's own permission for this direction, in force today. A refusal wins over every permission. What is not
 * known is closed (Act 703/2023: another register is a disclosure; `docs/decisions/005`).
 *
 * Minimal on purpose: the care or client relationship, roles and special reasons come with the access work.
 */
export function decideGate({ ownRegister, register, permissions, now, timeZone }: GateInput): GateDecision {
  if (register === ownRegister) return { open: true };
  if (permissions === 'unknown') return closed('permissionUnknown');

  const today = todayIn(now, timeZone);
  const active = permissions.filter(
    (entry) => entry.status === 'active' && isDirection(entry, register, ownRegister),
  );
  // A refusal with dates that cannot be read counts: it may be in force.
  const refused = active.some(
    (entry) => entry.type === 'refusal' && (!hasReadablePeriod(entry) || isInForceOn(entry, today)),
  );
  if (refused) return closed('refused');

  // Only `decideAccess` weighs what a permit is about; here one for a part opens nothing.
  const permits = active.filter((entry) => entry.type === 'permit' && entry.scope === undefined);
  const readable = permits.filter(hasReadablePeriod);
  if (readable.some((entry) => isInForceOn(entry, today))) return { open: true };
  if (readable.length < permits.length) return closed('permissionUnknown');
  const ended = readable.some(
    (entry) => entry.validTo !== undefined && !isInForce({ to: entry.validTo }, today),
  );
  return closed(ended ? 'permissionExpired' : 'noPermission');
}

function closed(reason: ClosedReason): GateDecision {
  return { open: false, reason };
}
