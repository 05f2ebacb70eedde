import { join } from 'node:path';
import { build } from 'vite';

/** What `log-in-page.ts` exports, as it stands in the page after the bundle has run there. */
export type LogInPage = typeof import('./log-in-page.ts');

/**
 * The product's own log as one script, to be run in a page of the built extension: it measures and records there without
 * the rest of the sidebar. It stands in the page as `logInPage`.
 */
export async function bundleLog(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome123',
      lib: {
        entry: join(import.meta.dirname, 'log-in-page.ts'),
        formats: ['iife'],
        name: 'logInPage',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const one of outputs) {
    if (!('output' in one)) continue;
    const chunk = one.output.find((part) => part.type === 'chunk');
    // A declaration in an evaluated script would stay inside it.
    if (chunk?.type === 'chunk') return `${chunk.code};globalThis.logInPage = logInPage;`;
  }
  throw new Error('The log could not be bundled');
}
