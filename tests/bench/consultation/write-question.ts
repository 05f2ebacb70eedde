import type { Frame } from 'playwright-core';

/** The tab of consultations of the client who is open, once everything of it has been read. */
export async function openConsultations(frame: Frame): Promise<void> {
  await frame.getByRole('tab', { name: /Konsultaatiot/ }).click();
  await frame.locator('[data-inbox="read"]').waitFor();
}

export const askButton = (frame: Frame) => frame.getByRole('button', { name: 'Kysy kollegalta' });

/** Writes a question to a social worker into the form that is open; nothing lacks afterwards, and the draft is on the disk. */
export async function writeQuestion(frame: Frame, question: string): Promise<void> {
  await frame.getByRole('searchbox').fill('Räisänen');
  await frame.locator('[data-colleague]').first().click();
  await frame.getByRole('button', { name: /^Tänään/ }).click();
  await frame.getByRole('textbox', { name: /Kysymys/ }).fill(question);
  await frame.getByRole('checkbox', { name: /Asiakas suostuu/ }).check();
  // A hand needs longer than this from the last field to the press.
  await frame.page().waitForTimeout(300);
}

export const sendButton = (frame: Frame) => frame.getByRole('button', { name: 'Lähetä' });
