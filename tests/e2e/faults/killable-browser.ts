import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { extensionDir } from '../extension.ts';

export interface KillableBrowser {
  readonly page: Page;
  /** SIGKILL to the whole process group: no handler runs, nothing is written any more. */
  kill(): Promise<void>;
}

/** A Chromium in a process group of its own, on a profile that stays, with the page of the outbox open. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  // The killed browser left its own port and its lock behind.
  for (const left of ['DevToolsActivePort', 'SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profile, left), { force: true });
  }
  const child = spawn(
    process.env.RINNALLA_CHROMIUM || '/usr/bin/chromium',
    [
      `--user-data-dir=${profile}`,
      '--headless=new',
      '--remote-debugging-port=0',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      '--no-first-run',
      // As Playwright starts it: without these the browser waits for policies of an account before it answers for any.
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-default-browser-check',
      '--password-store=basic',
      '--use-mock-keychain',
      '--enable-automation',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const browser = await connect(portFile);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no context');
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const page = await context.newPage();
  await page.goto(new URL('/outbox-under-test.html', worker.url()).href);
  await page.waitForFunction(() => 'outboxUnderTest' in globalThis);
  return { page, kill: () => killGroup(child) };
}

async function connect(portFile: string): Promise<Browser> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : undefined;
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await wait(100);
  }
  throw new Error('The browser did not start');
}

async function killGroup(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-pid, 'SIGKILL');
  await gone;
}
