import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createEmbeddedSource } from '#lib/adapters/sources/embedded/create-embedded-source.ts';
import { importDataset } from '#lib/adapters/sources/embedded/import-dataset.ts';
import { createMemoryDataset } from '#lib/adapters/sources/embedded/memory-dataset.ts';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { sourceOf } from '../read-resource.ts';

const now = new Date('2026-11-23T10:00:00Z');
const never = new AbortController().signal;
const source = sourceOf('health');

const patient = (id: string) => ({ resourceType: 'Patient', id, name: [{ text: id }] });
const condition = (id: string, subject: string) => ({
  resourceType: 'Condition',
  id,
  subject: { reference: subject },
  code: { text: `Vaiva ${id}` },
});
const bundle = (...entry: object[]) => JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry });

async function importFiles(
  ...files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[]
) {
  const store = createMemoryDataset();
  const imported = await importDataset({
    source,
    store,
    now,
    files: files.map(([name, content]) => ({ name, stream: () => new Blob([content]).stream() })),
  });
  if (!imported.ok) throw new Error('the memory cannot be full');
  const embedded = createEmbeddedSource({
    settings: { ...source, kind: 'embedded', signIn: { kind: 'none' }, askedByDefault: true },
    dataset: store,
    clock: { now: () => now },
  });
  async function read(id: string): Promise<SourceRecord | undefined> {
    const client = await embedded.findClient({ by: 'id', id }, never);
    if (!client.ok || client.value === undefined) return undefined;
    const record = await embedded.readRecord(client.value, { now }, never);
    return record.ok ? record.value : undefined;
  }
  return { report: imported.value, read };
}

const ndjson = (...resources: readonly unknown[]) => resources.map((each) => JSON.stringify(each)).join('\n');

