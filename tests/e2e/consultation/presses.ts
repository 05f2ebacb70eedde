import { expect as expectAtOnce, type Frame } from '@playwright/test';

/* What a professional presses and types at the page of consultations, and waits for. */

/**
 * An open conversation asks its source again every 20 seconds: what a colleague has just sent may miss the first asking, and is
 * there after the next.
 */
export const expect = expectAtOnce.configure({ timeout: 30_000 });

export interface AskedQuestion {
  readonly whom: string;
  readonly question: string;
  readonly urgency?: 'Heti' | 'Tänään' | 'Tällä viikolla';
}

/** Opens the form and fills it in. It is not sent. */
export async function fillQuestion(frame: Frame, asked: AskedQuestion): Promise<void> {
  await frame.getByRole('button', { name: 'Kysy kollegalta' }).click();
  await fillOpenForm(frame, asked);
}

/** Opens the form from the newest recorded assessment, which the question begins with. */
export async function askFromAssessment(frame: Frame): Promise<void> {
  await frame.getByRole('tab', { name: /Toimintakyky/ }).click();
  await frame.locator('[data-recorded-list] li button').first().click();
  await frame.locator('[data-recorded-page] [data-ask] button').click();
  await expect(frame.getByRole('textbox', { name: /Kysymys/ })).toHaveValue(/, \d+\.\d+\.\d{4}\n$/);
}

/** Opens the form from the first finding, to which it is the answer once it has been sent. */
export async function askFromFinding(frame: Frame): Promise<void> {
  await frame.getByRole('tab', { name: /Yhteenveto/ }).click();
  await frame.locator('[data-finding] button').first().click();
  await frame.getByRole('button', { name: /^Toimin/ }).click();
  await frame.getByRole('button', { name: /^Konsultaatio/ }).click();
}

/** Fills in the form that is open. */
export async function fillOpenForm(
  frame: Frame,
  { whom, question, urgency = 'Tänään' }: AskedQuestion,
): Promise<void> {
  await frame.getByRole('searchbox').fill(whom);
  await frame.locator('[data-colleague]').first().click();
  await frame.getByRole('button', { name: new RegExp(`^${urgency}`) }).click();
  await frame.getByRole('textbox', { name: /Kysymys/ }).fill(question);
  // What goes along and whether the client has to agree is told when it has been composed.
  await expect(frame.getByRole('button', { name: 'Koko teksti' })).toBeVisible();
  const agreement = frame.getByRole('checkbox', { name: /Asiakas suostuu/ });
  if (await agreement.isVisible()) await agreement.check();
}

/** Sends the form, and waits until the server has it. */
export async function sendQuestion(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(frame.locator('[data-sent="delivered"]')).toBeVisible();
}

/** From the list, or from another conversation, to the one with this question as it is at the server now. */
export async function openThread(frame: Frame, question: string): Promise<void> {
  const sent = frame.locator('[data-sent]').getByRole('button', { name: 'Konsultaatiot' });
  const thread = frame.locator('[data-thread-page]').getByRole('button', { name: 'Konsultaatiot' });
  for (const back of [sent, thread]) if (await back.isVisible()) await back.click();
  await frame
    .getByRole('button', { name: new RegExp(question.slice(0, 30)) })
    .first()
    .click();
  await expect(frame.locator('[data-thread-page="read"]')).toBeVisible();
}

/** One act of the row, with what is typed for it. */
export async function act(
  frame: Frame,
  offered: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<void> {
  const button = frame.locator(`[data-offered="${offered}"]`);
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  for (const [label, text] of Object.entries(typed)) {
    await frame.locator('[data-act-sheet]').getByRole('textbox', { name: label }).fill(text);
  }
  await frame.locator('[data-act-sheet] [data-do]').click();
  await expect(frame.getByText('Tallessa ja lähdössä')).toBeVisible();
}

/** A message that changes no state. */
export async function say(frame: Frame, text: string): Promise<void> {
  await frame.getByRole('textbox', { name: /^Viesti/ }).fill(text);
  await frame.locator('[data-answer-foot] [data-send]').click();
  await expect(frame.getByText('Viesti tallessa ja lähdössä')).toBeVisible();
}
