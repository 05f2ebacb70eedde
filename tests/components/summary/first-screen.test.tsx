import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { languages } from '#lib/base/language.ts';
import { renderSidebar, sectionNode, summaryState } from '#tests/components/app/stage.tsx';
import { everySection, larisaSummary, summaryWith } from './larisa-summary.ts';

const bottomOf = (node: Element | null) => node?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;

describe('the first screen at 400 x 900', () => {
  it.each(languages)(
    'answers who, complete, responsible, agreed, used, what to check (%s)',
    async (language) => {
      await page.viewport(400, 900);
      await renderSidebar(summaryState(larisaSummary()), { language });
      const shown = [
        document.querySelector('[data-banner-name]'),
        document.querySelector('[data-completeness]'),
        sectionNode('owners'),
        sectionNode('plan'),
        sectionNode('service-use'),
        sectionNode('findings').querySelector('h2'),
      ].map(bottomOf);
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      expect(shown.at(-1)).toBeLessThanOrEqual(900);
    },
  );

  it('is 88 px of banner while name and markers fit on their lines', async () => {
    await page.viewport(400, 900);
    await renderSidebar(summaryState(larisaSummary()));
    expect(document.querySelector('header')?.getBoundingClientRect().height).toBeLessThanOrEqual(90);
  });
});

describe.each([360, 400, 560])('at %i px', (width) => {
  it.each(languages)('nothing is wider than the sidebar (%s)', async (language) => {
    await page.viewport(width, 900);
    const folding = Object.fromEntries(everySection.map((id) => [id, 'open' as const]));
    await renderSidebar(summaryState(larisaSummary()), { language, width, folding });
    expect(document.documentElement.scrollWidth).toBe(width);
    const outside = [...document.querySelectorAll('main *, header *')].filter((node) => {
      const { left, right, width: own } = node.getBoundingClientRect();
      return own > 1 && node.closest('svg') === null && (left < -0.5 || right > width + 0.5);
    });
    expect(outside.map((node) => node.outerHTML.slice(0, 80))).toEqual([]);
  });

  it('keeps date and register of every fact in one column', async () => {
    await page.viewport(width, 900);
    await renderSidebar(summaryState(larisaSummary()), { width });
    const edges = [
      ...sectionNode('owners').querySelectorAll('li abbr'),
      ...sectionNode('plan').querySelectorAll('li abbr'),
    ].map((tag) => Math.round(tag.parentElement?.getBoundingClientRect().right ?? 0));
    expect(edges.length).toBeGreaterThan(3);
    expect(new Set(edges).size).toBe(1);
  });
});

describe('targets', () => {
  it('are at least 24 px high and wide, all of them', async () => {
    await page.viewport(400, 900);
    await renderSidebar(summaryState(larisaSummary()));
    const small = [...document.querySelectorAll<HTMLElement>('button, a')].filter((target) => {
      // A row or a head is pressed by its whole area, drawn by the button's ::after.
      const area =
        getComputedStyle(target, '::after').position === 'absolute'
          ? target.closest('li, tr, section > div')
          : target;
      const { width, height } = (area ?? target).getBoundingClientRect();
      const hidden = getComputedStyle(target).clipPath !== 'none';
      return !hidden && (height < 23.5 || width < 23.5);
    });
    expect(
      small.map(
        (node) =>
          `${node.getAttribute('aria-label') ?? node.textContent} ${node.getBoundingClientRect().height}`,
      ),
    ).toEqual([]);
  });
});

describe('a section that is missing something', () => {
  it('leaves the sections after it where they are read', async () => {
    await page.viewport(400, 900);
    await renderSidebar(summaryState(summaryWith('plan', 'partial')));
    expect(bottomOf(sectionNode('findings').querySelector('h2'))).toBeLessThanOrEqual(900);
  });
});
