import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Language } from '#lib/base/language.ts';
import type { SectionState } from '#lib/summary/section.ts';
import { renderSidebar, summaryState } from '#tests/components/app/stage.tsx';
import { everySection, larisaSummary, summaryAllIn } from './larisa-summary.ts';

/** Words of the screen that exist in Finnish only; recorded texts are in the language they were recorded in. */
const finnish =
  /\b(ei kirjattu|ei oikeutta|ei haettu|lähde|lähdettä|vastasi|näytä|kopioi|käynti|puhelu|viesti|varattu|poisjäänti|tarkistus|tavoite|yhteydenotot|hoitopäivät|etäosuus|Viimeksi|Seuraavaksi|käytössä|voimassa|avointa|Osio|Rekisteri|Kirjaaja|uutta|edeltävät|kuukaudessa|Luettelo|Hae)\b/i;
const all = Object.fromEntries(everySection.map((id) => [id, 'open' as const]));
const states: readonly SectionState[] = [
  'full',
  'partial',
  'empty',
  'locked',
  'failed',
  'notAskedFor',
  'waiting',
];

/** Everything that is read or heard: the text, and the names that only a screen reader says. */
function allWords(): string {
  const names = [...document.querySelectorAll('[aria-label], [title]')].flatMap((node) => [
    node.getAttribute('aria-label') ?? '',
    node.getAttribute('title') ?? '',
  ]);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (texts.nextNode() !== null) words.push(texts.currentNode.nodeValue ?? '');
  return [...words, ...names].join('\n');
}

describe.each(['sv', 'en'] as const)('in %s', (language: Language) => {
  it.each(states)('a section that is %s has no word of Finnish and no bare key', async (state) => {
    await page.viewport(400, 900);
    const summary = state === 'full' ? larisaSummary() : summaryAllIn(state);
    await renderSidebar(summaryState(summary), { language, folding: all });
    const words = allWords();
    expect(words).not.toMatch(/⟦/);
    expect(words.match(finnish)?.[0]).toBeUndefined();
    expect(document.documentElement.lang).toBe(language);
  });
});

describe('in Finnish', () => {
  it.each(states)('a section that is %s has no bare key', async (state) => {
    const summary = state === 'full' ? larisaSummary() : summaryAllIn(state);
    await renderSidebar(summaryState(summary), { folding: all });
    expect(allWords()).not.toMatch(/⟦/);
  });
});

describe('dates and numbers', () => {
  it.each([
    ['fi', '18.11.2026 klo\u00a09.41', '31,8', '39\u00a0%'],
    ['sv', '18.11.2026 kl.\u00a09.41', '31,8', '39\u00a0%'],
    ['en', '18 Nov 2026 09:41', '31.8', '39%'],
  ] as const)('are in the form of %s', async (language, moment, decimal, percent) => {
    await renderSidebar(summaryState(larisaSummary()), { language });
    for (const words of [moment, decimal, percent]) expect(document.body.textContent).toContain(words);
  });
});
