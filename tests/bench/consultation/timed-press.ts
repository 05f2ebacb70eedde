import type { Frame, Locator } from 'playwright-core';

/** When a press was made and when what it led to stood on the screen; both in milliseconds since the epoch. */
export interface TimedPress {
  readonly pressedAt: number;
  readonly paintedAt: number;
}

interface Watching {
  watched?: Promise<TimedPress>;
}

/** Presses with a real pointer; resolves when something that matches `until` has been painted. */
export async function timedPress(frame: Frame, button: Locator, until: string): Promise<TimedPress> {
  await frame.evaluate(watchPress, until);
  await button.click();
  return frame.evaluate(() => (globalThis as Watching).watched as Promise<TimedPress>);
}

/** Runs in the sidebar: begins to watch, and does not wait. */
function watchPress(until: string): void {
  let pressedAt = Number.NaN;
  // The time that the browser gave to the press, not that of when its listeners came to run.
  addEventListener(
    'click',
    ({ timeStamp }) => {
      pressedAt = performance.timeOrigin + timeStamp;
    },
    { capture: true, once: true },
  );
  const watched = new Promise<TimedPress>((done) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(until) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () =>
          done({ pressedAt, paintedAt: performance.timeOrigin + performance.now() });
        channel.port2.postMessage(undefined);
      });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  Object.assign(globalThis, { watched });
}
