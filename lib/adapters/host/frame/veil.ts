import type { ContextStamp } from '#lib/ports/messages.ts';

/** How long the sidebar may take to paint a context before the ground says that it does not answer. Milliseconds. */
export const longestSilence = 5000;

/**
 * Identity rule 1: from the moment the host's client changes until the sidebar says that it has painted that very
 * context, a plain white ground covers the frame. The ground is part of the host's own picture, so the same painted
 * frame that first shows another header shows no facts.
 *
 * The frame is covered, not made invisible: browsers stop painting invisible frames of another origin, and the sidebar
 * could then never say that it has painted.
 */
export interface Veil {
  readonly ground: HTMLElement;
  /** Covers the frame until `stamp` is painted. */
  cover(stamp: ContextStamp): void;
  /** The sidebar has painted `stamp`; anything but the awaited one changes nothing. */
  painted(stamp: ContextStamp): void;
  /** Covers the frame again for the same context: what stands in it is not known any more. */
  coverAgain(): void;
  remove(): void;
}

export function createVeil(root: Document, notAnswering: string, onSilence: () => void): Veil {
  const ground = root.createElement('div');
  ground.style.cssText =
    'position:absolute;inset:0;z-index:1;background:#fff;color:#212121;padding:16px;overflow:hidden;font:14px/20px Arial,sans-serif';
  let awaited: ContextStamp | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function waitForPaint(): void {
    clearTimeout(timer);
    ground.textContent = '';
    ground.style.setProperty('display', 'block', 'important');
    timer = setTimeout(() => {
      // A page in the background paints nothing; it is asked again when it is seen.
      if (root.hidden) return;
      ground.textContent = notAnswering;
      onSilence();
    }, longestSilence);
  }

  function onVisibility(): void {
    if (!root.hidden && ground.style.display !== 'none') waitForPaint();
  }
  root.addEventListener('visibilitychange', onVisibility);
  waitForPaint();

  return {
    ground,
    cover(stamp) {
      awaited = stamp;
      waitForPaint();
    },
    painted(stamp) {
      if (stamp.instance !== awaited?.instance || stamp.sequence !== awaited.sequence) return;
      clearTimeout(timer);
      ground.style.setProperty('display', 'none', 'important');
    },
    coverAgain: waitForPaint,
    remove() {
      clearTimeout(timer);
      root.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
