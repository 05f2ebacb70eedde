import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/base/result.ts';
import type { AccessFacts } from '#lib/model/access-facts.ts';
import type { ClientIdentity } from '#lib/model/client.ts';
import type { EntryKind } from '#lib/model/entries.ts';
import { searchIds } from '#lib/model/source-record.ts';
import type { RecordSource } from '#lib/ports/record-source.ts';
import {
  contractDataset,
  larisasCode,
  relationships,
  sharedCode,
  trouble,
  unknownCode,
} from '#tests/fixtures/fhir/contract-dataset.ts';
import type { TestResource } from './fhir-test-server.ts';

/** What a source is made of for one test: its register, and the resources it holds. */
export type OpenSource = (resources: readonly TestResource[]) => Promise<RecordSource>;

const now = new Date('2026-11-23T10:00:00Z');
const never = new AbortController().signal;

const everyKind: readonly EntryKind[] = [
  'contact',
  'problem',
  'measurement',
  'medication',
  'riskInformation',
  'goal',
  'plan',
  'owner',
  'service',
  'functioning',
  'task',
  'mandate',
  'permission',
];

export function mustSucceed<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

async function findLarisa(source: RecordSource): Promise<ClientIdentity> {
  const client = mustSucceed(
    await source.findClient({ by: 'identifiers', identifiers: [larisasCode] }, never),
  );
  if (client === undefined) throw new Error('Larisa is not found');
  return client;
}

