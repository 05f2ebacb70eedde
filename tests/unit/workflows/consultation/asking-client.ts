import { ok } from '#lib/base/result.ts';
import type { ClientRecord } from '#lib/model/client-record.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { Entry, PermissionEntry } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { Register } from '#lib/model/register.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { ShownClient } from '#lib/workflows/open-client.ts';
import { createEntryFilter } from '#lib/workflows/shown-record.ts';
import { createVisitAccess } from '#lib/workflows/visit-access.ts';
import { aPermission } from '#tests/builders/entries.ts';
import { aHostClient, anIdentity, aSource, aSourceRecord } from '#tests/builders/records.ts';

/** Wednesday, 9.48 in Finland. */
export const now = new Date('2026-11-18T07:48:00Z');
export const timeZone = 'Europe/Helsinki';

export const tiina: Professional = {
  id: 'tiina',
  name: 'Tiina Moilanen',
  role: 'nurse',
  register: 'health',
  references: [{ sourceId: 'health', reference: 'Practitioner/tiina' }],
  teams: [{ sourceId: 'health', reference: 'CareTeam/reception' }],
};

export const sanna: Colleague = {
  sourceId: 'health',
  reference: 'Practitioner/sanna',
  kind: 'person',
  name: 'Sanna Räisänen',
  profession: 'sosiaalityöntekijä',
  units: [],
  role: 'socialWorker',
  register: 'social',
};
export const aino: Colleague = {
  sourceId: 'health',
  reference: 'Practitioner/aino',
  kind: 'person',
  name: 'Aino Heikkinen',
  profession: 'fysioterapeutti',
  units: [],
  role: 'nurse',
  register: 'health',
};

/** Permits of the client: what may go from health care to social welfare, and back. */
export const toSocial = aPermission({ from: 'health', to: 'social' });
export const toHealth = aPermission({ from: 'social', to: 'health' });
export const refusalToSocial = aPermission({ type: 'refusal', from: 'health', to: 'social' });

interface Given {
  readonly professional?: Professional;
  readonly permissions?: readonly PermissionEntry[] | 'unknown';
  readonly protectionOrder?: boolean;
  readonly confirmed?: readonly string[];
  readonly access?: Settings['access'];
}

/** The client who is open, behind the gate itself: what is told here is what the sources have told. */
export function askingClient(
  entries: Partial<Record<Register, readonly Entry[]>> = {},
  given: Given = {},
): ShownClient {
  const { professional = tiina, permissions = [], protectionOrder = false, confirmed = [] } = given;
  const sources = (['health', 'social'] as const).map((register) => aSource(register));
  const settings: Settings = {
    ...defaultSettings,
    timeZone,
    professional,
    sources: sources.map((source) => ({
      ...source,
      kind: 'embedded',
      signIn: { kind: 'none' },
      askedByDefault: true,
    })),
    ...(given.access === undefined ? {} : { access: given.access }),
  };
  const access = createVisitAccess(settings, aHostClient(), { now: () => now }, () => [
    professional.register,
  ]);
  access.told(professional.register, {
    sourceId: professional.register,
    register: professional.register,
    checkedAt: now.toISOString(),
    permissions,
    relationships: [
      {
        type: 'episode',
        reference: 'EpisodeOfCare/1',
        people: professional.references.map(({ reference }) => reference),
        teams: [],
      },
    ],
  });
  access.protectionOrder(protectionOrder);
  const whole: ClientRecord = {
    hostClient: aHostClient(),
    sources: sources.map((source) => {
      const opening = access.decideSource(source);
      if (opening.open !== true) {
        const reason = opening.open === false ? opening.reason : 'relationshipUnknown';
        return { source, result: { status: 'notAuthorised', reason } };
      }
      const record = aSourceRecord({
        sourceId: source.id,
        register: source.register,
        entries: entries[source.register] ?? [],
        client: anIdentity({ protectionOrder }),
      });
      return { source, result: { status: 'ok', record, fromCache: false } };
    }),
  };
  return {
    clientKey: 'urn:oid:1.2.246.21|140368-912D',
    professional,
    now,
    timeZone,
    ...createEntryFilter()(whole, access.decide, confirmed),
    decide: access.decide,
    decideFor: access.decideFor,
    look: async () => ok(undefined),
    recorded: () => undefined,
    logWrite: async () => undefined,
  };
}
