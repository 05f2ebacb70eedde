import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchFrontEnd, stampOf } from '#demo/openmrs/fetch-front-end.ts';
import { appShell, modules } from '#demo/openmrs/packages.ts';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'openmrs-'));
  // Nobody listens there: whatever asks the registry in these tests is refused at once.
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
  vi.stubEnv('npm_config_cache', join(parent, 'npm-cache'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(parent, { recursive: true });
});

describe('Fetching the OpenMRS front end', () => {
  it('asks nobody when the wanted versions are there', async () => {
    await writeFile(join(parent, 'stamp.json'), stampOf([appShell, ...modules]));
    expect(await fetchFrontEnd(parent)).toEqual({ folder: parent, fetched: false });
  });

  it('says what to do when the registry cannot be reached, and leaves nothing half done', async () => {
    const target = join(parent, 'front-end');
    await expect(fetchFrontEnd(target)).rejects.toThrow(
      /OpenMRS front end .* could not be fetched: ECONNREFUSED.*check the network and `npm config get registry`/,
    );
    expect((await readdir(parent)).filter((name) => name.startsWith('front-end'))).toEqual([]);
  });

  it('keeps what was there when newer versions cannot be fetched', async () => {
    const older = stampOf([{ ...appShell, version: '9.9.9' }]);
    await writeFile(join(parent, 'stamp.json'), older);
    await expect(fetchFrontEnd(parent)).rejects.toThrow('could not be fetched');
    expect(await readdir(parent)).toContain('stamp.json');
  });
});
