import type { Page } from 'playwright-core';
import type { BenchSession } from '../session.ts';

/** Milliseconds between two digits: somebody who knows the form, and looks at what was chosen. */
const pause = 120;

/** A digit rates the item that has the focus, and the focus goes on to the next one. */
export interface DigitPress {
  /** Milliseconds from the key, as the browser timed it, to the frame that shows the step as chosen. */
  readonly toPainted: number;
  /** Milliseconds from the key to what it left on the disk, as the form says; absent where the next key came before. */
  readonly toKept?: number;
}

interface Watching {
  digitPresses?: DigitPress[];
}

/**
 * Presses real keys from the first item on, one digit for each; resolves with what each cost once the last one is painted.
 * `items` matches one item each, in which the step is an input with `data-step` that is checked.
 */
export async function pressDigits(
  session: BenchSession,
  items: string,
  digits: readonly string[],
): Promise<readonly DigitPress[]> {
  await session.inSidebar(watchDigits, items);
  await pressAll(session.page, digits);
  return session.inSidebar((count: number) => {
    const { digitPresses = [] } = globalThis as Watching;
    if (digitPresses.length !== count) throw new Error(`${digitPresses.length} of ${count} were painted`);
    return digitPresses;
  }, digits.length);
}

async function pressAll(page: Page, digits: readonly string[]): Promise<void> {
  for (const digit of digits) {
    await page.keyboard.press(digit);
    await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(500);
}

/** Runs in the sidebar: puts the focus where a form has it when it opens, and begins to note. */
function watchDigits(items: string): void {
  const presses: { toPainted: number; toKept?: number }[] = [];
  Object.assign(globalThis, { digitPresses: presses });
  const first = document.querySelector(items);
  const start =
    first?.querySelector<HTMLElement>('input:checked') ?? first?.querySelector<HTMLElement>('input');
  start?.focus();
  let number = 0;
  addEventListener(
    'keydown',
    ({ key, target, timeStamp }) => {
      const item = target instanceof Element ? target.closest(items) : null;
      if (item === null) return;
      number += 1;
      const own = number;
      const press: { toPainted: number; toKept?: number } = { toPainted: Number.NaN };
      const look = () => {
        if (item.querySelector(`input[data-step="${key}"]:checked`) === null) {
          requestAnimationFrame(look);
          return;
        }
        // Queued in the last callback before painting, so it runs when the frame has been painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          press.toPainted = performance.now() - timeStamp;
          presses.push(press);
        };
        channel.port2.postMessage(undefined);
      };
      requestAnimationFrame(look);
      const draft = document.querySelector('[data-draft]');
      if (draft === null) return;
      const observer = new MutationObserver(() => {
        if (draft.getAttribute('data-draft') !== 'kept') return;
        observer.disconnect();
        if (number === own) press.toKept = performance.now() - timeStamp;
      });
      observer.observe(draft, { attributes: true, attributeFilter: ['data-draft'] });
    },
    { capture: true },
  );
}
