import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountFrame, removeLeftovers, type SidebarFrame } from '#lib/adapters/host/frame/mount-frame.ts';
import { longestSilence } from '#lib/adapters/host/frame/veil.ts';
import type { FrameLayout } from '#lib/ports/messages.ts';

const words = { title: 'Sidebar', notAnswering: 'No answer', resize: 'Width' };
const stamp = (sequence: number) => ({ instance: 'one', sequence });
const html = document.documentElement;
const parts = new WeakMap<Element, ShadowRoot>();
const attachShadow = Element.prototype.attachShadow;

describe('the sidebar in the host', () => {
  let frame: SidebarFrame;
  let layouts: FrameLayout[];
  const element = () => document.querySelector<HTMLElement>('rinnalla-sidebar');
  const inside = <Kind extends HTMLElement>(selector: string): Kind => {
    const host = element();
    const found = host === null ? null : parts.get(host)?.querySelector<Kind>(selector);
    if (found === null || found === undefined) throw new Error(`No ${selector} in the sidebar`);
    return found;
  };
  const ground = () => inside<HTMLElement>('div:not([role])');
  const isCovered = () => getComputedStyle(ground()).display !== 'none';
  const width = () => element()?.getBoundingClientRect().width;

  function mount(layout: FrameLayout = { width: 360, collapsed: false }): void {
    frame = mountFrame(document, {
      nextAddress: () => 'about:blank',
      origin: location.origin,
      words,
      layout,
      onLayout: (next) => layouts.push(next),
    });
  }

  beforeEach(() => {
    // The shadow root is closed to everybody; only this test keeps a key.
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      parts.set(this, root);
      return root;
    };
    layouts = [];
    mount();
  });
  afterEach(() => {
    vi.useRealTimers();
    frame.remove();
    Element.prototype.attachShadow = attachShadow;
  });

  it('stands at the right edge and gives its frame a name', () => {
    const { right, top, height } = element()?.getBoundingClientRect() ?? {};
    expect({ right, top, height }).toEqual({ right: innerWidth, top: 0, height: innerHeight });
    expect(inside('iframe').title).toBe('Sidebar');
    expect(element()?.shadowRoot).toBe(null);
  });

  describe('the veil', () => {
    it('covers the frame until the first context is painted', () => {
      expect(isCovered()).toBe(true);
      frame.cover(stamp(1));
      frame.painted(stamp(1));
      expect(isCovered()).toBe(false);
    });

    it('covers it in the very call in which the client changes', () => {
      frame.cover(stamp(1));
      frame.painted(stamp(1));
      frame.cover(stamp(2));
      expect(isCovered()).toBe(true);
    });

    it.each([
      ['an earlier one', stamp(1)],
      ['a later one', stamp(3)],
      ['one of another instance', { instance: 'two', sequence: 2 }],
    ])('stays when %s is painted', (_, painted) => {
      frame.cover(stamp(2));
      frame.painted(painted);
      expect(isCovered()).toBe(true);
    });

    it('is plain white, without words, over the whole frame', () => {
      frame.cover(stamp(1));
      const { backgroundColor, zIndex } = getComputedStyle(ground());
      expect([backgroundColor, zIndex, ground().textContent]).toEqual(['rgb(255, 255, 255)', '1', '']);
      expect(ground().getBoundingClientRect()).toEqual(inside('iframe').getBoundingClientRect());
    });

    it('says after five seconds that the sidebar does not answer, and takes a late answer', () => {
      vi.useFakeTimers();
      frame.cover(stamp(1));
      vi.advanceTimersByTime(longestSilence - 1);
      expect(ground().textContent).toBe('');
      vi.advanceTimersByTime(1);
      expect(ground().textContent).toBe('No answer');
      frame.painted(stamp(1));
      expect(isCovered()).toBe(false);
    });

    it('comes back when the sidebar goes away, and the sidebar is sent for', async () => {
      frame.cover(stamp(1));
      frame.arrived();
      frame.painted(stamp(1));
      const loaded = new Promise((done) => inside('iframe').addEventListener('load', done, { once: true }));
      frame.lost();
      expect(isCovered()).toBe(true);
      await loaded;
      frame.painted(stamp(1));
      expect(isCovered()).toBe(false);
    });
  });

  describe('a host that changes it', () => {
    it.each<[string, (sidebar: HTMLElement) => void]>([
      ['removes it', (sidebar) => sidebar.remove()],
      ['moves it', (sidebar) => document.body.append(sidebar)],
      ['empties the page', () => html.replaceChildren(document.head, document.body)],
      ['hides it', (sidebar) => sidebar.style.setProperty('display', 'none', 'important')],
      ['takes its style', (sidebar) => sidebar.removeAttribute('style')],
      ['marks it as inert', (sidebar) => sidebar.setAttribute('inert', '')],
    ])('that %s gets it back', async (_, change) => {
      const sidebar = element();
      if (sidebar === null) throw new Error('No sidebar');
      change(sidebar);
      await Promise.resolve();
      expect(element()?.parentElement).toBe(html);
      expect(element()?.getAttributeNames()).toEqual(['style']);
      expect(width()).toBe(360);
    });

    it('by its style sheets changes nothing', () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'rinnalla-sidebar, rinnalla-sidebar * { display: none !important; width: 1px !important }',
      );
      document.adoptedStyleSheets = [sheet];
      expect(width()).toBe(360);
      document.adoptedStyleSheets = [];
    });

    it('again and again meets bounded work, and the sidebar in the end', async () => {
      let returns = 0;
      const counter = new MutationObserver((records) => {
        returns += records
          .flatMap(({ addedNodes }) => [...addedNodes])
          .filter((node) => node === sidebar).length;
        sidebar?.remove();
      });
      const sidebar = element();
      counter.observe(html, { childList: true });
      sidebar?.remove();
      await new Promise((done) => setTimeout(done, 500));
      counter.disconnect();
      expect(returns).toBeLessThanOrEqual(5);
      await expect.poll(() => element(), { timeout: 3000 }).toBe(sidebar);
    });

    it('by taking its room back gives it again', async () => {
      html.style.removeProperty('margin-right');
      await expect.poll(() => html.style.marginRight).toBe('360px');
    });
  });

  describe('its width', () => {
    const press = (key: string) =>
      inside('[role=separator]').dispatchEvent(new KeyboardEvent('keydown', { key }));

    it('changes by the arrow keys, is told and remembered', () => {
      press('ArrowLeft');
      expect([width(), layouts]).toEqual([376, [{ width: 376, collapsed: false }]]);
      press('ArrowRight');
      expect(width()).toBe(360);
    });

    it.each([
      ['ArrowRight', 360],
      ['Home', 360],
      ['End', 560],
    ])('stays between 360 and 560: %s', (key, expected) => {
      press(key);
      expect(width()).toBe(expected);
      expect(inside('[role=separator]').ariaValueNow).toBe(String(expected));
    });

    it.each([
      [100, 360],
      [9999, 560],
      [Number.NaN, 400],
    ])('of %s in the settings is %s', (wanted, expected) => {
      frame.setLayout({ width: wanted, collapsed: false });
      expect(width()).toBe(expected);
    });

    it('collapses to a strip of 40 px and opens to what it was', () => {
      frame.toggle();
      expect(width()).toBe(40);
      expect(getComputedStyle(inside('[role=separator]')).display).toBe('none');
      frame.toggle();
      expect(width()).toBe(360);
      expect(layouts).toEqual([
        { width: 360, collapsed: true },
        { width: 360, collapsed: false },
      ]);
    });
  });

  it('leaves nothing behind', () => {
    const before = html.getAttribute('style');
    frame.remove();
    expect(element()).toBe(null);
    expect(before).toContain('margin-right');
    expect(html.style.marginRight).toBe('');
    expect(html.getAttributeNames().filter((name) => name.startsWith('data-rinnalla'))).toEqual([]);
  });

  it('of an earlier instance is taken away by a later one', () => {
    removeLeftovers(document);
    expect(element()).toBe(null);
    expect(html.style.marginRight).toBe('');
  });
});
