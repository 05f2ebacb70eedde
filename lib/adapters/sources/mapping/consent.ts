import { ownSystems } from '#lib/fhir/code-systems.ts';
import { readCode } from '#lib/fhir/codeable-concept.ts';
import { parsePartialDate } from '#lib/fhir/date-time.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import type { PermissionEntry } from '#lib/model/entries.ts';
import { type Register, registers } from '#lib/model/register.ts';
import { type MappingContext, type Reading, unread } from './mapping-context.ts';
import { present } from './present.ts';
import { startEntry } from './provenance.ts';

const known = new Set(['active', 'inactive', 'rejected', 'draft', 'proposed']);

/** Limits that a permit can have and that the gate cannot judge: such a permit opens nothing. */
const limits = [
  'actor',
  'action',
  'securityLabel',
  'purpose',
  'class',
  'code',
  'dataPeriod',
  'data',
  'provision',
];

/**
 * Consent about privacy: a permit for one direction between registers, or a refusal. Everything in doubt is read as
 * closed: a refusal of unknown direction refuses everything, and what cannot be judged is unread, which the gate takes as
 * a reason to stay closed.
 */
export function readConsent(resource: JsonObject, context: MappingContext): Reading {
  const status = readCode(resource.status);
  if (status === 'entered-in-error') return [];
  const scope = readCode(resource.scope);
  if (scope !== undefined && scope !== 'patient-privacy') return [];
  if (status === undefined || !known.has(status)) return unread(`Consent.status: ${status ?? 'missing'}`);
  const provision = isObject(resource.provision) ? resource.provision : {};
  const type = readCode(provision.type) ?? 'permit';
  if (type !== 'permit' && type !== 'deny') return unread(`Consent.provision.type: ${type}`);
  const direction = readDirection(readCode(resource.category, ownSystems.disclosureDirection));
  if (type === 'permit') {
    // Consents about other matters than disclosure between registers permit nothing here.
    if (direction === undefined) return [];
    const limit = limits.find((element) => provision[element] !== undefined);
    if (limit !== undefined) return unread(`Consent.provision.${limit}: not understood`);
  }
  const period = readValidity(provision.period);
  if (period === undefined) return unread('Consent.provision.period: not a date');
  const entry: PermissionEntry = present({
    ...startEntry(resource, context, { recorded: resource.dateTime }),
    kind: 'permission',
    type: type === 'permit' ? 'permit' : 'refusal',
    status: status === 'active' ? 'active' : 'inactive',
    ...(direction ?? { from: 'any', to: 'any' }),
    ...period,
  });
  return [entry];
}

/** A period whose limits cannot be read is no period: it could be over, or not have begun. */
function readValidity(
  period: unknown,
): { readonly validFrom?: string; readonly validTo?: string } | undefined {
  if (period === undefined || period === null) return {};
  if (!isObject(period)) return undefined;
  const validFrom = parsePartialDate(period.start);
  const validTo = parsePartialDate(period.end);
  if (validFrom === undefined && period.start !== undefined) return undefined;
  if (validTo === undefined && period.end !== undefined) return undefined;
  return present({ validFrom, validTo });
}

const sides = new Set<string>([...registers, 'any']);

function isSide(name: string): name is Register | 'any' {
  return sides.has(name);
}

/** `social-to-health` and so on, by the names of the registers. */
function readDirection(
  code: string | undefined,
): { readonly from: Register | 'any'; readonly to: Register | 'any' } | undefined {
  const [from = '', to = '', ...more] = code?.split('-to-') ?? [];
  return isSide(from) && isSide(to) && more.length === 0 ? { from, to } : undefined;
}
