import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import type { Language } from '#lib/base/language.ts';

/** A part of the loop by itself, in words of the language. */
export async function showLoop(content: ReactNode, language: Language = 'fi', width = 360) {
  await page.viewport(width, 900);
  const words = await loadWords(language, ['app', 'summary', 'terms', 'loop']);
  return render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
      <main>{content}</main>
    </WordsProvider>,
  );
}

/** What stands on the screen, for one look. */
export const saidOn = () => document.body.textContent?.replaceAll(/\s+/g, ' ') ?? '';

export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
