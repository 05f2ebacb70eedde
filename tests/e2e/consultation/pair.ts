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

/** A client with the sidebar beside it. */
export interface OpenClient {
  readonly page: Page;
  readonly frame: Frame;
}

/** One professional in a browser profile of their own, with one page of the record. */
export interface Colleague {
  readonly chromium: DemoBrowser;
  /** The client at the page of consultations. */
  open(storyline: string): Promise<OpenClient>;
  close(): Promise<void>;
}

export interface Pair {
  readonly demo: RunningDemo;
  /** The same browser, however often it is asked for. */
  colleague(role: Role): Promise<Colleague>;
  /** Family name and given name, as the sidebar writes them. */
  nameOf(storyline: string): string;
  /** Resources that the health register holds of the client, the oldest first. */
  stored(storyline: string, type: string): Promise<readonly StoredResource[]>;
  /** The state of the one consultation with this question, once the server has it so. */
  consultationOf(storyline: string, question: string): Promise<StoredConsultation>;
  close(): Promise<void>;
}

export interface StoredResource {
  readonly resourceType: string;
  readonly id: string;
  readonly status?: string;
  readonly description?: string;
  readonly groupIdentifier?: { readonly value?: string };
  readonly businessStatus?: { readonly coding?: readonly { readonly code?: string }[] };
  readonly activity?: { readonly coding?: readonly { readonly code?: string }[] };
  readonly category?: readonly { readonly coding?: readonly { readonly code?: string }[] }[];
  readonly owner?: { readonly display?: string };
  readonly careManager?: { readonly display?: string };
  readonly participant?: readonly { readonly member?: { readonly display?: string } }[];
  readonly note?: readonly { readonly text?: string }[];
  readonly payload?: readonly { readonly contentString?: string }[];
}

/** Everything that the health register holds of one consultation. */
export interface StoredConsultation {
  readonly threadId: string;
  /** `status/businessStatus`, e.g. `in-progress/answered`. */
  readonly state: string;
  readonly owner: string | undefined;
  /** How many authorisations name the thread: one. */
  readonly requests: number;
  /** `kind: text` of every message but the marks of reading, in the order in which the server took them. */
  readonly messages: readonly string[];
  /** Acts in the order in which the server took them. */
  readonly acts: readonly string[];
}

/** The servers, and as many professionals as a test asks for. */
export async function startPair(): Promise<Pair> {
  const demo = await startDemo({ clients: 30, now });
  const opened = new Map<Role, Promise<Colleague>>();
  const tokens = await signInTokens(demoSettings({ ...demo, role: 'nurse', fixedNow: now }));
  const kept = tokens[tokenKey('health')] as { readonly accessToken: string };
  const clientOf = (storyline: string) => {
    const client = demo.population.clients.find((each) => each.storyline === storyline);
    if (client === undefined) throw new Error(`No client tells ${storyline}`);
    return client;
  };
  const search = async (question: string): Promise<readonly StoredResource[]> => {
    const found = await fetch(`${demo.healthUrl}/${question}_sort=_lastUpdated&_count=500`, {
      headers: { authorization: `Bearer ${kept.accessToken}` },
    });
    const { entry = [] } = (await found.json()) as {
      readonly entry?: readonly { readonly resource: StoredResource }[];
    };
    return entry.map(({ resource }) => resource);
  };
  const stored = (storyline: string, type: string) =>
    search(`${type}?patient=${clientOf(storyline).healthId}&`);
  return {
    demo,
    colleague(role) {
      const made = opened.get(role) ?? colleagueAt(demo, role, (storyline) => clientOf(storyline).number);
      opened.set(role, made);
      return made;
    },
    nameOf(storyline) {
      const { family, given } = clientOf(storyline).name;
      return `${family} ${given}`;
    },
    stored,
    async consultationOf(storyline, question) {
      const tasks = (await stored(storyline, 'Task')).filter(({ description }) => description === question);
      const [task] = tasks;
      const threadId = task?.groupIdentifier?.value;
      if (tasks.length !== 1 || task === undefined || threadId === undefined) {
        throw new Error(`${tasks.length} tasks ask: ${question}`);
      }
      const ofThread = (all: readonly StoredResource[]) =>
        all.filter((each) => JSON.stringify(each).includes(threadId));
      const messages = ofThread(await stored(storyline, 'Communication'));
      return {
        threadId,
        state: `${task.status}/${codeOf(task.businessStatus)}`,
        owner: task.owner?.display,
        requests: ofThread(await stored(storyline, 'ServiceRequest')).length,
        messages: messages
          .map(({ category, payload }) => `${codeOf(category?.at(-1))}: ${payload?.[0]?.contentString ?? ''}`)
          .filter((said) => !said.startsWith('read:')),
        acts: ofThread(await search('Provenance?')).map(({ activity }) => codeOf(activity)),
      };
    },
    async close() {
      for (const each of opened.values()) await each.then((colleague) => colleague.close());
      await demo.close();
    },
  };
}

/** Waits for the Provenance of each act: it leaves after the Task that it tells of. No act stands there twice. */
export async function expectActs(
  pair: Pair,
  storyline: string,
  question: string,
  acts: readonly string[],
): Promise<void> {
  await expect
    .poll(async () => (await pair.consultationOf(storyline, question)).acts, { timeout: 40_000 })
    .toEqual(acts);
}

function codeOf(concept: { readonly coding?: readonly { readonly code?: string }[] } | undefined): string {
  return concept?.coding?.[0]?.code ?? '';
}

async function colleagueAt(
  demo: RunningDemo,
  role: Role,
  numberOf: (storyline: string) => number,
): Promise<Colleague> {
  const chromium = await openBrowser({
    extensionDir,
    headless: true,
    viewport: { width: 1300, height: 900 },
  });
  // What cannot be pressed is told long before the test's own time is over.
  chromium.context.setDefaultTimeout(30_000);
  await chromium.writeSettings(demoSettings({ ...demo, role, fixedNow: now }));
  return {
    chromium,
    async open(storyline) {
      const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
      // A notification may have opened another tab before it, and a press into a frame of a tab behind is sometimes lost.
      await page.bringToFront();
      await page.goto(`${demo.clientUrl(numberOf(storyline))}?headerDelay=0`);
      const frame = await frameOf(page);
      await openConsultations(frame);
      return { page, frame };
    },
    close: () => chromium.close(),
  };
}

export async function frameOf(page: Page): Promise<Frame> {
  return answeringSidebar(page);
}

export async function openConsultations(frame: Frame): Promise<void> {
  await frame.getByRole('tab', { name: /Konsultaatiot/ }).click({ timeout: 40_000 });
  await expect(frame.locator('[data-inbox="read"]')).toBeVisible({ timeout: 40_000 });
}
