import { defineConfig } from '@playwright/test';

/**
 * End to end in a real Chromium with the built extension. Each spec starts its own servers on free ports and its own
 * browser profile; two workers, because the machine that runs it has two cores.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/e2e',
  fullyParallel: false,
  workers: Number(process.env.RINNALLA_E2E_WORKERS ?? 2),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '.output/reports/e2e.json' }]],
});
