import type { Frame, Page } from 'playwright-core';
import type { Role, Settings } from '#lib/model/settings/settings.ts';
import { sidebarFrame } from './read-sidebar.ts';

/** Chosen when the sidebar asks for one: the browser profile of a check is thrown away with it. */
const passphrase = 'kolme hilpeää hirveä';

const patience = 30_000;
/** A press counts when the sidebar has stood in plain sight for a moment, as it has for a person. */
const momentMs = 600;

export interface SignInByHand {
  /** A record that is open with the sidebar beside it, and nobody signed in. */
  readonly page: Page;
  readonly settings: Settings;
  readonly role: Role;
  /** Of the client whose record is open: it may stand nowhere in the sidebar before the sign-in. */
  readonly clientName: string;
}

/**
 * Signs in as a person does, beside the record: by the sidebar's own buttons, on each register's own page, and with a
 * passphrase where one is asked for. Answers what was not as it should be.
 */
export async function signInByHand({
  page,
  settings,
  role,
  clientName,
}: SignInByHand): Promise<readonly string[]> {
  const frame = await waitForFrame(page);
  await frame.locator('[data-client-state="session"] button').first().waitFor({ timeout: patience });
  const problems = ((await frame.locator('body').textContent()) ?? '').includes(clientName)
    ? ['the client was named before anybody had signed in']
    : [];
  const own = settings.professional.register;
  // The own register last: with it somebody is signed in, and the panel gives way to the client.
  const inOrder = settings.sources.toSorted(
    (a, b) => Number(a.register === own) - Number(b.register === own),
  );
  for (const { name } of inOrder) {
    await page.waitForTimeout(momentMs);
    // Waited for together: what is still waited for when a press fails would end the whole check.
    const [provider] = await Promise.all([
      page.context().waitForEvent('page', { timeout: patience }),
      // Only the source's name is the same in every language.
      frame.getByRole('button', { name }).click({ timeout: patience }),
    ]);
    await Promise.all([
      provider.waitForEvent('close', { timeout: patience }),
      provider.locator(`button[name="account"][value="${role}"]`).click({ timeout: patience }),
    ]);
  }
  if (settings.protection?.key !== 'device') await choosePassphrase(frame);
  await frame
    .locator('[data-client-state]:not([data-client-state="session"])')
    .waitFor({ state: 'attached', timeout: patience });
  return problems;
}

async function choosePassphrase(frame: Frame): Promise<void> {
  const fields = frame.locator('input[type="password"]');
  await fields.first().waitFor({ timeout: patience });
  for (const field of await fields.all()) await field.fill(passphrase);
  await frame.page().waitForTimeout(momentMs);
  await frame.locator('form button[type="submit"]').click({ timeout: patience });
}

async function waitForFrame(page: Page): Promise<Frame> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const frame = sidebarFrame(page);
    if (frame !== undefined) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error('no sidebar beside the client');
}
