import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { loadWords } from '#components/app/words.ts';
import { SettingsPage, settingsNamespaces } from '#components/settings/SettingsPage.tsx';
import type { Language } from '#lib/base/language.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { FakePorts } from '../fake-ports.ts';

/** The forms part of the settings page. */
export async function openForms(ports: FakePorts, language: Language = 'fi') {
  await page.viewport(1100, 900);
  const words = await loadWords(language, settingsNamespaces);
  const screen = await render(<SettingsPage ports={ports} words={words} />);
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  const part = screen.container.querySelector<HTMLElement>('section#forms');
  if (part === null) throw new Error('The page has no forms');
  return { screen, part };
}

/** What the settings say of forms now. */
export const stored = (ports: FakePorts) => (ports.stored() as Settings).functioning;

/** Chooses a file as a person does. */
export function chooseFile(input: HTMLInputElement, name: string, text: string): void {
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
