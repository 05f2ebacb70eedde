import { resolve } from 'node:path';

/** The extension as the tests build it: host permission for loopback, nothing else differs from the store's build. */
export const extensionDir =
  process.env.RINNALLA_EXTENSION ?? resolve(import.meta.dirname, '../../.output/loopback-chrome-mv3');
