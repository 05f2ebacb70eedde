import type { Frame } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds wrong in the sidebar by WCAG 2.2 A and AA. The browser itself evaluates the source: the page's policy lets no script in. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async () => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await run(document.body, { runOnly: rules })).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Words that reach out of the bar or out of the cell that they stand in, and what is wider than the bar. */
export function crowded(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let word = words.nextNode(); word !== null; word = words.nextNode()) {
      const holder = word.parentElement;
      if (holder === null || word.textContent?.trim() === '') continue;
      // Said to screen readers alone, in a box of one pixel.
      const isSaid = (node: Element | null): boolean =>
        node !== null && (node.getBoundingClientRect().width <= 1 || isSaid(node.parentElement));
      if (!holder.checkVisibility({ visibilityProperty: true }) || isSaid(holder)) continue;
      const range = document.createRange();
      range.selectNodeContents(word);
      const { left, right } = range.getBoundingClientRect();
      const cell = holder.closest('label, button, td, th')?.getBoundingClientRect();
      const isOut = cell !== undefined && (right > cell.right + 1 || left < cell.left - 1);
      if (isOut || right > width + 0.5 || left < -0.5) cut.push(holder.outerHTML.slice(0, 160));
    }
    if (document.documentElement.scrollWidth > width) cut.push('the page scrolls sideways');
    return cut;
  });
}

/** Targets that are less than so many pixels high, or narrower than 24. */
export function smallTargets(frame: Frame, least: number): Promise<readonly string[]> {
  return frame.evaluate(
    (px) =>
      [...document.querySelectorAll<HTMLElement>('main :is(button, input, select, textarea, a[href])')]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .map((each) => each.closest<HTMLElement>('label') ?? each)
        .filter((target) => {
          const { height, width } = target.getBoundingClientRect();
          return height > 1 && (height < px - 0.5 || width < 23.5);
        })
        .map((each) => `${each.getBoundingClientRect().height}: ${each.outerHTML.slice(0, 160)}`),
    least,
  );
}

/**
 * Chosen answers that are drawn like the ones beside them once the system has put its own colours in the place of ours, or whose words
 * have not the colour that the system means for their fill: it would put a plate of its ground behind each word.
 */
export function chosenLikeOthers(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    if (!matchMedia('(forced-colors: active)').matches) return ['the colours were not forced'];
    const of = (name: string) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = name;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const [ground, ink] = [of('Canvas'), of('CanvasText')];
    const drawn = (cell: Element) => {
      const { backgroundColor, borderTopStyle, borderTopWidth } = getComputedStyle(cell);
      return [backgroundColor, borderTopStyle, borderTopWidth].join();
    };
    const cells = [
      ...document.querySelectorAll(
        'main [role="radiogroup"] input, main [aria-pressed], main [type="radio"]',
      ),
    ].map((input) => ({
      cell: input.closest('label') ?? input,
      group: input.closest('[role="radiogroup"], fieldset, ol'),
      isChosen: input instanceof HTMLInputElement ? input.checked : input.ariaPressed === 'true',
    }));
    return cells
      .filter(({ isChosen }) => isChosen)
      .filter(({ cell, group }) => {
        const { backgroundColor, color } = getComputedStyle(cell);
        const isFilled = backgroundColor !== ground && backgroundColor !== 'rgba(0, 0, 0, 0)';
        return (
          (isFilled && color === ink) ||
          cells.some(
            (other) =>
              !other.isChosen &&
              other.group === group &&
              other.cell.tagName === cell.tagName &&
              drawn(other.cell) === drawn(cell),
          )
        );
      })
      .map(({ cell }) => cell.outerHTML.slice(0, 160));
  });
}

/** Runs something under a finger: targets are then larger. */
export async function underFinger<Came>(frame: Frame, run: () => Promise<Came>): Promise<Came> {
  const session = await frame.page().context().newCDPSession(frame);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  try {
    if (!(await frame.evaluate(() => matchMedia('(pointer: coarse)').matches))) throw new Error('no finger');
    return await run();
  } finally {
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await session.detach();
  }
}
