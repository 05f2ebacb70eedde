import type { Frame, Page } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import { type TokenSet, tokenKey } from '#lib/adapters/auth/token-set.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';
import { extensionDir } from '../extension.ts';
import { answeringSidebar, expectSidebarShows } from '../host/record-page.ts';
import { type Canary, startCanary } from './canary.ts';
import { type HostileServer, startHostileServer } from './hostile-server.ts';

/** The extension's API as far as it is used inside its service worker. */
declare const chrome: { readonly storage: { readonly session: { set(values: object): Promise<void> } } };

const now = new Date('2026-11-18T09:41:00+02:00');

/** The demo whose registers can be made hostile, with a canary and a record of every request of the whole browser. */
export interface HostileRegisters {
  readonly demo: RunningDemo;
  readonly chromium: DemoBrowser;
  readonly health: HostileServer;
  readonly social: HostileServer;
  readonly canary: Canary;
  /** Requests to anybody but the record and the configured sources. */
  readonly strangers: readonly string[];
  /** What the browser refused because of a content policy, and dialogs that a script has opened. */
  readonly attempts: readonly string[];
  /** Writes the settings, with what is to differ in each source. */
  configure(change?: Partial<SourceSettings>): Promise<void>;
  /** A new browser profile in which nothing is cached, and the client open. */
  open(number: number): Promise<{ readonly page: Page; readonly frame: Frame }>;
  close(): Promise<void>;
}

export async function startHostileRegisters(): Promise<HostileRegisters> {
  const demo = await startDemo({ clients: 30, now, requireSignIn: false });
  const [health, social, canary] = await Promise.all([
    startHostileServer(demo.healthUrl),
    startHostileServer(demo.socialUrl),
    startCanary(),
  ]);
  const chromium = await openBrowser({
    extensionDir,
    headless: true,
    viewport: { width: 1300, height: 800 },
  });
  const origins = new Set(
    [demo.recordUrl, demo.healthUrl, health.baseUrl, social.baseUrl].map((url) => new URL(url).origin),
  );
  const strangers: string[] = [];
  const attempts: string[] = [];
  chromium.context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'chrome-extension:' && !origins.has(origin)) strangers.push(request.url());
  });
  chromium.context.on('dialog', (dialog) => {
    attempts.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  chromium.context.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      attempts.push(message.text());
  });

  /** The registers here ask for no sign-in; with one, the token is put where a sign-in would put it. */
  async function configure(change: Partial<SourceSettings> = {}): Promise<void> {
    const plain = demoSettings({ ...demo, fixedNow: now });
    const behind: Readonly<Record<string, string>> = { health: health.baseUrl, social: social.baseUrl };
    const sources = plain.sources.map((source) => ({
      ...source,
      baseUrl: behind[source.id] ?? source.baseUrl ?? '',
      signIn: { kind: 'none' } as const,
      ...change,
    }));
    const tokens = Object.fromEntries(
      sources.map((source) => [
        tokenKey(source.id),
        tokenSetFor(source, {
          ...plain.professional,
          references: [{ sourceId: source.id, reference: 'Practitioner/mustonen' }],
          teams: [{ sourceId: source.id, reference: 'Organization/terveysasema-keskusta' }],
        }),
      ]),
    );
    await chromium.serviceWorker.evaluate((values) => chrome.storage.session.set(values), tokens);
    const { professional } = plain;
    const references = sources.map(({ id }) => ({ sourceId: id, reference: 'Practitioner/mustonen' }));
    const teams = sources.map(({ id }) => ({
      sourceId: id,
      reference: 'Organization/terveysasema-keskusta',
    }));
    await chromium.writeSettings(
      { ...plain, sources, professional: { ...professional, references, teams } },
      { signedIn: false },
    );
  }

  return {
    demo,
    chromium,
    health,
    social,
    canary,
    strangers,
    attempts,
    configure,
    async open(number) {
      const page = await chromium.context.newPage();
      await page.goto(`${demo.clientUrl(number)}?headerDelay=0`);
      await expectSidebarShows(page, cleaned(demo.clients[number - 1]?.name ?? '').slice(0, 12));
      return { page, frame: await answeringSidebar(page) };
    },
    async close() {
      await chromium.close();
      await Promise.all([health.close(), social.close(), canary.close(), demo.close()]);
    },
  };
}

/** A token as a sign-in would leave it. */
export const tokenOfTheTest = 'token-of-the-test';
function tokenSetFor(source: SourceSettings, professional: Professional): TokenSet {
  const issuer = 'https://issuer.example';
  return {
    baseUrl: source.baseUrl ?? '',
    clientId: 'rinnalla',
    accessToken: tokenOfTheTest,
    expiresAt: Date.now() + 3_600_000,
    scope: 'user/*.rs',
    professional,
    issuer,
    subject: 'mustonen',
    server: {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
    },
  };
}

/** A name without what is never shown. */
function cleaned(name: string): string {
  return name.replace(/[\u200b\u202a-\u202e\u2066-\u2069]/g, '');
}
