import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { Role } from '#lib/model/settings/settings.ts';
import type { DemoBrowser } from '../browser.ts';
import { professionals } from '../settings.ts';
import type { CheckedClient } from './choose-clients.ts';
import { sameName } from './judge-sidebar.ts';
import { readSidebar, sidebarFrame } from './read-sidebar.ts';
import type { CheckedHost } from './run-check.ts';

export interface CheckedConsultation {
  readonly host: CheckedHost;
  readonly client: CheckedClient;
  /** Signed in already, at the end of the walk. */
  readonly asker: { readonly role: Role; readonly browser: DemoBrowser };
  /** Another professional, signed in, in a browser of their own. */
  readonly openColleague: (role: Role) => Promise<DemoBrowser>;
  readonly shots: string;
  readonly report: (step: Readonly<Record<string, unknown>>) => void;
}

const patience = 30_000;
/** A press counts when the sidebar has stood in plain sight for a moment, as it has for a person. */
const momentMs = 600;
const question = 'Kuka sopii asiakkaan kanssa seuraavan tapaamisen?';
const recommendation = 'Minä soitan asiakkaalle tänään.';

/**
 * One question and its answer, by the presses of two professionals beside the same client: what a colleague in the other
 * register is asked, and reads, and says. Answers whether all of it was there.
 */
export async function checkConsultation(given: CheckedConsultation): Promise<boolean> {
  const { host, client, asker, openColleague, shots, report } = given;
  const started = performance.now();
  const asking = asker.role === 'socialWorker' ? 'nurse' : 'socialWorker';
  const page = await pageOf(asker.browser);
  const problems: string[] = [];
  try {
    await ask(await openConsultations(page, host, client), asking);
    const theirs = await pageOf(await openColleague(asking));
    await answer(await openConsultations(theirs, host, client));
    await theirs.screenshot({ path: join(shots, `${host.name}-consultation-answered.png`) });
    const frame = await openConsultations(page, host, client);
    await openThread(frame);
    await frame.locator('[data-message="answer"]').getByText(recommendation).waitFor({ timeout: patience });
  } catch (error) {
    problems.push(String(error).split('\n')[0] ?? 'it broke off');
  }
  const shot = join(shots, `${host.name}-consultation.png`);
  await page.screenshot({ path: shot });
  report({ step: 'consultation', ms: Math.round(performance.now() - started), shot, problems });
  return problems.length === 0;
}

async function pageOf({ context }: DemoBrowser): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(patience);
  return page;
}

/** The client's record opened anew, and beside it the page of consultations with what the registers hold now. */
async function openConsultations(page: Page, host: CheckedHost, client: CheckedClient): Promise<Frame> {
  await page.goto('about:blank');
  await host.open(page, client);
  const until = Date.now() + patience;
  for (;;) {
    const frame = sidebarFrame(page);
    // The frame may be taken away and put back while it is read.
    const sight = frame === undefined ? undefined : await readSidebar(frame).catch(() => undefined);
    if (frame !== undefined && sight?.state === 'summary' && sameName(sight.bannerName, client.name)) {
      await frame.locator('[role="tab"][id$="consultations"]').click();
      await frame.locator('[data-inbox="read"]').waitFor();
      return frame;
    }
    if (Date.now() > until) throw new Error('the sidebar did not show the client');
    await page.waitForTimeout(50);
  }
}

async function ask(frame: Frame, role: Role): Promise<void> {
  await frame.locator('[data-ask]').click();
  await frame.locator('[data-ask-form] input[type="search"]').fill(professionals[role].name);
  await frame.locator('[data-colleague]').first().click();
  await frame.locator('[data-urgency="today"]').click();
  await frame.locator('[data-part="asked"] textarea').fill(question);
  // What goes along is composed for whoever is asked; only then is it known whether the client has to agree.
  await frame.locator('[data-attach]').first().waitFor();
  await frame.locator('[data-part="agreement"] input').first().check();
  await frame.page().waitForTimeout(momentMs);
  await frame.locator('[data-ask-form] [data-send]').click();
  await frame.locator('[data-sent="delivered"]').waitFor();
}

async function openThread(frame: Frame): Promise<void> {
  await frame.locator('[data-thread]', { hasText: question }).first().click();
  await frame.locator('[data-thread-page="read"]').getByText(question).waitFor();
}

async function answer(frame: Frame): Promise<void> {
  await openThread(frame);
  await frame.locator('[data-offered="advice"]').click();
  await frame.locator('[data-act-sheet] textarea[required]').fill(recommendation);
  await frame.page().waitForTimeout(momentMs);
  await frame.locator('[data-act-sheet] [data-do]').click();
  await frame.locator('[data-message="answer"]').getByText(recommendation).waitFor();
}
