import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { packages } from './packages.ts';

const run = promisify(execFile);
const pageFolder = resolve(import.meta.dirname, 'page');
const cacheFolder = resolve(import.meta.dirname, '../../.cache/medplum');

/**
 * Fetches the published parts of Medplum App with the ordinary npm client and builds the page around them, once for each
 * table of versions and text of the page. Returns the folder that holds `index.html`.
 */
export async function fetchFrontEnd(folder: string = cacheFolder): Promise<string> {
  const wanted = await stamp();
  const found = await readFile(join(folder, 'stamp.json'), 'utf8').catch(() => undefined);
  if (found === wanted) return join(folder, 'dist');

  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  try {
    await install(work);
    await cp(pageFolder, join(work, 'page'), { recursive: true });
    await build({
      root: join(work, 'page'),
      configFile: false,
      logLevel: 'error',
      // The packages' style sheet has a variable in a media query, which the minifier does not take.
      build: {
        outDir: join(work, 'dist'),
        emptyOutDir: true,
        cssMinify: false,
        chunkSizeWarningLimit: 10_000,
      },
    });
    await rm(join(work, 'node_modules'), { recursive: true });
    await writeFile(join(work, 'stamp.json'), wanted);
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return join(folder, 'dist');
}

async function stamp(): Promise<string> {
  const names = await readdir(pageFolder);
  const texts = await Promise.all(names.map((name) => readFile(join(pageFolder, name), 'utf8')));
  return JSON.stringify({ packages, names, texts });
}

async function install(work: string): Promise<void> {
  const specs = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const options = [
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
  ];
  try {
    await run('npm', ['install', '--prefix', work, ...options, ...specs], {
      cwd: work,
      shell: process.platform === 'win32',
    });
  } catch (error) {
    throw new Error(
      'The published parts of Medplum App could not be fetched. It needs the npm registry once; check the network and ' +
        '`npm config get registry`. Every other demo works without it.',
      { cause: error },
    );
  }
}
