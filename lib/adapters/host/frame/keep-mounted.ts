import { createPatience } from './patience.ts';

export interface Mounted {
  setStyle(css: string): void;
  remove(): void;
}

/**
 * Keeps our element in the page, as the last child of the root element, with the style that it was given. Hosts take
 * foreign elements away when they render anew, or restyle everything; both are undone, ever slower when it goes on.
 * Only the root element's own children and our own attributes are watched.
 */
export function keepMounted(root: Document, element: HTMLElement): Mounted {
  const patience = createPatience();
  let style = '';
  let repair: ReturnType<typeof setTimeout> | undefined;
  let removed = false;

  const observer = new MutationObserver(check);

  function isRight(): boolean {
    const isOurs = element.style.cssText === style && element.getAttributeNames().length <= 1;
    return isOurs && element.parentNode === root.documentElement;
  }

  function check(): void {
    if (removed || repair !== undefined || isRight()) return;
    const pause = patience.next(performance.now());
    if (pause === 0) put();
    else {
      repair = setTimeout(() => {
        repair = undefined;
        put();
      }, pause);
    }
  }

  function put(): void {
    if (removed) return;
    if (element.style.cssText !== style) element.style.cssText = style;
    // The root element itself may have been replaced.
    if (element.parentNode !== root.documentElement) {
      root.documentElement.append(element);
      observer.disconnect();
      observer.observe(root, { childList: true });
      observer.observe(root.documentElement, { childList: true });
      observer.observe(element, { attributes: true });
    }
    for (const name of element.getAttributeNames()) if (name !== 'style') element.removeAttribute(name);
    // What this has changed itself is no foreign change.
    observer.takeRecords();
  }

  put();
  return {
    setStyle(css) {
      element.style.cssText = css;
      style = element.style.cssText;
      observer.takeRecords();
    },
    remove() {
      removed = true;
      clearTimeout(repair);
      observer.disconnect();
      element.remove();
    },
  };
}
