import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { appShell, type FrontEndPackage, folderOf, modules } from './packages.ts';

const run = promisify(execFile);

/** Outside the repository's own files: git-ignored, safe to delete, fetched again when the table of versions changes. */
export const cacheFolder = resolve(import.meta.dirname, '../../.cache/openmrs');

export interface FetchedFrontEnd {
  /** Holds one folder per package, named by `folderOf`, with the files of its `dist/`. */
  readonly folder: string;
  /** False when the files were already there. */
  readonly fetched: boolean;
}

/**
 * Fetches the OpenMRS 3 front end once, with the ordinary npm client. It is no dependency of this project (another
 * licence, 17 MB that only one demo needs), so neither `npm install` nor the lock file knows it.
 */
export async function fetchFrontEnd(folder: string = cacheFolder): Promise<FetchedFrontEnd> {
  const packages = [appShell, ...modules];
  const wanted = stampOf(packages);
  if ((await readStamp(folder)) === wanted) return { folder, fetched: false };

  await mkdir(dirname(folder), { recursive: true });
  // Beside the target, so that the rename at the end cannot leave half a front end behind.
  const work = await mkdtemp(`${folder}-`);
  try {
    await packInto(work, packages);
    await writeFile(join(work, 'stamp.json'), wanted);
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { folder, fetched: true };
}

/** What the stamp file says when exactly these packages lie beside it. */
export function stampOf(packages: readonly FrontEndPackage[]): string {
  return JSON.stringify(packages, null, 2);
}

async function readStamp(folder: string): Promise<string | undefined> {
  const file = join(folder, 'stamp.json');
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

async function packInto(work: string, packages: readonly FrontEndPackage[]): Promise<void> {
  const packed = await npmPack(work, packages);
  for (const one of packages) {
    const found = packed.find(({ name }) => name === one.name);
    if (found?.integrity !== one.integrity) {
      throw new Error(
        `${one.name} ${one.version}: the registry's checksum ${found?.integrity ?? '(none)'} is not the one in ` +
          'demo/openmrs/packages.ts, so it is not used.',
      );
    }
    await unpack(join(work, found.filename), join(work, folderOf(one)));
    await rm(join(work, found.filename));
  }
}

interface PackedFile {
  readonly name: string;
  readonly filename: string;
  readonly integrity: string;
}

async function npmPack(work: string, packages: readonly FrontEndPackage[]): Promise<readonly PackedFile[]> {
  const specs = packages.map(({ name, version }) => `${name}@${version}`);
  // Run inside the cache: npm must not read this project's package.json.
  // `npm run --silent` around it would keep this one silent too, and the reason of a failure is read from what it says.
  const args = [
    'pack',
    '--json',
    '--loglevel=error',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    ...specs,
  ];
  try {
    const { stdout } = await run('npm', args, {
      cwd: work,
      shell: process.platform === 'win32',
      maxBuffer: 2 ** 26,
    });
    return readPacked(stdout);
  } catch (error) {
    throw new Error(
      `The OpenMRS front end (${specs.length} npm packages, 17 MB) could not be fetched: ${reasonOf(error)}. ` +
        'It needs the npm registry once; check the network and `npm config get registry`. Every other demo works without it.',
      { cause: error },
    );
  }
}

/** npm 10 prints a list; npm 11 of some versions prints an object keyed by package. */
function readPacked(stdout: string): readonly PackedFile[] {
  const parsed: unknown = JSON.parse(stdout);
  return Object.values(parsed as Record<string, PackedFile>);
}

function reasonOf(error: unknown): string {
  const stderr = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
  const code = /npm error code (\S+)/.exec(stderr)?.[1];
  const line = stderr.split('\n').find((one) => one.startsWith('npm error') && !one.includes(' code '));
  return [code, line?.replace('npm error ', '').trim()].filter(Boolean).join(', ') || String(error);
}

/** Only what a browser loads: source maps and sources are half of the size. */
async function unpack(tarball: string, target: string): Promise<void> {
  await mkdir(target);
  await run('tar', [
    '-xzf',
    tarball,
    '-C',
    target,
    '--strip-components=2',
    '--exclude=*.map',
    'package/dist',
  ]);
}

if (import.meta.main) {
  const { folder, fetched } = await fetchFrontEnd();
  console.log(`${fetched ? 'Fetched' : 'Already there'}: ${folder}`);
}
