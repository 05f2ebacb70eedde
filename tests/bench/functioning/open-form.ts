import type { Frame } from 'playwright-core';

/** The tab of functional capacity of the client who is open, once everything of it stands there. */
export async function openFunctioning(frame: Frame): Promise<void> {
  await frame.getByRole('tab', { name: /Toimintakyky/ }).click();
  await frame.locator('[data-functioning] [data-profile]').waitFor();
}

export const formButton = (frame: Frame, form: string) => frame.locator(`[data-form="${form}"]`);

/** Back to the tab. Nothing was written, so nothing is asked. */
export async function closeForm(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Toimintakyvyn etusivulle' }).click();
  await frame.locator('[data-functioning] [data-profile]').waitFor();
}
