import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role, Settings } from '#lib/model/settings/settings.ts';
import type { DemoBrowser } from '../browser.ts';
import type { CheckedClient } from './choose-clients.ts';
import { judgeSidebar, sameName } from './judge-sidebar.ts';
import { isSettled, readSidebar, type SidebarSight, sidebarFrame } from './read-sidebar.ts';
import { signInByHand } from './sign-in-by-hand.ts';
import { readUnfolded } from './unfold-sidebar.ts';

/** How a record UI is driven: the rest of the walk is the same for all. */
export interface CheckedHost {
  readonly name: 'demo' | 'openmrs';
  open(page: Page, client: CheckedClient): Promise<void>;
  /** The name that the host shows at this moment, when it shows one. */
  readName(page: Page): Promise<string | undefined>;
}

export interface CheckOptions {
  readonly browser: DemoBrowser;
  readonly host: CheckedHost;
  readonly clients: readonly CheckedClient[];
  /** Somebody is to sign in beside the first client, by the sidebar; absent when that has been done. */
  readonly signIn?: { readonly settings: Settings; readonly role: Role };
  readonly shots: string;
  readonly report: (step: Readonly<Record<string, unknown>>) => void;
}

/** A slow machine gets time to answer; how long it took stands in the report. */
const patience = 45_000;

export interface CheckOutcome {
  /** True when nothing was missing anywhere. */
  readonly sound: boolean;
  /** Entries that could not be read, of all clients together. */
  readonly unread: number;
}

/** Opens the clients one after another in one page. */
export async function runCheck({
  browser,
  host,
  clients,
  signIn,
  shots,
  report,
}: CheckOptions): Promise<CheckOutcome> {
  mkdirSync(shots, { recursive: true });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  let sound = true;
  let unread = 0;
  const [first] = clients;
  if (signIn !== undefined && first !== undefined) {
    const started = performance.now();
    const problems = await host
      .open(page, first)
      .then(() => signInByHand({ page, ...signIn, clientName: first.name }))
      .catch((error: unknown) => [firstLine(error)]);
    const shot = join(shots, `${host.name}-sign-in.png`);
    if (problems.length > 0) await page.screenshot({ path: shot });
    report({ step: 'signIn', ms: Math.round(performance.now() - started), problems });
    if (problems.length > 0) return { sound: false, unread };
  }
  for (const [place, client] of clients.entries()) {
    const started = performance.now();
    errors.length = 0;
    const seen = await host
      .open(page, client)
      .then(() => waitForSidebar(page, host, client, started))
      .catch((error: unknown): Seen => ({ problem: firstLine(error) }));
    const ms = Math.round(performance.now() - started);
    const shot = join(shots, `${host.name}-${place + 1}.png`);
    await page.screenshot({ path: shot });
    const problems = [
      ...(seen.problem === undefined ? await judgeWhole(page, host, client) : [seen.problem]),
      ...errors.map((message) => `exception: ${message}`),
    ];
    report({
      step: 'client',
      number: place + 1,
      what: client.what,
      ms,
      hostMs: seen.hostMs,
      summaryMs: seen.summaryMs,
      entries: seen.sight?.entryCount,
      ...seen.sight?.completeness,
      sections: countBy(Object.values(seen.sight?.sections ?? {})),
      shot,
      problems,
    });
    if (problems.length > 0) sound = false;
    unread += seen.sight?.completeness?.unread ?? 0;
  }
  return { sound, unread };
}

interface Seen {
  readonly sight?: SidebarSight;
  /** From the opening to the host's own header, and to the first summary of this client. */
  readonly hostMs?: number;
  readonly summaryMs?: number;
  /** Why there is no settled summary to be judged. */
  readonly problem?: string;
}

async function judgeWhole(page: Page, host: CheckedHost, client: CheckedClient): Promise<readonly string[]> {
  const frame = sidebarFrame(page);
  const sight = frame === undefined ? undefined : await readUnfolded(frame).catch(() => undefined);
  if (sight === undefined) return ['the sidebar went away'];
  return judgeSidebar(sight, client, (await host.readName(page)) ?? '');
}

async function waitForSidebar(
  page: Page,
  host: CheckedHost,
  client: CheckedClient,
  started: number,
): Promise<Seen> {
  const since = () => Math.round(performance.now() - started);
  let hostMs: number | undefined;
  let summaryMs: number | undefined;
  let sight: SidebarSight | undefined;
  while (since() < patience) {
    const hostName = await host.readName(page);
    if (hostName !== undefined && sameName(hostName, client.name)) {
      hostMs ??= since();
      const frame = sidebarFrame(page);
      // The frame may be taken away and put back while it is read.
      sight = frame === undefined ? undefined : await readSidebar(frame).catch(() => undefined);
      if (sight?.state === 'summary' && sameName(sight.bannerName, client.name)) {
        summaryMs ??= since();
        if (isSettled(sight)) return { sight, hostMs, summaryMs };
      }
    }
    await page.waitForTimeout(20);
  }
  const seen = {
    ...(hostMs === undefined ? {} : { hostMs }),
    ...(summaryMs === undefined ? {} : { summaryMs }),
  };
  if (hostMs === undefined) return { ...seen, problem: 'the host did not show the client' };
  if (sight === undefined) return { ...seen, problem: 'no sidebar beside the client' };
  const waiting = Object.entries(sight.sections).flatMap(([id, state]) => (state === 'waiting' ? [id] : []));
  const problem =
    summaryMs === undefined
      ? `the sidebar shows "${sight.state}", not the client's summary`
      : `still waiting: ${['sources', ...waiting].join(', ')}`;
  return { ...seen, sight, problem };
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? 'it broke off';
}

function countBy(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
