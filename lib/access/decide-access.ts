import { todayIn } from '#lib/base/dates.ts';
import type { LoggedBasis } from '#lib/model/access-event.ts';
import type { ClosedReason } from '#lib/model/client-record.ts';
import type {
  AccessDecision,
  AccessRequest,
  BrokenGlass,
  Mask,
  VerifiedRelationship,
} from './access-decision.ts';
import { identitySection } from './access-defaults.ts';
import { findPermit } from './find-permit.ts';
import { openingsOf } from './openings.ts';
import { type RefusalEffect, refusalEffect } from './refusals.ts';

/**
 * The gate: may this professional see this section of this source of this client. The order is the law's (Act 703/2023,
 * sections 53-59; `docs/access-gate.md`): relationship or special reason, role, refusals, permit of the direction,
 * protection order. Another register is a disclosure, and what is not known of it is closed.
 */
export function decideAccess(request: AccessRequest): AccessDecision {
  const { professional, source, section, permissions } = request;
  const isOwn = source.register === professional.register;

  const basis = request.purpose === undefined ? undefined : basisOf(request);
  if (basis === undefined) {
    return closed(request, request.relationship === 'unknown' ? 'relationshipUnknown' : 'noRelationship');
  }

  const allowed = request.roleTable[professional.role][source.register];
  if (allowed !== 'all' && !allowed.includes(section)) return closed(request, 'roleNotAllowed');

  const known = permissions === 'unknown' ? [] : permissions;
  const today = todayIn(request.now, request.timeZone);
  const refusals = refusalEffect(known, source, professional.register, today);
  if (refusals.closes) return closed(request, 'refused');
  if (isOwn) return opened(request, basis, refusals);

  // A refusal may hide in what nobody told, or has been made since: then no special reason opens either.
  if (permissions === 'unknown') return closed(request, 'permissionUnknown', false);
  if (isStale(request)) return closed(request, 'permissionStale');

  const permit = findPermit(known, source, professional.register, today);
  if (typeof permit === 'object') return opened(request, { ...basis, permission: permit.id }, refusals);
  const glass = usableGlass(request);
  return request.reasonOpensRegisters && glass !== undefined
    ? opened(request, specialReason(glass), refusals)
    : closed(request, permit);
}

/** The relationship where it reaches this section; else the special reason that stands for it. */
function basisOf(request: AccessRequest): LoggedBasis | undefined {
  const { relationship, section } = request;
  if (typeof relationship === 'object' && reaches(relationship, section)) {
    return { kind: relationship.kind, reference: relationship.reference };
  }
  const glass = usableGlass(request);
  return glass === undefined ? undefined : specialReason(glass);
}

/** A consultation opens what the asker attached, and who it is about. */
function reaches({ type, sections }: VerifiedRelationship, section: string): boolean {
  return type !== 'consultation' || section === identitySection || (sections ?? []).includes(section);
}

/** A reason without its code or its words is none. */
function usableGlass({ glass }: AccessRequest): BrokenGlass | undefined {
  return glass === undefined || glass.code.trim() === '' || glass.text.trim() === '' ? undefined : glass;
}

function specialReason({ code, text }: BrokenGlass): LoggedBasis {
  return { kind: 'specialReason', reason: { code, text } };
}

/** Also when the time of asking cannot be read, or is as far ahead: a clock that was set back makes nothing younger. */
function isStale({ checkedAt, permissionMaxAgeMinutes, now }: AccessRequest): boolean {
  if (checkedAt === undefined) return false;
  const age = Math.abs(now.getTime() - Date.parse(checkedAt));
  return !(age <= permissionMaxAgeMinutes * 60_000);
}

function opened(request: AccessRequest, basis: LoggedBasis, { masks }: RefusalEffect): AccessDecision {
  const all: readonly Mask[] = request.protectionOrder ? [{ kind: 'places' }, ...masks] : masks;
  return all.length === 0 ? { outcome: 'shown', basis } : { outcome: 'masked', basis, masks: all };
}

function closed(request: AccessRequest, reason: ClosedReason, reasonHelps = true): AccessDecision {
  const isOwn = request.source.register === request.professional.register;
  const mayOpen = usableGlass(request) === undefined && (isOwn || request.reasonOpensRegisters);
  return { outcome: 'closed', reason, opens: openingsOf(reason, reasonHelps && mayOpen) };
}
