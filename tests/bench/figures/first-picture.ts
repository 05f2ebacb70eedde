import type { BenchSession } from '../session.ts';

/** What the sidebar had loaded when a client's first whole picture stood on the screen. */
export interface FirstPicture {
  /** The page, scripts, styles, words and plots, as paths in the built extension. */
  readonly files: readonly string[];
  readonly fontCount: number;
}

interface Seen {
  readonly page: string;
  readonly styles: readonly string[];
  readonly fontCount: number;
}

const announcement = 'announceWholePicture';

/**
 * Opens a client whom this sidebar has never seen, and notes what is loaded until the client's summary has been painted with
 * every section. Answers of sources that come later change what it says and load nothing for it: all that reads and composes
 * them has been loaded by then. Resource timing tells nothing of an extension's files, so scripts are counted through the
 * debugger; the page announces the picture on the same wire, so that what was parsed before it and after it cannot be confused.
 * Whatever has been parsed by then counts, also what the picture did not need (the page for no client, which stands there
 * until one is opened).
 */
export async function loadFirstPicture(session: BenchSession, number: number): Promise<FirstPicture> {
  const devtools = await session.sessionOf(await session.sidebar());
  const scripts = new Set<string>();
  devtools.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) scripts.add(new URL(url).pathname);
  });
  const painted = new Promise<FirstPicture>((done) => {
    devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== announcement) return;
      const { page, styles, fontCount } = JSON.parse(payload) as Seen;
      done({ files: [...new Set([page, ...styles, ...scripts])], fontCount });
    });
  });
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: announcement });
  // Tells of the scripts that have run already, too.
  await devtools.send('Debugger.enable');
  await session.inSidebar(announceWholePicture, announcement);
  await session.switchTo(number, 'settled');
  const picture = await painted;
  await devtools.detach();
  return picture;
}

/** Runs in the sidebar: calls the binding once, after the first frame that shows a client whole. */
function announceWholePicture(binding: string): void {
  const announce = (globalThis as unknown as Record<string, (payload: string) => void>)[binding];
  const pathOf = (href: string | null) => (href === null ? [] : [new URL(href).pathname]);
  const observer = new MutationObserver(() => {
    const isSummary = document.querySelector('[data-client-state="summary"]') !== null;
    const isWhole = document.querySelector('main[data-whole="true"]') !== null;
    if (!isSummary || !isWhole) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () =>
        announce?.(
          JSON.stringify({
            page: location.pathname,
            styles: [...document.styleSheets].flatMap(({ href }) => pathOf(href)),
            fontCount: [...document.fonts].filter(({ status }) => status === 'loaded').length,
          }),
        );
      channel.port2.postMessage(undefined);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
