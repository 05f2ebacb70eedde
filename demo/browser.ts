import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import type { Settings } from '#lib/model/settings/settings.ts';
import { signInTokens } from './identity/demo-tokens.ts';

const output = resolve(import.meta.dirname, '../.output');

export interface BrowserOptions {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** A profile that stays; a new one that is removed at the end when absent. */
  readonly userDataDir?: string;
  /** CSS px; when absent, the window's own size, or 1440 x 900 when headless. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A Chromium; the one that set-up found when absent. */
  readonly executablePath?: string;
}

export interface DemoBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly serviceWorker: Worker;
  /**
   * Puts settings into the extension, signed in at their sources as their professional's role, and waits until its
   * content scripts are registered for their hosts.
   */
  writeSettings(settings: Settings, options?: { readonly signedIn: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** The extension's API as far as it is used from here, inside its service worker. */
interface ExtensionApi {
  readonly storage: {
    readonly local: { set(values: object): Promise<void> };
    readonly session: { set(values: object): Promise<void> };
  };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<readonly { readonly matches?: readonly string[] }[]>;
  };
}
declare const chrome: ExtensionApi;

/** Opens a Chromium with the extension and waits for its service worker. */
export async function openBrowser(options: BrowserOptions): Promise<DemoBrowser> {
  const profile = options.userDataDir ?? newProfile();
  const viewport = options.viewport ?? (options.headless ? { width: 1440, height: 900 } : null);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath ?? process.env.RINNALLA_CHROMIUM ?? '/usr/bin/chromium',
    headless: options.headless,
    // Chromium's sandbox does not work for root, which is what containers run as.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport,
    args: [
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
      '--no-first-run',
      realStorage,
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const serviceWorker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const extensionId = /^chrome-extension:\/\/([^/]+)/.exec(serviceWorker.url())?.[1] ?? '';

  return {
    context,
    extensionId,
    serviceWorker,
    async writeSettings(settings, { signedIn } = { signedIn: true }) {
      const tokens = signedIn ? await signInTokens(settings) : {};
      const patterns = settings.hosts.flatMap((host) => host.matches);
      const missing = await serviceWorker.evaluate(putSettings, { settings, patterns, tokens });
      if (missing.length > 0) {
        throw new Error(`The extension registered no content script for ${missing.join(', ')}`);
      }
    },
    async close() {
      await context.close();
      if (options.userDataDir === undefined) {
        // Chromium may still be writing its last files.
        rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      }
    },
  };
}

/**
 * Playwright switches storage partitioning off, and Chromium then denies every store to a frame inside another site; a
 * user's browser has it on and gives the extension's frame the extension's own store. The last such switch is the one in
 * force, so this one replaces Playwright's list.
 */
const realStorage = '--disable-features=MediaRouter,OptimizationHints,Translate';

/** Under `.output`, not in the system's temporary folder: a Chromium from Snap sees another one there. */
function newProfile(): string {
  mkdirSync(output, { recursive: true });
  return mkdtempSync(join(output, 'profile-'));
}

/** Runs inside the service worker. Answers the patterns without a content script after ten seconds. */
async function putSettings({
  settings,
  patterns,
  tokens,
}: {
  settings: Settings;
  patterns: readonly string[];
  tokens: object;
}): Promise<readonly string[]> {
  await chrome.storage.session.set(tokens);
  await chrome.storage.local.set({ settings });
  const deadline = Date.now() + 10_000;
  for (;;) {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    const registered = new Set(scripts.flatMap((script) => script.matches ?? []));
    const missing = patterns.filter((pattern) => !registered.has(pattern));
    if (missing.length === 0 || Date.now() > deadline) return missing;
    await new Promise((done) => setTimeout(done, 50));
  }
}
