import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** The browser that set-up found or installed; the system's Chromium when a developer runs Vitest by hand. */
const chromium = process.env.RINNALLA_CHROMIUM ?? '/usr/bin/chromium';

/** Tests that put other modules in the place of the browser's interfaces: what they load is nobody else's. */
const mocking = 'tests/unit/adapters/{messaging,background}/**/*.test.ts';

/** Milliseconds. Properties with many runs take seconds where every core is busy; only what hangs takes this long. */
const testTimeout = 40_000;

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout,
          // Loading the same modules anew for each of 400 files took two thirds of the time. None of these mocks a module, and what one
          // changes outside itself it puts back.
          isolate: false,
          // Dexie looks for IndexedDB when it is loaded, which another test of the same worker may have done before.
          setupFiles: ['fake-indexeddb/auto'],
          include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts', 'tests/repo/**/*.test.ts'],
          exclude: [mocking],
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'unit-mocking',
          environment: 'node',
          testTimeout,
          include: [mocking],
          env: { TZ: 'UTC' },
        },
      },
      {
        plugins: [react()],
        // Found in advance: a dependency that Vite meets during the run makes it load the page anew.
        optimizeDeps: {
          include: [
            'zod/mini',
            'react',
            'react-dom/client',
            'dexie',
            'react-aria-components',
            '@visx/group',
            '@visx/scale',
            '@visx/shape',
            'date-fns',
            '@date-fns/utc',
            'axe-core',
            'fhirpath',
            'fhirpath/fhir-context/r4',
            'fast-check',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'components',
          testTimeout,
          // Two pages beside one another: a page waits for its browser often enough to leave half a core free.
          maxWorkers: 2,
          include: ['tests/components/**/*.test.tsx'],
          // A second is too little for a first picture on a busy machine; what comes sooner is not waited for any longer.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, chromiumSandbox: false } }),
            instances: [{ browser: 'chromium', viewport: { width: 400, height: 900 } }],
          },
        },
      },
    ],
  },
});