describe('files of a dataset', () => {
  const resources = [patient('a'), condition('1', 'Patient/a')];

  it.each([
    ['a Bundle', 'x.json', bundle(...resources.map((resource) => ({ resource })))],
    ['NDJSON', 'x.ndjson', `${ndjson(...resources)}\n\n`],
    ['NDJSON under another name', 'x.txt', ndjson(...resources)],
    ['a list', 'x.json', JSON.stringify(resources)],
    [
      'a gzipped Bundle',
      'x.json.gz',
      new Uint8Array(gzipSync(bundle(...resources.map((resource) => ({ resource }))))),
    ],
    [
      'a batch of Bundles',
      'x.json',
      bundle({ resource: JSON.parse(bundle(...resources.map((resource) => ({ resource })))) }),
    ],
  ])('may be %s', async (_, name, content) => {
    const { report, read } = await importFiles([name, content]);
    expect(report).toEqual({
      clients: 1,
      resources: { Condition: 1, Patient: 1 },
      entries: 1,
      notUsed: [],
      unread: [],
    });
    expect((await read('a'))?.entries).toMatchObject([{ id: 'Condition/1' }]);
  });

  it('may be several, one type in each', async () => {
    const { report } = await importFiles(
      ['Condition.ndjson', ndjson(condition('1', 'Patient/a'), condition('2', 'Patient/b'))],
      ['Patient.ndjson', ndjson(patient('a'), patient('b'))],
    );
    expect(report).toMatchObject({ clients: 2, entries: 2, unread: [] });
  });

  it.each([
    ['truncated', 'x.json', bundle({ resource: patient('a') }).slice(0, -20), 'file: not JSON'],
    ['empty', 'x.json', '', 'file: not JSON'],
    ['HTML', 'x.json', '<html>', 'file: not JSON'],
    ['not gzip', 'x.json.gz', 'plain', 'file: not readable'],
    ['no resource', 'x.json', '{"a":1}', 'entry: not a resource'],
    ['a number', 'x.json', '7', 'entry: not a resource'],
    ['too deep', 'x.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'Bundle: too deep'],
  ])('that are %s are listed, and the others imported', async (_, name, content, reason) => {
    const { report } = await importFiles([name, content], ['y.json', JSON.stringify(patient('b'))]);
    expect(report.unread).toEqual([{ reference: name, reason }]);
    expect(report.clients).toBe(1);
  });

  it('name the line that is broken', async () => {
    const { report } = await importFiles(['x.ndjson', `${ndjson(patient('a'))}\n{"resourceType"\n7`]);
    expect(report.unread).toEqual([
      { reference: 'x.ndjson:2', reason: 'line: not JSON' },
      { reference: 'x.ndjson:3', reason: 'entry: not a resource' },
    ]);
  });
});

describe('references within a dataset', () => {
  it('by address become local, and resources without an id take it from there', async () => {
    const { resourceType, name } = patient('a');
    const { id: _, ...withoutId } = condition('1', 'urn:uuid:11');
    const { read } = await importFiles([
      'x.json',
      bundle(
        { fullUrl: 'urn:uuid:11', resource: { resourceType, name } },
        { fullUrl: 'https://other.example/Condition/22', resource: withoutId },
      ),
    ]);
    expect((await read('11'))?.entries).toMatchObject([{ id: 'Condition/22' }]);
  });

  it('bring the professionals along, two steps far', async () => {
    const recorder = { reference: 'PractitionerRole/r' };
    const { read } = await importFiles([
      'x.ndjson',
      ndjson(
        patient('a'),
        { ...condition('1', 'Patient/a'), recorder },
        { resourceType: 'PractitionerRole', id: 'r', practitioner: { reference: 'Practitioner/p' } },
        { resourceType: 'Practitioner', id: 'p', name: [{ text: 'Heikkinen Outi' }] },
      ),
    ]);
    expect((await read('a'))?.entries).toMatchObject([{ provenance: { author: 'Heikkinen Outi' } }]);
  });

  it('may lead in a circle', async () => {
    const role = (id: string, to: string) => ({
      resourceType: 'PractitionerRole',
      id,
      practitioner: { reference: `PractitionerRole/${to}` },
    });
    const { report } = await importFiles([
      'x.ndjson',
      ndjson(patient('a'), role('r', 's'), role('s', 'r'), {
        ...condition('1', 'Patient/a'),
        recorder: { reference: 'PractitionerRole/r' },
      }),
    ]);
    expect(report).toMatchObject({ entries: 1, unread: [] });
  });

  it('to nobody in the dataset are listed', async () => {
    const { report } = await importFiles(['x.ndjson', ndjson(patient('a'), condition('1', 'Patient/b'))]);
    expect(report.unread).toEqual([
      { reference: 'Condition/1', reason: 'belongs to no client of the dataset' },
    ]);
  });

  it('nested beyond all measure do not stop the import', async () => {
    const deep = `{"resourceType":"Condition","id":"1","subject":{"reference":"Patient/a"},"code":${'{"coding":['.repeat(20_000)}${']}'.repeat(20_000)}}`;
    const { report } = await importFiles(['x.ndjson', `${ndjson(patient('a'))}\n${deep}`]);
    expect(report.unread).toEqual([{ reference: 'Condition/1', reason: 'Condition.code: missing' }]);
  });
});

describe('the report', () => {
  it('counts what came, what is of no use, and what could not be read', async () => {
    const { report } = await importFiles([
      'x.ndjson',
      ndjson(
        patient('a'),
        condition('1', 'Patient/a'),
        { ...condition('2', 'Patient/a'), code: 7 },
        { resourceType: 'Procedure', id: '1', subject: { reference: 'Patient/a' } },
        { resourceType: 'Flag' },
      ),
    ]);
    expect(report).toEqual({
      clients: 1,
      resources: { Condition: 2, Patient: 1, Procedure: 1 },
      entries: 1,
      notUsed: ['Procedure'],
      unread: [
        { reference: 'Flag', reason: 'Flag.id: missing' },
        { reference: 'Condition/2', reason: 'Condition.code: missing' },
      ],
    });
  });
});
