import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createRowFilling } from '#components/worklist/table/row-filling.ts';
import { randomRows } from '#tests/builders/worklist-rows.ts';
import { renderWorklist, worklistState } from './stage.tsx';

/** The clock stands where a test puts it; frames come as the browser gives them. */
let now = 0;
const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
};

beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

describe('how fast a list is', () => {
  const stepsOf = (filling = createRowFilling()) => ({
    filling,
    to(offset: number, ms: number) {
      now += ms;
      filling.step(offset);
      return filling.isFlying();
    },
  });

  it('is not told by its first step, nor by one that comes after a rest: both arrive where they are read', () => {
    const { to } = stepsOf();
    expect(to(100_000, 16)).toBe(false);
    expect(to(0, 250)).toBe(false);
  });

  it.each([
    { pixels: 96, ms: 16, isFlying: false },
    { pixels: 97, ms: 16, isFlying: true },
    { pixels: 198, ms: 33, isFlying: false },
    { pixels: 199, ms: 33, isFlying: true },
    { pixels: 198, ms: 249, isFlying: false },
    { pixels: 199, ms: 249, isFlying: true },
    { pixels: -97, ms: 16, isFlying: true },
  ])('$pixels pixels in $ms ms: flies $isFlying', ({ pixels, ms, isFlying }) => {
    const { to } = stepsOf();
    to(50_000, 16);
    expect(to(50_000 + pixels, ms)).toBe(isFlying);
  });

  it('flies on at half of what it began with, and not below', () => {
    const { to } = stepsOf();
    to(1000, 16);
    expect(to(1200, 16)).toBe(true);
    expect(to(1249, 16)).toBe(true);
    expect(to(1297, 16)).toBe(false);
    expect(to(1346, 16)).toBe(false);
  });

  it('stands when no step has come for a while, whatever is told of the same place', () => {
    const { filling, to } = stepsOf();
    to(1000, 16);
    expect(to(2000, 16)).toBe(true);
    expect(to(2000, 99)).toBe(true);
    expect(to(2000, 1)).toBe(false);
    expect(filling.isFlying()).toBe(false);
  });

  it('makes no row whole while it flies, then a few in each frame, those in the window first', async () => {
    const { filling, to } = stepsOf();
    to(1000, 16);
    to(2000, 16);
    const filled: number[] = [];
    for (const top of [1900, 2000, 2200, 2100, 2300]) filling.later(top, () => filled.push(top));
    filling.later(2050, () => filled.push(2050))();
    await frames(3);
    expect(filled).toEqual([]);
    now += 100;
    await vi.waitFor(() => expect(filled).toEqual([2000, 2100, 2200, 2300, 1900]));
  });
});

describe('the list while it flies by', () => {
  beforeEach(() => page.viewport(1440, 900));

  const box = () => document.querySelector('[data-worklist-grid]')?.parentElement as HTMLElement;
  const passing = () => [...document.querySelectorAll<HTMLElement>('tr[data-client][aria-busy="true"]')];
  async function fly(): Promise<void> {
    for (let step = 1; step <= 4; step += 1) {
      now += 16;
      box().scrollTop = step * 3000;
      await frames(2);
    }
  }

  it('says who passes and leaves no cell empty that could be read as nothing recorded', async () => {
    await renderWorklist(worklistState(randomRows(2000, 3)));
    await fly();
    const rows = passing();
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const [, name, ...cells] = [...row.querySelectorAll('td')].map(({ textContent }) => textContent);
      expect(name).not.toBe('');
      expect(name).not.toBe('…');
      expect(cells).not.toContain('');
    }
    const heads = document.querySelectorAll('thead th').length;
    expect(rows[0]?.querySelectorAll('td[aria-colindex]')).toHaveLength(heads);
  });

  it('makes every row whole once it stands, with the box that chooses it', async () => {
    await renderWorklist(worklistState(randomRows(2000, 3)));
    await fly();
    now += 100;
    await vi.waitFor(() => expect(passing()).toEqual([]));
    for (const row of document.querySelectorAll('tr[data-client]')) {
      expect(row.querySelector('input[type="checkbox"]')).not.toBeNull();
      expect(row.textContent).not.toContain('…');
    }
  });

  it('draws the first picture whole', async () => {
    await renderWorklist(worklistState(randomRows(2000, 3)));
    expect(document.querySelectorAll('tr[data-client]').length).toBeGreaterThan(10);
    expect(passing()).toEqual([]);
  });
});
