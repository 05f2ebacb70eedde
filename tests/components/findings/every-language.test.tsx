import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { languages } from '#lib/base/language.ts';
import { triageAnswers } from '#lib/model/entries.ts';
import type { ClientFindings } from '#lib/risk/findings/finding.ts';
import { renderSidebar, summaryState } from '#tests/components/app/stage.tsx';
import { violations } from '#tests/components/app/violations.ts';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import { answered, everyKind, larisaFindings, nothingFound, repeated } from './larisa-findings.ts';

const openPage = async () => {
  await expect.poll(() => document.querySelector('[data-finding] button')).not.toBeNull();
  await page.elementLocator(document.querySelector('[data-finding] button') ?? document.body).click();
  await expect.poll(() => document.querySelector('[data-answer]')).not.toBeNull();
};

/** Everything that is read or heard. */
function allWords(): string {
  const names = [...document.querySelectorAll('[aria-label], [title]')].flatMap((node) => [
    node.getAttribute('aria-label') ?? '',
    node.getAttribute('title') ?? '',
  ]);
  return [document.body.textContent, ...names].join('\n');
}

/** Words that stand outside the sidebar, or outside a box that would cut them off. */
function cutOff(width: number): readonly string[] {
  const found: string[] = [];
  for (const main of document.querySelectorAll('main:not([hidden])')) {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const parent = texts.currentNode.parentElement;
      const isRead = parent?.checkVisibility() === true && getComputedStyle(parent).clipPath === 'none';
      const isBlank = (texts.currentNode.nodeValue ?? '').trim() === '';
      if (!isRead || isBlank || parent.closest('svg') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const { left, right } = range.getBoundingClientRect();
      let box: Element | null = parent;
      while (box !== null && getComputedStyle(box).display === 'inline') box = box.parentElement;
      const limits = box?.getBoundingClientRect() ?? { left: 0, right: width };
      const isInside = left >= Math.max(-0.5, limits.left - 1) && right <= Math.min(width, limits.right) + 1;
      if (!isInside) found.push(texts.currentNode.nodeValue ?? '');
    }
  }
  return found;
}

/** Texts of a plot that stand on one another. */
function touchingLabels(): readonly string[] {
  const boxes = [...document.querySelectorAll('[data-plot] text')].map((node) => ({
    text: node.textContent,
    box: node.getBoundingClientRect(),
  }));
  return boxes.flatMap(({ text, box }, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const isBeside = box.right <= other.box.left || other.box.right <= box.left;
      const isAbove = box.bottom <= other.box.top || other.box.bottom <= box.top;
      return isBeside || isAbove ? [] : [`${text} / ${other.text}`];
    }),
  );
}

describe.each(languages)('in %s', (language) => {
  describe.each([360, 400, 560])('at %i px', (width) => {
    it('the section, all of it opened, is whole and has no bare key', async () => {
      await page.viewport(width, 900);
      const { screen } = await renderSidebar(summaryState(larisaSummary()), {
        language,
        width,
        findings: everyKind,
      });
      await expect.poll(() => document.querySelectorAll('[data-findings] [aria-expanded]').length).toBe(2);
      for (const button of document.querySelectorAll<HTMLElement>('[data-findings] [aria-expanded]'))
        button.click();
      await expect.poll(() => document.querySelectorAll('[data-finding]').length).toBe(8);
      expect(allWords()).not.toMatch(/⟦|\{\{/);
      expect(document.documentElement.scrollWidth).toBe(width);
      expect(cutOff(width)).toEqual([]);
      await screen.unmount();
    });

    it('the page, with each answer open, is whole and has no bare key', async () => {
      await page.viewport(width, 900);
      await renderSidebar(summaryState(larisaSummary()), { language, width, findings: larisaFindings });
      await openPage();
      for (const [index, answer] of triageAnswers.entries()) {
        await userEvent.keyboard(String(index + 1));
        await expect.poll(() => document.querySelector(`[data-answer-sheet="${answer}"]`)).not.toBeNull();
        // A digit typed into the sheet's own field would be a digit: the focus is on a choice.
        expect(allWords()).not.toMatch(/⟦|\{\{/);
        expect(document.documentElement.scrollWidth).toBe(width);
        expect(cutOff(width)).toEqual([]);
        expect(touchingLabels()).toEqual([]);
      }
    });
  });

  it('an answer in force and its history have no bare key', async () => {
    await page.viewport(400, 900);
    const findings: ClientFindings = {
      ...nothingFound,
      open: [{ ...answered(repeated, { answer: 'act', deed: 'owner' }) }],
    };
    await renderSidebar(summaryState(larisaSummary()), { language, findings });
    await openPage();
    expect(allWords()).not.toMatch(/⟦|\{\{/);
  });
});

describe('WCAG 2.2 A and AA', () => {
  it.each([
    ['findings in the summary', everyKind],
    ['nothing found', nothingFound],
  ])('%s has no fault', async (_name, findings) => {
    await page.viewport(400, 900);
    await renderSidebar(summaryState(larisaSummary()), { findings });
    await expect.poll(() => document.querySelector('[data-findings]')).not.toBeNull();
    for (const button of document.querySelectorAll<HTMLElement>('[data-findings] [aria-expanded]'))
      button.click();
    expect(await violations()).toEqual([]);
  });

  it('the page has none, nor has an open answer', async () => {
    await page.viewport(400, 900);
    await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings });
    await openPage();
    expect(await violations()).toEqual([]);
    for (const key of ['1', '2', '3', '4']) {
      await userEvent.keyboard(key);
      await expect.poll(() => document.querySelector('[data-answer-sheet]')).not.toBeNull();
      expect(await violations()).toEqual([]);
    }
  });
});

describe('the page at its foot', () => {
  it.each([
    [400, 900],
    [400, 600],
    [360, 560],
  ])('keeps the answers in sight at %i x %i, and never covers the last words', async (width, height) => {
    await page.viewport(width, height);
    await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings, width });
    await openPage();
    const last = document.querySelector('[data-answer="notRelevant"]');
    expect(last?.getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
    window.scrollTo(0, document.documentElement.scrollHeight);
    const foot = document.querySelector('[data-finding-page] article')?.getBoundingClientRect().bottom ?? 0;
    const bar = last?.closest('section')?.getBoundingClientRect().top ?? 0;
    expect(foot).toBeLessThanOrEqual(bar + 1);
  });

  it('has targets of 24 px at least, all of them', async () => {
    await page.viewport(400, 900);
    await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings });
    await openPage();
    await userEvent.keyboard('3');
    await expect.poll(() => document.querySelector('[data-answer-sheet]')).not.toBeNull();
    const small = [
      ...document.querySelectorAll<HTMLElement>('[data-finding-page] :is(button, a, input)'),
    ].filter((target) => {
      const isWhole = getComputedStyle(target, '::after').position === 'absolute';
      const area = isWhole ? (target.closest('li, section > div') ?? target) : target;
      const { width, height } = area.getBoundingClientRect();
      return height < 23.5 || width < 23.5;
    });
    expect(small.map((node) => node.outerHTML.slice(0, 100))).toEqual([]);
  });
});
