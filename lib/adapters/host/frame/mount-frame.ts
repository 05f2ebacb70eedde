import type { ContextStamp, FrameLayout } from '#lib/ports/messages.ts';
import { keepMounted } from './keep-mounted.ts';
import { makeRoom, removeRoom } from './make-room.ts';
import { createPatience } from './patience.ts';
import { clampWidth, createResizeHandle, shownWidth } from './resize-handle.ts';
import { sidebarTag } from './sidebar-tag.ts';
import { createVeil } from './veil.ts';

export interface FrameOptions {
  /** The sidebar's page, under the extension's own origin; another address at each load. */
  readonly nextAddress: () => string;
  /** The origin of the page that is there in the end; that of the address is an alias for one session. */
  readonly origin: string;
  readonly words: { readonly title: string; readonly notAnswering: string; readonly resize: string };
  readonly layout: FrameLayout;
  /** The user chose another layout: to be remembered. */
  readonly onLayout: (layout: FrameLayout) => void;
}

export interface SidebarFrame {
  /** Covers the frame until the sidebar has painted `stamp`. */
  cover(stamp: ContextStamp): void;
  painted(stamp: ContextStamp): void;
  /** Another layout from elsewhere; what the user is dragging at this moment goes before it. */
  setLayout(layout: FrameLayout): void;
  toggle(): void;
  /** The sidebar's page is there. */
  arrived(): void;
  /** The sidebar's page went away: the host has moved the frame elsewhere, or it crashed. */
  lost(): void;
  remove(): void;
}

/** A sidebar that went away may come back by itself within this time. Milliseconds. */
const returnTime = 300;

/**
 * Pins the sidebar's frame to the right edge of the host. The frame stands in a closed shadow root: that hides no data
 * (a host can read through it), it only keeps the host's styles out and the frame's address to itself.
 */
export function mountFrame(root: Document, options: FrameOptions): SidebarFrame {
  const element = root.createElement(sidebarTag);
  const frame = root.createElement('iframe');
  const patience = createPatience();
  const room = makeRoom(root);
  const veil = createVeil(root, options.words.notAnswering, () => {
    if (!isThere) reload();
  });
  let layout: FrameLayout = { ...options.layout, width: clampWidth(options.layout.width) };
  let isThere = false;
  let isResizing = false;
  let reloading: ReturnType<typeof setTimeout> | undefined;

  const handle = createResizeHandle(
    root,
    options.words.resize,
    () => layout.width,
    (width, done) => {
      isResizing = !done;
      show({ ...layout, width });
      if (done) options.onLayout(layout);
    },
  );
  frame.title = options.words.title;
  frame.allow = `clipboard-write ${options.origin}`;
  frame.style.cssText =
    'position:absolute;inset:0;width:100%;height:100%;border:0;margin:0;background:#fff;color-scheme:light';
  let loads = 0;
  frame.addEventListener('load', () => {
    loads += 1;
    // Not ours to begin with: the host has sent the frame to another page.
    if (loads > 1 && !isThere) veil.coverAgain();
  });
  element.attachShadow({ mode: 'closed' }).append(frame, veil.ground, handle);
  const mounted = keepMounted(root, element);
  show(layout);
  frame.src = options.nextAddress();

  function show(next: FrameLayout): void {
    layout = next;
    const width = shownWidth(layout);
    handle.style.display = layout.collapsed ? 'none' : 'block';
    handle.ariaValueNow = String(layout.width);
    mounted.setStyle(
      `all:initial!important;position:fixed!important;top:0!important;right:0!important;bottom:0!important;left:auto!important;width:${width}px!important;height:100%!important;display:block!important;z-index:2147483647!important;background:#fff!important;box-shadow:-1px 0 #c8cdd0!important`,
    );
    room.set(width);
  }

  function reload(): void {
    if (reloading !== undefined) return;
    reloading = setTimeout(
      () => {
        reloading = undefined;
        if (!isThere) frame.src = options.nextAddress();
      },
      Math.max(returnTime, patience.next(performance.now())),
    );
  }

  return {
    cover(stamp) {
      veil.cover(stamp);
      room.lookAgain();
    },
    painted: veil.painted,
    setLayout(next) {
      if (!isResizing) show({ collapsed: next.collapsed, width: clampWidth(next.width) });
    },
    toggle() {
      show({ ...layout, collapsed: !layout.collapsed });
      options.onLayout(layout);
    },
    arrived() {
      isThere = true;
    },
    lost() {
      isThere = false;
      veil.coverAgain();
      reload();
    },
    remove() {
      clearTimeout(reloading);
      mounted.remove();
      veil.remove();
      room.remove();
    },
  };
}

/** Takes away what an earlier instance left in the page, e.g. when the extension was updated under it. */
export function removeLeftovers(root: Document): void {
  for (const element of root.querySelectorAll(sidebarTag)) element.remove();
  removeRoom(root);
}
