import { expect, type Frame, type Page } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { signInTokens } from '#demo/identity/demo-tokens.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import { tokenKey } from '#lib/adapters/auth/token-set.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { now } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { sidebarFrame } from '../host/record-page.ts';

/** One professional in a browser profile of their own. */
export interface Colleague {
  readonly chromium: DemoBrowser;
  /** The client with the sidebar beside it, at the page of consultations. */
  open(number: number): Promise<{ readonly page: Page; readonly frame: Frame }>;
  close(): Promise<void>;
}

export interface Pair {
  readonly demo: RunningDemo;
  colleague(role: Role): Promise<Colleague>;
  numberOf(storyline: string): number;
  /** Resources of consultations that the health register holds of the client. */
  stored(storyline: string, type: string): Promise<readonly StoredResource[]>;
  close(): Promise<void>;
}

export interface StoredResource {
  readonly resourceType: string;
  readonly status?: string;
  readonly description?: string;
  readonly businessStatus?: { readonly coding?: readonly { readonly code?: string }[] };
  readonly owner?: { readonly display?: string };
  readonly careManager?: { readonly display?: string };
  readonly participant?: readonly { readonly member?: { readonly display?: string } }[];
  readonly payload?: readonly { readonly contentString?: string }[];
}

/** The servers, and as many professionals as a test asks for. */
export async function startPair(): Promise<Pair> {
  const demo = await startDemo({ clients: 30, now });
  const opened: Colleague[] = [];
  const tokens = await signInTokens(demoSettings({ ...demo, role: 'nurse', fixedNow: now }));
  const kept = tokens[tokenKey('health')] as { readonly accessToken: string };
  const clientOf = (storyline: string) => {
    const client = demo.population.clients.find((each) => each.storyline === storyline);
    if (client === undefined) throw new Error(`No client tells ${storyline}`);
    return client;
  };
  return {
    demo,
    async colleague(role) {
      const made = await colleagueAt(demo, role);
      opened.push(made);
      return made;
    },
    numberOf: (storyline) => clientOf(storyline).number,
    async stored(storyline, type) {
      const found = await fetch(
        `${demo.healthUrl}/${type}?patient=${clientOf(storyline).healthId}&_count=200`,
        { headers: { authorization: `Bearer ${kept.accessToken}` } },
      );
      const { entry = [] } = (await found.json()) as {
        readonly entry?: readonly { readonly resource: StoredResource }[];
      };
      return entry.map(({ resource }) => resource);
    },
    async close() {
      for (const each of opened) await each.close();
      await demo.close();
    },
  };
}

async function colleagueAt(demo: RunningDemo, role: Role): Promise<Colleague> {
  const chromium = await openBrowser({
    extensionDir,
    headless: true,
    viewport: { width: 1300, height: 900 },
  });
  await chromium.writeSettings(demoSettings({ ...demo, role, fixedNow: now }));
  return {
    chromium,
    async open(number) {
      const page = await chromium.context.newPage();
      await page.goto(`${demo.clientUrl(number)}?headerDelay=0`);
      await expect.poll(() => sidebarFrame(page), { timeout: 30_000 }).toBeDefined();
      const frame = sidebarFrame(page);
      if (frame === undefined) throw new Error('The sidebar has no frame');
      await frame.getByRole('tab', { name: /Konsultaatiot/ }).click({ timeout: 40_000 });
      await expect(frame.locator('[data-inbox="read"]')).toBeVisible({ timeout: 40_000 });
      return { page, frame };
    },
    close: () => chromium.close(),
  };
}

/** Opens the form and asks; the draft has gone when it resolves. */
export async function ask(
  frame: Frame,
  { whom, kind, question, urgency = 'Tänään' }: AskedQuestion,
): Promise<void> {
  await frame.getByRole('button', { name: 'Kysy kollegalta' }).click();
  if (kind !== undefined) await frame.getByRole('button', { name: kind, exact: true }).click();
  await frame.getByRole('searchbox').fill(whom);
  await frame.locator('[data-colleague]').first().click();
  await frame.getByRole('button', { name: new RegExp(`^${urgency}`) }).click();
  await frame.getByRole('textbox', { name: /Kysymys/ }).fill(question);
  const agreement = frame.getByRole('checkbox', { name: /Asiakas suostuu/ });
  if ((await agreement.count()) > 0) await agreement.check();
}

export interface AskedQuestion {
  readonly whom: string;
  readonly kind?: 'Tiimi' | 'Ammattiryhmä';
  readonly question: string;
  readonly urgency?: 'Heti' | 'Tänään' | 'Tällä viikolla';
}
