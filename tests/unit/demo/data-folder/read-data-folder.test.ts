import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DataFolder, describeDataFolder, readDataFolder } from '#demo/data-folder/read-data-folder.ts';
import { startDemo } from '#demo/run-demo.ts';

const folder = resolve(import.meta.dirname, '../../../fixtures/fhir-folder');
const aino = '11111111-1111-4111-8111-111111111111';

let data: DataFolder;
beforeAll(async () => {
  data = await readDataFolder(folder);
});
const resource = (type: string, id: string) =>
  data.resources.find((one) => one.resourceType === type && one.id === id);

describe('a folder of FHIR files', () => {
  it('is read from .json, .json.gz and .ndjson; other files are passed over', () => {
    expect(data.files).toBe(5);
    expect(data.counts).toEqual({ Patient: 2, Encounter: 1, Condition: 1, Observation: 2 });
  });

  it('has the references of a transaction turned into type and id', () => {
    expect(resource('Condition', 'condition-1')?.subject).toEqual({ reference: `Patient/${aino}` });
  });

  it('has only references turned, not other text that looks like one', () => {
    const encounter = resource('Encounter', '22222222-2222-4222-8222-222222222222');
    expect(encounter?.subject).toEqual({ reference: `Patient/${aino}`, display: `urn:uuid:${aino}` });
  });

  it('leaves a reference to nothing as it is, and counts it', () => {
    expect(resource('Condition', 'condition-1')?.encounter).toEqual({
      reference: 'urn:uuid:99999999-9999-4999-8999-999999999999',
    });
    expect(data.unresolved).toBe(1);
  });

  it('takes the later of two resources of one id, and counts the other', () => {
    expect(resource('Observation', 'o1')?.status).toBe('final');
    expect(data.repeated).toBe(1);
  });

  it('names everything that could not be read, and why', () => {
    expect(data.unread).toEqual([
      { where: 'aino.json#4', reason: 'not a resource' },
      { where: 'aino.json#5', reason: 'not a resource' },
      { where: 'broken.json.gz', reason: expect.stringMatching(/./) },
      { where: 'list.json', reason: 'not FHIR' },
      { where: 'matti.json.gz#3', reason: 'no id' },
      { where: 'more.ndjson:3', reason: 'not JSON' },
    ]);
  });

  it('is told in one line', () => {
    const line = describeDataFolder(data);
    expect(line).not.toContain('\n');
    expect(line).toContain(
      '5 files, 6 resources (1 repeated): 2 Patient, 2 Observation, 1 Encounter, 1 Condition.',
    );
    expect(line).toContain('Not read: 6: aino.json#4 (not a resource);');
    expect(line).toContain('Unresolved references: 1.');
  });

  it('that is not there is an error', async () => {
    await expect(readDataFolder(`${folder}-not-there`)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the demo on a folder', () => {
  it('serves it as the health register, an empty social register, and lists its clients', async () => {
    const demo = await startDemo({
      data: folder,
      requireSignIn: false,
      now: new Date('2026-11-18T07:41:00Z'),
    });
    try {
      const found = await (await fetch(`${demo.healthUrl}/Encounter?patient=${aino}`)).json();
      const social = await (await fetch(`${demo.socialUrl}/Encounter?patient=${aino}`)).json();
      expect([found.total, social.total]).toEqual([1, 0]);
      expect(demo.clients).toEqual([
        {
          number: 1,
          name: 'Esimerkki Aino Maria',
          patientId: aino,
          birthDate: '1951-02-28',
          recordNumber: 'MR-1',
          sex: 'female',
          municipality: 'Sotkamo',
          deceased: true,
        },
        { number: 2, name: 'Matti Meikalainen', patientId: 'second', birthDate: '1980', deceased: false },
      ]);
      const listed = await (await fetch(`${demo.recordUrl}api/clients`)).json();
      expect(listed).toEqual(demo.clients);
      const notes = await (await fetch(`${demo.recordUrl}api/clients/1/notes`)).json();
      expect(notes).toEqual([{ date: '2019-05-06T08:00:00Z', service: 'Check-up' }]);
    } finally {
      await demo.close();
    }
  });
});