/** The promises of the `RecordSource` port. Run against every adapter; `open` gives a source of the social register. */
export function describeRecordSource(name: string, open: OpenSource): void {
  describe(`${name} keeps the contract of a record source`, () => {
    describe('finding the client', () => {
      it('finds by official identifier', async () => {
        const source = await open(contractDataset);
        expect(await findLarisa(source)).toMatchObject({
          id: 'larisa',
          name: 'Tervahauta Larisa',
          birthDate: '1994-05-01',
          identifiers: [larisasCode],
          provenance: { sourceId: source.description.id, reference: 'Patient/larisa' },
        });
      });

      it('finds by any one of several identifiers', async () => {
        const source = await open(contractDataset);
        const identifiers = [unknownCode, larisasCode];
        const found = mustSucceed(await source.findClient({ by: 'identifiers', identifiers }, never));
        expect(found?.id).toBe('larisa');
      });

      it('finds by the own id of the source', async () => {
        const source = await open(contractDataset);
        const found = mustSucceed(await source.findClient({ by: 'id', id: 'larisa' }, never));
        expect(found?.name).toBe('Tervahauta Larisa');
      });

      it('says plainly that it does not know a client', async () => {
        const source = await open(contractDataset);
        for (const lookup of [
          { by: 'identifiers', identifiers: [unknownCode] },
          { by: 'identifiers', identifiers: [] },
          { by: 'id', id: 'nobody' },
          { by: 'id', id: '../Patient/larisa' },
        ] as const) {
          expect(await source.findClient(lookup, never)).toEqual({ ok: true, value: undefined });
        }
      });

      it('does not choose between two who have the same identifier', async () => {
        const source = await open(contractDataset);
        expect(await source.findClient({ by: 'identifiers', identifiers: [sharedCode] }, never)).toEqual({
          ok: false,
          failure: { reason: 'ambiguousClient', count: 2 },
        });
      });
    });

    describe('reading the record', () => {
      it('reads every kind of entry, paged to the end', async () => {
        const source = await open(contractDataset);
        const client = await findLarisa(source);
        const record = mustSucceed(await source.readRecord(client, { now }, never));
        expect([...new Set(record.entries.map(({ kind }) => kind))].toSorted()).toEqual(everyKind.toSorted());
        expect(record.entries.filter(({ kind }) => kind === 'contact')).toHaveLength(11);
        expect(new Set(record.entries.map(({ id }) => id)).size).toBe(record.entries.length);
        expect(record).toMatchObject({
          sourceId: source.description.id,
          register: 'social',
          fetchedAt: now.toISOString(),
          client: { id: 'larisa' },
          unread: [],
        });
        for (const search of searchIds) expect(record.searches[search]?.status, search).toBe('ok');
        expect(record.searches.contacts).toEqual({ status: 'ok', count: 10 });
      });

      it('says of every entry where it comes from', async () => {
        const source = await open(contractDataset);
        const record = mustSucceed(await source.readRecord(await findLarisa(source), { now }, never));
        for (const { id, provenance } of record.entries) {
          expect(provenance.sourceId).toBe(source.description.id);
          expect(provenance.register).toBe('social');
          expect(provenance.controller).toBe(source.description.controller);
          expect(id.startsWith(provenance.reference)).toBe(true);
        }
      });

      it('asks for no more than it was told to', async () => {
        const source = await open(contractDataset);
        const client = await findLarisa(source);
        const record = mustSucceed(await source.readRecord(client, { now, only: ['problems'] }, never));
        expect(record.entries.map(({ id }) => id)).toEqual(['Condition/c1']);
        expect(Object.keys(record.searches)).toEqual(['problems']);
      });

      it('gives a record that can be stored', async () => {
        const source = await open(contractDataset);
        const record = mustSucceed(await source.readRecord(await findLarisa(source), { now }, never));
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
      });
    });

    describe('what must not be shown', () => {
      it('leaves out what belongs to another client, and lists what it cannot read', async () => {
        const source = await open([...contractDataset, ...trouble]);
        const record = mustSucceed(await source.readRecord(await findLarisa(source), { now }, never));
        expect(JSON.stringify(record.entries)).not.toContain('Toisen asia');
        expect(record.unread).toContainEqual({ reference: 'Flag/unreadable', reason: 'Flag.code: missing' });
        expect(record.entries.map(({ id }) => id)).toContain('Flag/f1');
      });
    });

    describe('what decides over access', () => {
      async function readFacts(resources: readonly TestResource[]): Promise<AccessFacts> {
        const source = await open(resources);
        return mustSucceed(await source.readAccessFacts(await findLarisa(source), never));
      }
      const without = (type: string) => contractDataset.filter(({ resourceType }) => resourceType !== type);

      it('says which source told it and when', async () => {
        const source = await open(contractDataset);
        const facts = mustSucceed(await source.readAccessFacts(await findLarisa(source), never));
        const { id: sourceId, register } = source.description;
        expect(facts).toMatchObject({ sourceId, register, checkedAt: now.toISOString() });
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      });

      it('has the permissions alone', async () => {
        const { permissions } = await readFacts(contractDataset);
        expect(permissions).toMatchObject([
          { kind: 'permission', type: 'permit', status: 'active', from: 'social', to: 'health' },
        ]);
      });

      it('has no permissions where none is recorded', async () => {
        expect((await readFacts(without('Consent'))).permissions).toEqual([]);
      });

      it('does not give permissions in part: what cannot be read may be a refusal', async () => {
        const consent = contractDataset.find(({ resourceType }) => resourceType === 'Consent');
        const unclear = { ...consent, resourceType: 'Consent', id: 'l2', status: 'unclear' };
        const facts = await readFacts([...contractDataset, ...relationships, unclear]);
        expect(facts.permissions).toBe('unknown');
        expect(facts.relationships).not.toBe('unknown');
      });

      it('names nobody where professionals are recorded in words only, but a care team itself', async () => {
        expect((await readFacts(contractDataset)).relationships).toEqual([
          { type: 'team', reference: 'CareTeam/t1', people: [], teams: ['CareTeam/t1'] },
        ]);
      });

      it('has every kind of relationship, and nobody of long ago', async () => {
        const { relationships: found } = await readFacts([...contractDataset, ...relationships]);
        const rows = found === 'unknown' ? [] : found;
        expect(rows.map(({ type, reference }) => `${type} ${reference}`).toSorted()).toEqual([
          'appointment Appointment/tie-a',
          'consultation Task/tie-k',
          'contact Encounter/tie-e',
          'episode EpisodeOfCare/tie-s',
          'team CareTeam/t1',
          'team CareTeam/tie-t',
        ]);
        expect(rows.find(({ type }) => type === 'consultation')).toMatchObject({
          people: ['Practitioner/sari'],
          sections: ['plan'],
        });
        expect(rows.find(({ reference }) => reference === 'CareTeam/tie-t')?.teams).toEqual([
          'CareTeam/tie-t',
          'Organization/sosiaalityo',
        ]);
      });

      it('knows of no relationship where the register has no such resource', async () => {
        const people = contractDataset.filter(({ resourceType }) => resourceType === 'Patient');
        expect(await readFacts(people)).toMatchObject({ permissions: [], relationships: [] });
      });

      it("takes nothing of another client's", async () => {
        const [tie] = relationships;
        const astray = {
          ...tie,
          resourceType: 'CareTeam',
          id: 't9',
          subject: { reference: 'Patient/ville' },
        };
        const { relationships: found } = await readFacts([...contractDataset, astray]);
        expect(JSON.stringify(found)).not.toContain('t9');
      });
    });

    describe('a caller who has gone', () => {
      it('gets no answer from any call', async () => {
        const source = await open(contractDataset);
        const client = await findLarisa(source);
        const gone = AbortSignal.abort();
        const calls = [
          source.findClient({ by: 'id', id: 'larisa' }, gone),
          source.findClient({ by: 'identifiers', identifiers: [larisasCode] }, gone),
          source.readAccessFacts(client, gone),
          source.readRecord(client, { now }, gone),
        ];
        for (const call of calls) {
          expect(await call).toEqual({ ok: false, failure: { reason: 'unreachable' } });
        }
      });
    });
  });
}
