import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { WordsProvider } from '#components/app/WordsProvider.tsx';
import { loadWords } from '#components/app/words.ts';
import '#components/ui/base.css';
import type { Language } from '#lib/base/language.ts';

/** A part of the page as the sidebar shows it, without the sidebar; ready when the node is there. */
export async function show(part: ReactNode, ready: string, language: Language = 'fi') {
  const words = await loadWords(language, ['app', 'summary', 'terms']);
  const screen = await render(
    <WordsProvider language={language} timeZone="Europe/Helsinki" initial={words}>
      <main>{part}</main>
    </WordsProvider>,
  );
  await vi.waitFor(() => {
    if (node(ready) === null) throw new Error(`${ready} is not there yet`);
  });
  return screen;
}

export const node = (selector: string) => document.querySelector<HTMLElement>(selector);

export const text = (selector = 'main') => node(selector)?.textContent ?? '';

/** What a finger cannot hit: targets below 44 px while the pointer is coarse. */
export async function smallTargets(): Promise<readonly string[]> {
  const browser = cdp() as unknown as { send(method: string, given: object): Promise<unknown> };
  await browser.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  const small = [...document.querySelectorAll('main :is(button, input, select, textarea)')].filter((each) => {
    const target = each.closest('label') ?? each;
    return target.getBoundingClientRect().height < 43.5;
  });
  await browser.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  return isCoarse ? small.map((each) => each.outerHTML.slice(0, 160)) : ['the pointer was not coarse'];
}
