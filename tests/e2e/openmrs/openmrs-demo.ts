import type { Frame, Page } from '@playwright/test';
import { type DemoBrowser, openBrowser } from '#demo/browser.ts';
import { sidebarFrame } from '#demo/check/read-sidebar.ts';
import { type RunningOpenmrs, startOpenmrs } from '#demo/openmrs/start-openmrs.ts';
import type { PopulationClient } from '#demo/population/population.ts';
import { startDemo } from '#demo/run-demo.ts';
import { demoSettings } from '#demo/settings.ts';
import type { Role } from '#lib/model/settings/settings.ts';
import { extensionDir } from '../extension.ts';

/** Somebody whom both OpenMRS and the health register know. */
export interface KnownClient {
  readonly healthId: string;
  /** As the sidebar writes it: family name first. */
  readonly name: string;
  /** As OpenMRS writes it: given names first. */
  readonly openmrsName: string;
  readonly identityCode: string;
}

export interface OpenmrsDemo {
  readonly openmrs: RunningOpenmrs;
  readonly browser: DemoBrowser;
  readonly clients: readonly KnownClient[];
  /** Another professional in a browser of their own. */
  openAs(role: Role): Promise<DemoBrowser>;
  close(): Promise<void>;
}

/** The real front end of OpenMRS 3 (fetched when it is not there yet), both FHIR servers, and Chromium with the extension. */
export async function startOpenmrsDemo(now: Date): Promise<OpenmrsDemo> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const one of closers.reverse()) await one();
  };
  try {
    const demo = await startDemo({ clients: 30, now });
    closers.push(() => demo.close());
    const openmrs = await startOpenmrs({ healthUrl: demo.healthUrl, population: demo.population, port: 0 });
    closers.push(() => openmrs.close());
    const { healthUrl, socialUrl } = demo;
    const openAs = async (role: Role) => {
      const browser = await openBrowser({ extensionDir, headless: true });
      closers.push(() => browser.close());
      const settings = { healthUrl, socialUrl, openmrsUrl: openmrs.url, fixedNow: now, role };
      await browser.writeSettings(demoSettings(settings));
      return browser;
    };
    const browser = await openAs('nurse');
    return { openmrs, browser, openAs, clients: demo.population.clients.flatMap(asKnownClient), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Whom the sidebar can show without a doubt: alive, the whole birth date recorded, no other of the same name. */
function asKnownClient(
  client: PopulationClient,
  _place: number,
  all: readonly PopulationClient[],
): readonly KnownClient[] {
  const { healthId, identityCode, name } = client;
  const namesakes = all.filter((one) => one.name.family === name.family && one.name.given === name.given);
  const isPlain = client.deceasedOn === undefined && client.birthDate.length === 10 && namesakes.length === 1;
  if (healthId === undefined || !isPlain) return [];
  return [
    {
      healthId,
      name: `${name.family} ${name.given}`,
      openmrsName: `${name.given} ${name.family}`,
      identityCode,
    },
  ];
}

/** What the sidebar shows of whom, in one text for one expectation: `summary Tervahauta Larisa`, `noClient`. */
export async function sidebarShows(page: Page): Promise<string> {
  const frame = sidebarFrame(page);
  return frame === undefined ? 'no sidebar' : readState(frame).catch(() => 'no sidebar');
}

function readState(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const state = document.querySelector('[data-client-state]')?.getAttribute('data-client-state');
    const name = document.querySelector('[data-banner-name]')?.textContent;
    return [state ?? 'nothing', name].filter(Boolean).join(' ');
  });
}

/** Finds a client as a professional does, by identity code, and opens the chart from the results. */
export async function openThroughSearch(page: Page, client: KnownClient): Promise<void> {
  await searchFor(page, client.identityCode);
  await page.locator(`a[href*="/patient/${client.healthId}/chart"]`).click();
}

export async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByTestId('searchPatientIcon').click();
  await page.getByTestId('patientSearchBar').fill(words);
}
