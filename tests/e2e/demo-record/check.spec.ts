import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

/*
 * `npm run demo -- --check` on a small folder: the walk without a person through servers, record and sidebar. It has to
 * pass on a sound record and to fail on a bad one.
 */

interface Walk {
  readonly code: number;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

/** A folder with one client; `diagnosis` is the text of her only problem. */
function folderWith(folder: string, diagnosis: string): string {
  mkdirSync(folder, { recursive: true });
  const client = 'urn:uuid:5b2c8a52-6c0e-4c55-9d0c-0a8d9a3b7f10';
  const resources = [
    {
      resourceType: 'Patient',
      id: 'aino',
      identifier: [{ system: 'urn:example:hospital', value: 'MR-1' }],
      name: [{ use: 'official', family: 'Esimerkki', given: ['Aino'] }],
      birthDate: '1951-02-28',
    },
    {
      resourceType: 'Condition',
      id: 'problem',
      subject: { reference: client },
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: { text: diagnosis },
    },
    { resourceType: 'Procedure', id: 'procedure', subject: { reference: client } },
  ];
  const entry = resources.map((resource, place) => ({
    ...(place === 0 ? { fullUrl: client } : {}),
    resource,
  }));
  writeFileSync(
    join(folder, 'aino.json'),
    JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
  );
  return folder;
}

function walk(...options: string[]): Promise<Walk> {
  const root = resolve(import.meta.dirname, '../../..');
  const node = join(root, 'node_modules/node/bin/node');
  return new Promise((done) => {
    execFile(node, ['demo/main.ts', '--check', ...options], { cwd: root }, (error, output) => {
      const steps = output
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, steps });
    });
  });
}

test('passes on a client who is shown as recorded, and leaves a picture', async () => {
  const testInfo = test.info();
  const shots = testInfo.outputPath('shots');
  const data = folderWith(testInfo.outputPath('sound'), 'Verenpainetauti');
  const { code, steps } = await walk('--data', data, '--shots', shots, '--now', '2026-11-18');
  expect(steps.find(({ step }) => step === 'client')).toMatchObject({
    number: 1,
    entries: 1,
    answered: expect.any(Number),
    unread: 0,
    shot: join(shots, 'demo-1.png'),
    problems: [],
  });
  expect(steps.at(-1)).toMatchObject({ step: 'done', clients: 1, ok: true, notAskedFor: { Procedure: 1 } });
  expect(steps.every(({ step, ms }) => step === 'record' || step === 'done' || Number.isInteger(ms))).toBe(
    true,
  );
  expect(code).toBe(0);
});

test('fails on a client beside whom the sidebar shows what no person should see', async () => {
  const testInfo = test.info();
  const data = folderWith(testInfo.outputPath('bad'), 'Diagnoosi undefined');
  const { code, steps } = await walk(
    '--data',
    data,
    '--shots',
    testInfo.outputPath('shots'),
    '--now',
    '2026-11-18',
  );
  expect(steps.find(({ step }) => step === 'client')?.problems).toEqual([
    expect.stringMatching(/^undefined: /),
  ]);
  expect(steps.at(-1)).toMatchObject({ step: 'done', ok: false });
  expect(code).toBe(1);
});
