import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/**
 * `RINNALLA_LOOPBACK=1` builds for the demo, the tests and the bench: host permission for loopback is granted at
 * install, because the browser's permission prompt cannot be pressed by a program. The store build has none: every
 * host and source is asked for, one by one, when it is named in the settings.
 */
const loopback = process.env.RINNALLA_LOOPBACK === '1';
const loopbackPatterns = ['http://127.0.0.1/*', 'http://localhost/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDir: '.output',
  outDirTemplate: loopback
    ? 'loopback-{{browser}}-mv{{manifestVersion}}'
    : '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    // A page through which tests press the outbox. No store build has it.
    'entrypoints:found': (_wxt, found) => {
      if (!loopback) return;
      const inputPath = resolve(import.meta.dirname, 'tests/e2e/faults/outbox-page/index.html');
      found.push({ name: 'outbox-under-test', inputPath, type: 'unlisted-page' });
    },
  },
  vite: () => ({
    // The build of Dexie for browsers of this decade: 1 KB less than the one that `import` finds.
    // Terser makes 8 KB less of the sidebar than the faster minifier does.
    build: { target: 'chrome123', minify: 'terser', terserOptions: { compress: { passes: 2 } } },
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'fi',
    minimum_chrome_version: '123',
    // Pins the extension id, so that organisations' policies and the redirect address of sign-in stay the same.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms'],
    host_permissions: loopback ? loopbackPatterns : [],
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+R' },
        description: '__MSG_commandToggle__',
      },
    },
    storage: { managed_schema: 'managed.schema.json' },
    action: { default_title: '__MSG_extensionName__' },
    web_accessible_resources: [
      { resources: ['sidebar.html'], matches: ['https://*/*', ...loopbackPatterns], use_dynamic_url: true },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; connect-src https: http://127.0.0.1:* http://localhost:*; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'",
    },
  },
});
