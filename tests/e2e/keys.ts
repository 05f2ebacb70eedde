import { expect, type Frame, type Locator, type Page } from '@playwright/test';

/** One who works without a pointer: nothing here moves or presses a mouse. */
export interface Keys {
  /** Goes on with Tab until the focus is there; fails where no Tab comes to it, or where the focus cannot be seen. */
  to(target: Locator): Promise<void>;
  /** Goes there and presses; afterwards the focus stands somewhere, and is not lost to the top of the page. */
  press(target: Locator, key?: 'Enter' | 'Space'): Promise<void>;
  /** Goes there and writes over what was there. */
  write(target: Locator, text: string): Promise<void>;
  /** Goes to a field of a date, which in this browser begins with its month, and writes the day. */
  writeDay(target: Locator, day: string): Promise<void>;
  type(text: string): Promise<void>;
}

/** Presses of Tab that may be needed to come once round a page with a record beside it. */
const most = 150;

const hasFocus = (element: Element) => document.hasFocus() && element === element.ownerDocument.activeElement;

/** Whether the focus is drawn: by an outline or, where a row or a tab within is the one that is drawn, by that. */
const isDrawn = (element: Element) => {
  const within = element.getAttribute('aria-activedescendant');
  const shown = (within === null ? null : document.getElementById(within)) ?? element;
  return [element, shown, element.parentElement ?? element].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
};

/** Keys on this page, for what stands in `place`: the page itself or a frame within it. */
export function keysOn(page: Page, place: Page | Frame = page): Keys {
  const { keyboard } = page;
  const kept = () =>
    expect
      .poll(() => place.evaluate(() => document.activeElement !== document.body), {
        message: 'the focus is lost to the top of the page',
      })
      .toBe(true);
  const keys: Keys = {
    async to(target) {
      await expect(target).toBeVisible();
      for (let presses = 0; presses < most; presses += 1) {
        if (await target.evaluate(hasFocus)) {
          expect(await target.evaluate(isDrawn), `the focus is drawn at ${target}`).toBe(true);
          return;
        }
        await keyboard.press('Tab');
      }
      throw new Error(`No Tab comes to ${target}`);
    },
    async press(target, key = 'Enter') {
      await keys.to(target);
      await keyboard.press(key);
      await kept();
    },
    async write(target, text) {
      await keys.to(target);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(text);
      await expect(target).toHaveValue(text);
    },
    async writeDay(target, day) {
      await keys.to(target);
      const [year = '', month = '', date = ''] = day.split('-');
      await keyboard.type(`${month}${date}${year}`);
      await expect(target).toHaveValue(day);
    },
    type: (text) => keyboard.type(text),
  };
  return keys;
}
