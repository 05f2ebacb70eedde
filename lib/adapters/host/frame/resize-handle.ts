import type { FrameLayout } from '#lib/ports/messages.ts';

/** CSS px. */
export const narrowest = 360;
export const widest = 560;
export const stripWidth = 40;
const keyStep = 16;

/** Beside the frame, not over it: what covers any part of it makes the browser call all of it covered. */
const atTheEdge = 'position:absolute;top:0;bottom:0;left:-6px;width:6px';
/** While dragging: frames of another origin, ours among them, take the pointer even from the element that captured it. */
const everywhere = 'position:fixed;inset:0';

export function clampWidth(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.min(widest, Math.max(narrowest, width))) : 400;
}

/** The width that the frame takes in the page. */
export function shownWidth({ width, collapsed }: FrameLayout): number {
  return collapsed ? stripWidth : clampWidth(width);
}

/**
 * The strip at the sidebar's left edge that resizes it: by dragging (the pointer is captured, so that neither the host
 * nor a frame gets in between) and by the arrow keys. `done` is false while dragging.
 */
export function createResizeHandle(
  root: Document,
  label: string,
  width: () => number,
  resize: (width: number, done: boolean) => void,
): HTMLElement {
  const handle = root.createElement('div');
  handle.role = 'separator';
  handle.tabIndex = 0;
  handle.ariaOrientation = 'vertical';
  handle.ariaLabel = label;
  handle.ariaValueMin = String(narrowest);
  handle.ariaValueMax = String(widest);
  const place = (css: string) => {
    handle.style.cssText = `${css};cursor:ew-resize;touch-action:none;z-index:2`;
  };
  place(atTheEdge);

  let grip: number | undefined;
  const at = (event: PointerEvent) => (root.defaultView?.innerWidth ?? 0) - event.clientX - (grip ?? 0);
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    grip = (root.defaultView?.innerWidth ?? 0) - event.clientX - width();
    place(everywhere);
    event.preventDefault();
  });
  handle.addEventListener('pointermove', (event) => {
    if (grip !== undefined) resize(clampWidth(at(event)), false);
  });
  handle.addEventListener('lostpointercapture', () => {
    if (grip === undefined) return;
    grip = undefined;
    place(atTheEdge);
    resize(width(), true);
  });
  handle.addEventListener('keydown', (event) => {
    const wanted: Readonly<Record<string, number>> = {
      ArrowLeft: width() + keyStep,
      ArrowRight: width() - keyStep,
      Home: narrowest,
      End: widest,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(clampWidth(next), true);
  });
  return handle;
}
