import type { PopulationClient, PopulationRegister } from '#demo/population/population.ts';
import { isUnread } from '#lib/adapters/sources/mapping/mapping-context.ts';
import { readPatient } from '#lib/adapters/sources/mapping/patient.ts';
import { createRecordBuilder } from '#lib/adapters/sources/mapping/record-builder.ts';
import {
  createFactsBuilder,
  factSearches,
} from '#lib/adapters/sources/mapping/relationships/facts-builder.ts';
import { searchDefinitions } from '#lib/adapters/sources/mapping/searches.ts';
import { identityCodeSystem } from '#lib/base/identity-code.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { SourceDescription, SourceResult } from '#lib/model/client-record.ts';
import { type SearchId, type SourceRecord, searchIds } from '#lib/model/source-record.ts';
import { composeSummary } from '#lib/summary/compose-summary.ts';
import type { Summary } from '#lib/summary/views.ts';

const sources: Readonly<Record<PopulationRegister, SourceDescription>> = {
  health: { id: 'health', name: 'Terveydenhuolto', controller: 'Hyvinvointialue', register: 'health' },
  social: { id: 'social', name: 'Sosiaalihuolto', controller: 'Hyvinvointialue', register: 'social' },
};

const searchOf = new Map(searchIds.map((id) => [searchDefinitions[id].type, id]));

/** What the product reads from one register of an invented client; `undefined` where the register does not know them. */
export function readRegister(
  client: PopulationClient,
  register: PopulationRegister,
  now: Date,
): SourceRecord | undefined {
  const [patient, ...rest] = client[register];
  if (patient === undefined) return undefined;
  const source = sources[register];
  const identity = readPatient(patient, source);
  if (isUnread(identity)) throw new Error(identity.unread);
  const builder = createRecordBuilder({ source, client: identity, fetchedAt: now.toISOString() });
  builder.addPatient(patient);
  for (const resource of rest) {
    const search = searchOf.get(resource.resourceType);
    if (search === undefined) throw new Error(`no search asks for ${resource.resourceType}`);
    builder.add(search, resource);
  }
  for (const id of searchIds)
    builder.settle(id, { status: 'ok', count: 0 } satisfies SourceRecord['searches'][SearchId]);
  return builder.build();
}

/** What one register tells of who may look at an invented client; `undefined` where it does not know them. */
export function readFacts(
  client: PopulationClient,
  register: PopulationRegister,
  now: Date,
): AccessFacts | undefined {
  const [patient, ...rest] = client[register];
  if (patient === undefined) return undefined;
  const source = sources[register];
  const identity = readPatient(patient, source);
  if (isUnread(identity)) throw new Error(identity.unread);
  const builder = createFactsBuilder({ source, client: identity, now });
  for (const resource of rest) {
    const search = searchOf.get(resource.resourceType);
    if (search !== undefined) builder.add(search, resource);
  }
  for (const search of factSearches) builder.settle(search, { status: 'ok', count: 0 });
  return builder.facts();
}

/** The summary that a nurse would see with both registers open. */
export function summaryOf(
  client: PopulationClient,
  now: Date,
  options: { readonly lastLook?: string } = {},
): Summary {
  const resultOf = (register: PopulationRegister): SourceResult => {
    const fetchedAt = now.toISOString();
    const record = readRegister(client, register, now) ?? {
      sourceId: register,
      register,
      fetchedAt,
      entries: [],
      searches: {},
      unread: [],
    };
    return { status: 'ok', record, fromCache: false };
  };
  const hostClient = {
    hostId: 'demo-record',
    identifiers: [{ system: identityCodeSystem, value: client.identityCode }],
    name: `${client.name.family} ${client.name.given}`,
    birthDate: client.birthDate,
  };
  return composeSummary({
    record: {
      hostClient,
      sources: (['health', 'social'] as const).map((register) => ({
        source: sources[register],
        result: resultOf(register),
      })),
    },
    hostClient,
    now,
    timeZone: 'Europe/Helsinki',
    role: 'nurse',
    summarySettings: { hidden: [] },
    ...options,
  });
}
