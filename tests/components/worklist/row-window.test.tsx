import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { randomRows } from '#tests/builders/worklist-rows.ts';
import { renderWorklist, worklistState } from './stage.tsx';

const grid = () => document.querySelector('[data-worklist-grid]') as HTMLElement;
const box = () => grid().parentElement as HTMLElement;
const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-client]')];
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');

/** Pixels of the row that keys act on that are hidden by the heads above or by the end of the box below. */
function hiddenOfActive(): number {
  const row = active()?.getBoundingClientRect();
  const heads = document.querySelector('thead')?.getBoundingClientRect();
  if (row === undefined || heads === undefined) return Number.NaN;
  const end = box().getBoundingClientRect().top + box().clientHeight;
  return Math.max(0, heads.bottom - row.top) + Math.max(0, row.bottom - end);
}

/** Pixels of the box below the heads in which no row stands. */
function emptyPixels(): number {
  const heads = document.querySelector('thead')?.getBoundingClientRect();
  const { top } = box().getBoundingClientRect();
  const end = top + box().clientHeight;
  const edges = rows().map((row) => row.getBoundingClientRect());
  const first = Math.min(...edges.map((edge) => edge.top));
  const last = Math.max(...edges.map((edge) => edge.bottom));
  return Math.max(0, first - (heads?.bottom ?? 0)) + Math.max(0, end - last);
}

const frame = () => new Promise(requestAnimationFrame);

beforeEach(() => page.viewport(1440, 900));

describe('the window over the rows', () => {
  it('shows the row that keys act on whole, whichever way they go', async () => {
    await renderWorklist(worklistState(randomRows(400, 3)));
    grid().focus();
    const hidden: [string, number][] = [];
    for (const key of ['{End}', '{PageUp}', '{ArrowUp}', '{Home}', '{PageDown}']) {
      await userEvent.keyboard(key);
      await frame();
      hidden.push([key, hiddenOfActive()]);
    }
    for (let step = 0; step < 20; step += 1) {
      await userEvent.keyboard('{ArrowDown}');
      await frame();
      hidden.push(['down', hiddenOfActive()]);
    }
    expect(hidden.filter(([, pixels]) => pixels !== 0)).toEqual([]);
  });

  it('leaves no part of the box without a row, wherever it is scrolled to', async () => {
    await renderWorklist(worklistState(randomRows(400, 3)));
    const end = box().scrollHeight;
    for (const top of [0, 1, 43, 44, 45, 2000, end / 2, end]) {
      box().scrollTop = top;
      await frame();
      await expect.poll(emptyPixels).toBe(0);
    }
  });

  it('has as many rows as a window that has become higher shows', async () => {
    await page.viewport(1440, 700);
    await renderWorklist(worklistState(randomRows(400, 3)));
    const few = rows().length;
    await page.viewport(1440, 1400);
    await expect.poll(() => rows().length).toBeGreaterThan(few + 10);
    await expect.poll(emptyPixels).toBe(0);
  });

  it.each([
    [1440, 500],
    [720, 450],
    [360, 780],
  ])('draws no more than a windowful where the page itself scrolls: %i by %i', async (width, height) => {
    await page.viewport(width, height);
    await renderWorklist(worklistState(randomRows(4000, 3)));
    await expect.poll(emptyPixels).toBe(0);
    await frame();
    expect(rows().length).toBeLessThan(40);
    // Below what stands over it, the whole box can be brought into the window.
    expect(box().clientHeight).toBeLessThanOrEqual(Math.max(320, height));
    expect(document.documentElement.scrollWidth).toBe(width);
  });

  it('shows the end of a list that became shorter while its end was seen', async () => {
    await renderWorklist(worklistState(randomRows(400, 3)));
    box().scrollTop = box().scrollHeight;
    await frame();
    const count = () => Number(grid().getAttribute('aria-rowcount'));
    const before = count();
    await page.getByRole('button', { name: /^Uudet huomiot/ }).click();
    await expect.poll(count).toBeLessThan(before);
    // The last place of the list, with the head counted as a row.
    await expect.poll(() => rows().map((row) => Number(row.dataset.at))).toContain(count() - 2);
  });
});
