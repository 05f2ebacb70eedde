import type { Frame, Page } from 'playwright-core';

/** What the sidebar shows, read from its frame; the hooks are part of the sidebar's markup. */
export interface SidebarSight {
  readonly state: string;
  readonly bannerName: string;
  readonly entryCount?: number;
  readonly completeness?: { readonly answered: number; readonly total: number; readonly unread: number };
  /** True while an answer of a source is awaited. */
  readonly waiting: boolean;
  /** False while the sections below the first screen are not there yet. */
  readonly whole: boolean;
  readonly sections: Readonly<Record<string, string>>;
  /** How many findings await an answer; absent until the rules have been evaluated. */
  readonly findings?: number | undefined;
  /** All words that can be seen or heard: text, labels, titles. */
  readonly words: string;
}

export function sidebarFrame(page: Page): Frame | undefined {
  return page.frames().find((frame) => /^chrome-extension:\/\/[^/]+\/sidebar\.html/.test(frame.url()));
}

/** Reads the frame once; undefined while it has no root yet. */
export async function readSidebar(frame: Frame): Promise<SidebarSight | undefined> {
  const sight = await frame.evaluate(() => {
    const root = document.querySelector('[data-client-state]');
    if (root === null) return undefined;
    const attribute = (element: Element | null, name: string) => {
      const value = element?.getAttribute(name);
      return value === null || value === undefined || value === '' ? undefined : Number(value);
    };
    const completeness = document.querySelector('[data-completeness]');
    const banner = document.querySelector('[data-banner-name]');
    const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
      (element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    const findings = attribute(document.querySelector('[data-findings]'), 'data-findings');
    const entryCount = attribute(root, 'data-entry-count');
    const sections: Record<string, string> = {};
    for (const section of document.querySelectorAll('section[data-section]')) {
      sections[section.getAttribute('data-section') ?? ''] = section.getAttribute('data-state') ?? '';
    }
    return {
      state: root.getAttribute('data-client-state') ?? '',
      bannerName: (banner?.getAttribute('data-banner-name') || banner?.textContent || '').trim(),
      waiting: completeness?.getAttribute('data-completeness') === 'waiting',
      whole: document.querySelector('main[data-whole="false"]') === null,
      ...(entryCount === undefined ? {} : { entryCount }),
      ...(findings === undefined ? {} : { findings }),
      ...(completeness === null
        ? {}
        : {
            completeness: {
              answered: attribute(completeness, 'data-answered') ?? Number.NaN,
              total: attribute(completeness, 'data-total') ?? Number.NaN,
              unread: attribute(completeness, 'data-unread') ?? Number.NaN,
            },
          }),
      sections,
      spoken,
    };
  });
  if (sight === undefined) return undefined;
  const { spoken, ...seen } = sight;
  const written = await frame.locator('body').allInnerTexts();
  return { ...seen, words: [...written, ...spoken].join('\n') };
}

/** True when nothing more is on its way: a picture (or a doubt) is painted and neither a source nor a section nor a rule waits. */
export function isSettled(sight: SidebarSight): boolean {
  if (sight.state === 'unclear') return true;
  return (
    sight.state === 'summary' &&
    !sight.waiting &&
    sight.whole &&
    sight.findings !== undefined &&
    !Object.values(sight.sections).includes('waiting')
  );
}
