import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { renderSidebar, summaryState } from '#tests/components/app/stage.tsx';
import { larisaSummary } from '#tests/components/summary/larisa-summary.ts';
import { larisaFindings } from './larisa-findings.ts';

/** What the browser's own tools can pretend about the display. */
interface Devtools {
  send(method: string, parameters?: object): Promise<unknown>;
}
const devtools = cdp() as unknown as Devtools;

afterEach(async () => {
  await devtools.send('Emulation.setEmulatedMedia', { features: [] });
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
});

async function openPage(): Promise<void> {
  await page.viewport(400, 900);
  await renderSidebar(summaryState(larisaSummary()), { findings: larisaFindings });
  await expect.poll(() => document.querySelector('[data-finding] button')).not.toBeNull();
  document.querySelector<HTMLElement>('[data-finding] button')?.click();
  await expect.poll(() => document.querySelector('[data-answer]')).not.toBeNull();
}

describe('with forced colours', () => {
  it('what is chosen is still told apart, and the bar and its parts have lines', async () => {
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await openPage();
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const chosen = document.querySelector<HTMLElement>('[data-answer="act"]');
    const other = document.querySelector<HTMLElement>('[data-answer="later"]');
    chosen?.click();
    await expect.poll(() => chosen?.getAttribute('aria-pressed')).toBe('true');
    const ground = (node: HTMLElement | null) => getComputedStyle(node ?? document.body).backgroundColor;
    expect(ground(chosen)).not.toBe(ground(other));
    // The mark says it without any colour.
    expect(chosen?.querySelector('svg')).not.toBeNull();
    expect(other?.querySelector('svg')).toBeNull();
    expect(getComputedStyle(chosen?.closest('section') ?? document.body).borderBlockStartStyle).toBe('solid');
  });
});

describe('with a coarse pointer', () => {
  it('rows, answers and choices are 44 px', async () => {
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await openPage();
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    document.querySelector<HTMLElement>('[data-answer="later"]')?.click();
    await expect.poll(() => document.querySelector('[data-choice]')).not.toBeNull();
    const heights = (selector: string) =>
      [...document.querySelectorAll(selector)].map((node) => node.getBoundingClientRect().height);
    for (const selector of ['[data-answer]', '[data-choice]', '[data-answer-sheet] input', 'nav button']) {
      expect([selector, Math.min(...heights(selector)) >= 43.5]).toEqual([selector, true]);
    }
    const entries = [...document.querySelectorAll('article li:has(button)')];
    expect(Math.min(...entries.map((node) => node.getBoundingClientRect().height))).toBeGreaterThanOrEqual(
      43.5,
    );
  });
});

describe('with reduced motion', () => {
  it('nothing moves', async () => {
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    });
    await openPage();
    const moving = [...document.querySelectorAll('[data-finding-page] *')].filter((node) => {
      const { transitionDuration, animationName } = getComputedStyle(node);
      return transitionDuration !== '0s' || animationName !== 'none';
    });
    expect(moving).toEqual([]);
  });
});
