import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { noticesText } from './.ci/third-party-notices.ts';
import { createChunkNaming } from './wxt.chunks.ts';

/**
 * `RINNALLA_LOOPBACK=1` builds for the demo, the tests and the bench: host permission for loopback is granted at
 * install, because the browser's permission prompt cannot be pressed by a program. The store build has none: every
 * host and source is asked for, one by one, when it is named in the settings.
 */
const loopback = process.env.RINNALLA_LOOPBACK === '1';
const loopbackPatterns = ['http://127.0.0.1/*', 'http://localhost/*'];

/**
 * Nothing but the extension's own files runs, styles or frames anything. Requests go to `https:` and to loopback, since
 * the sources are chosen in the settings; the browser's host permissions narrow that to the sources named there. React
 * sets styles through the object model, which no policy blocks, so that inline styles need no exception. Markup in a
 * record cannot become markup in a page even by mistake: Trusted Types refuse every text that is to become elements. The one
 * policy there is lets two addresses through: of the worker that judges the rules for the team, and of the one that evaluates
 * the expressions of an imported form.
 */
const contentPolicy = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['font-src', "'self'"],
  ['img-src', "'self'"],
  ['connect-src', "'self'", 'https:', 'http://127.0.0.1:*', 'http://localhost:*'],
  ['frame-ancestors', "'self'", 'https:', 'http://127.0.0.1:*', 'http://localhost:*'],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'own-workers'],
] as const;

/** The public half alone; docs/decisions/015-sign-in.md says where the other went. */
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwAjK7xOZqkx5Xt5J/U1W7jzRgKtm/0qd/JZp42rpuVvYh9rP3y3lUxXtP2MtJvmtvgWc/aUZ4ak5os5s3yycWcaj4RU47PvBGIeA6Icjtale0C5txPMCva7vrtuEe3AZ5KUs2JD8JXMIMovtQbrYlrJhT4ge+b1KBK0WIN7H62jYh0vKpo8kZeTHAaxly+RO1y8QJxuxFdyQuUGVrjTTfH1AgJSPvfe6xb449NWsY/aq5diHDZzTf7aZzfZLsfUXrgdjFUc/JeAOXbveYij7j11Z+0/23aoZRvoWYFt/Rt/vMGOuew4QHsk4pE44gRTbtNchmtvDptW87DG3EvOD1QIDAQAB';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDir: '.output',
  outDirTemplate: loopback
    ? 'loopback-{{browser}}-mv{{manifestVersion}}'
    : '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    // The names of files have no hashes: all files of an extension are replaced together, and 200 hashes are 3 KB of noise.
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const output = build?.rollupOptions?.output;
      if (entrypoints.length < 2 || output === undefined || Array.isArray(output)) return;
      Object.assign(output, {
        chunkFileNames: 'chunks/[name].js',
        assetFileNames: 'assets/[name].[ext]',
        manualChunks: createChunkNaming(),
        onlyExplicitManualChunks: true,
      });
    },
    // Licences that ask for their notice in what is handed on: fhirpath's, and those of everything else.
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'third-party-notices.txt', contents: noticesText(import.meta.dirname) });
    },
    // Pages through which tests press the outbox and ask the worker, and measures press the lists. No store build has them.
    'entrypoints:found': (_wxt, found) => {
      if (!loopback) return;
      const pages = {
        'outbox-under-test': 'tests/e2e/faults/outbox-page/index.html',
        'worker-under-test': 'tests/e2e/worklist/worker-page/index.html',
        'worklist-bench': 'tests/bench/worklist-page/index.html',
        'inbox-bench': 'tests/bench/inbox-page/index.html',
      };
      for (const [name, path] of Object.entries(pages)) {
        const inputPath = resolve(import.meta.dirname, path);
        found.push({ name, inputPath, type: 'unlisted-page' });
      }
    },
  },
  vite: () => ({
    // The build of Dexie for browsers of this decade: 1 KB less than the one that `import` finds.
    // Terser makes 8 KB less of the sidebar than the faster minifier does.
    build: {
      target: 'chrome123',
      minify: 'terser',
      terserOptions: { compress: { passes: 2 } },
      modulePreload: {
        // What is loaded later lies on the same disk: a list of the files that each script will ask for saves no journey.
        resolveDependencies: (_file, names, { hostType }) =>
          hostType === 'html' ? names : names.filter((name) => name.endsWith('.css')),
      },
    },
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'fi',
    minimum_chrome_version: '123',
    // Pins the extension id, so that organisations' policies and the redirect address of sign-in stay the same.
    key: publicKey,
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'idle', 'identity', 'notifications'],
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
      extension_pages: contentPolicy.map(([name, ...values]) => [name, ...values].join(' ')).join('; '),
    },
  },
});
