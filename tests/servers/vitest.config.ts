import { defineConfig } from 'vitest/config';

/** Started by `start.mjs`, which runs the server; all files share it, one after another. */
export default defineConfig({
  test: {
    name: 'servers',
    environment: 'node',
    include: ['tests/servers/**/*.test.ts'],
    env: { TZ: 'UTC' },
    fileParallelism: false,
    // A server that has just started compiles while it answers, and the machine may be busy.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
