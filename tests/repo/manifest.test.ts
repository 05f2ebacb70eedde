import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';
import { projectFiles, readProjectFile, root } from './source-files.ts';

/**
 * What the extension asks of the browser, each with its reason. A permission that is not named here is not asked for;
 * who needs another adds a line, and a reviewer sees it.
 */
const permissions: Readonly<Record<string, string>> = {
  storage: 'settings, and in memory which client each tab shows',
  unlimitedStorage: 'the sealed store may hold many clients’ pictures',
  scripting: 'the content script runs on the hosts of the settings only',
  alarms: 'expiry of what is cached; delivery of log and outbox',
  idle: 'the store locks when nobody is at the machine',
  identity: 'the sign-in page of a source',
  notifications: 'a colleague’s question waits: how soon, and nothing of the client',
};

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly externally_connectable?: unknown;
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources: readonly {
    readonly resources: readonly string[];
    readonly matches: readonly string[];
    readonly use_dynamic_url?: boolean;
  }[];
  readonly content_security_policy: { readonly extension_pages: string };
}
const manifest = config.manifest as unknown as Manifest;
const policy = new Map(
  manifest.content_security_policy.extension_pages.split(';').map((directive) => {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    return [name, values] as const;
  }),
);

describe('what the extension asks of the browser', () => {
  it('is exactly the permissions that have a reason', () => {
    expect([...manifest.permissions].sort()).toEqual(Object.keys(permissions).sort());
  });

  it('is no access to any page at install', () => {
    expect(manifest.host_permissions).toEqual([]);
    expect([...manifest.optional_host_permissions].sort()).toEqual([
      'http://127.0.0.1/*',
      'http://localhost/*',
      'https://*/*',
    ]);
  });

  it('lets no page and no other extension send messages to it', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    const listening = projectFiles().filter(
      (file) =>
        /^(lib|components|entrypoints)\/.*\.tsx?$/.test(file) &&
        // A BroadcastChannel is heard by the extension's own pages alone: a host's has another origin. A worker is heard by
        // the page that started it, and hears that page alone.
        /onMessageExternal|onConnectExternal|(?<!\b(?:channel|worker)\.)addEventListener\(\s*'message'/.test(
          readProjectFile(file),
        ),
    );
    expect(listening).toEqual([]);
  });

  it('lets pages load the sidebar and nothing else, under an address of the session', () => {
    expect(
      manifest.web_accessible_resources.map(({ resources, use_dynamic_url }) => [resources, use_dynamic_url]),
    ).toEqual([[['sidebar.html'], true]]);
  });
});

describe('the content policy of its pages', () => {
  it('allows no inline or evaluated code, no remote code and no inline style', () => {
    for (const name of ['script-src', 'style-src', 'font-src', 'img-src'])
      expect(policy.get(name)).toEqual(["'self'"]);
    expect(
      [...policy.values()].flat().filter((value) => /unsafe|data:|blob:|\*$|filesystem:/.test(value)),
    ).toEqual(['http://127.0.0.1:*', 'http://localhost:*', 'http://127.0.0.1:*', 'http://localhost:*']);
  });

  it('denies all that is not named', () => {
    for (const name of ['default-src', 'object-src', 'base-uri', 'form-action'])
      expect(policy.get(name)).toEqual(["'none'"]);
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    // Lets through the addresses of two workers alone: tests/e2e/worklist/findings-worker.spec.ts.
    expect(policy.get('trusted-types')).toEqual(['own-workers']);
  });

  it('lets requests go to TLS and to loopback only', () => {
    expect(policy.get('connect-src')).toEqual([
      "'self'",
      'https:',
      'http://127.0.0.1:*',
      'http://localhost:*',
    ]);
  });
});

/** What turns text into code. Own source and every built bundle. */
const makesCode =
  /(?<![\w.$])eval\(|new Function\(|(?<![\w.$])Function\(["'`]|import\(\s*["'`]https?:|importScripts\(|document\.write\(/;

describe('the code', () => {
  it('makes none from text and fetches none', () => {
    const product = projectFiles().filter((file) => /^(lib|components|entrypoints)\/.*\.tsx?$/.test(file));
    expect(product.filter((file) => makesCode.test(readProjectFile(file)))).toEqual([]);
    const pages = projectFiles().filter((file) => /^entrypoints\/.*\.html$/.test(file));
    expect(pages.filter((file) => /(?:src|href)="(?:https?:)?\/\//.test(readProjectFile(file)))).toEqual([]);
  });

  const built = join(root, '.output/loopback-chrome-mv3');
  it.skipIf(!existsSync(built))('is as harmless when built (skipped where nothing is built yet)', () => {
    const bundles = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(bundles.length).toBeGreaterThan(5);
    expect(bundles.filter((file) => makesCode.test(readFileSync(join(built, file), 'utf8')))).toEqual([]);
  });
});
