import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appShell, type FrontEndPackage, folderOf, modules } from './packages.ts';

/** The address under which OpenMRS distributions serve the front end; the packages are built for it. */
export const spaPath = '/openmrs/spa';

/** What the server gives for `index.html`, `importmap.json` and `routes.registry.json`; everything else is a file of a package. */
export interface ShellFiles {
  readonly index: string;
  readonly importMap: string;
  readonly routes: string;
}

export async function readShellFiles(folder: string): Promise<ShellFiles> {
  const shipped = await readFile(join(folder, folderOf(appShell), 'index.html'), 'utf8');
  const routes = await Promise.all(
    modules.map(async (one): Promise<readonly [string, unknown]> => {
      const file = join(folder, folderOf(one), 'routes.json');
      return [one.name, { ...JSON.parse(await readFile(file, 'utf8')), version: one.version }];
    }),
  );
  return {
    index: rewriteIndex(shipped),
    importMap: JSON.stringify({ imports: importsOf(modules) }),
    routes: JSON.stringify(Object.fromEntries(routes)),
  };
}

/** Addresses are relative to the import map's own, as in the map that OpenMRS distributions serve. */
export function importsOf(packages: readonly FrontEndPackage[]): Record<string, string> {
  return Object.fromEntries(
    packages.map((one) => [one.name, `./${folderOf(one)}/openmrs-${folderOf(one)}.js`]),
  );
}

/**
 * The shipped page takes its modules from a public development server and installs a service worker. Ours must load
 * nothing from elsewhere and keep nothing between runs. Throws when a newer shell no longer looks like this.
 */
export function rewriteIndex(shipped: string): string {
  const rewritten = shipped
    .replaceAll(/https:\/\/[^"\s]+\/importmap\.json/g, `${spaPath}/importmap.json`)
    .replace('offline: true', 'offline: false');
  if (!rewritten.includes(`${spaPath}/importmap.json`) || !rewritten.includes('offline: false')) {
    throw new Error(
      'The OpenMRS app shell has another index.html than version 10: see demo/openmrs/shell-files.ts.',
    );
  }
  return rewritten;
}
