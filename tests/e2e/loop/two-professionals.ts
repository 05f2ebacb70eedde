import { expect, type Frame, type Page } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { signInTokens } from '#demo/identity/demo-tokens.ts';
import { type RunningDemo, startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import { tokenKey } from '#lib/adapters/auth/token-set.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { now } from '../access/access-page.ts';
import { extensionDir } from '../extension.ts';
import { answeringSidebar } from '../host/record-page.ts';

/** One professional in a browser profile of their own. */
export interface ProfessionalAtWork {
  readonly chromium: DemoBrowser;
  /** The client with the sidebar beside it, once the loop is shown. */
  open(number: number): Promise<{ readonly page: Page; readonly frame: Frame }>;
}

export interface TwoProfessionals {
  readonly demo: RunningDemo;
  readonly lead: ProfessionalAtWork;
  readonly nurse: ProfessionalAtWork;
  numberOf(storyline: string): number;
  /** Resources of this type that the health register holds of the client. */
  stored(storyline: string, type: 'Task' | 'CareTeam'): Promise<readonly StoredStep[]>;
  close(): Promise<void>;
}

export interface StoredStep {
  readonly resourceType: string;
  readonly status: string;
  readonly owner?: { readonly display?: string };
  readonly participant?: readonly { readonly member?: { readonly display?: string } }[];
  readonly category?: unknown;
  readonly code?: { readonly coding?: readonly { readonly system?: string }[] };
}

/** The team lead and the nurse, signed in to the same servers, each in a browser of their own. */
export async function startTwo(): Promise<TwoProfessionals> {
  const demo = await startDemo({ clients: 30, now });
  const lead = await professionalAt(demo, 'teamLead');
  const nurse = await professionalAt(demo, 'nurse');
  const tokens = await signInTokens(demoSettings({ ...demo, role: 'nurse', fixedNow: now }));
  const kept = tokens[tokenKey('health')] as { readonly accessToken: string };
  const clientOf = (storyline: string) => {
    const client = demo.population.clients.find((each) => each.storyline === storyline);
    if (client === undefined) throw new Error(`No client tells ${storyline}`);
    return client;
  };
  return {
    demo,
    lead,
    nurse,
    numberOf: (storyline) => clientOf(storyline).number,
    async stored(storyline, type) {
      const parameters = `patient=${clientOf(storyline).healthId}&_count=200`;
      const found = await fetch(`${demo.healthUrl}/${type}?${parameters}`, {
        headers: { authorization: `Bearer ${kept.accessToken}` },
      });
      const { entry = [] } = (await found.json()) as {
        readonly entry?: readonly { readonly resource: StoredStep }[];
      };
      return entry
        .map(({ resource }) => resource)
        .filter((one) => JSON.stringify(one).includes('urn:rinnalla:loop'));
    },
    async close() {
      await lead.chromium.close();
      await nurse.chromium.close();
      await demo.close();
    },
  };
}

async function professionalAt(demo: RunningDemo, role: Role): Promise<ProfessionalAtWork> {
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
      const frame = await answeringSidebar(page);
      await expect(frame.locator('[data-loop]')).toBeVisible({ timeout: 40_000 });
      return { page, frame };
    },
  };
}
