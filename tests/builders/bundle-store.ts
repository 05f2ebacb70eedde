import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * The product's vault and record store as one script, for the debugger to run in a page of the extension, where no test
 * file is served: afterwards they are at `globalThis.rinnallaStore`.
 */
export async function bundleStore(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: resolve(root, 'tests/builders/store-entry.ts'),
        formats: ['iife'],
        name: 'rinnallaStore',
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('The store was not bundled');
  return `${chunk.code}\nglobalThis.rinnallaStore = rinnallaStore; undefined`;
}
