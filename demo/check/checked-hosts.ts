import type { Page } from 'playwright-core';
import type { CheckedHost } from './run-check.ts';

/** The demo record: opened once, then from client to client through its own search, without loading a page. */
export function demoRecordHost(recordUrl: string): CheckedHost {
  return {
    name: 'demo',
    async open(page, client) {
      if (!page.url().startsWith(recordUrl)) await page.goto(recordUrl);
      await page.locator('#client-search').fill(client.name);
      await page.locator(`#search-results button[data-number="${client.number}"]`).click();
    },
    readName: (page) => read(page, 'header[data-patient-banner] .patient-name'),
  };
}

/** OpenMRS 3 by the address of the client's chart. */
export function openmrsHost(chartUrl: (healthId: string) => string): CheckedHost {
  return {
    name: 'openmrs',
    async open(page, client) {
      await page.goto(chartUrl(client.healthId ?? ''), { waitUntil: 'domcontentloaded' });
    },
    async readName(page) {
      const label = await read(
        page,
        'header[aria-label="patient banner"] [aria-label^="Avatar for "]',
        'aria-label',
      );
      return label?.replace('Avatar for ', '');
    },
  };
}

/** Text (or an attribute) of the first such element now; nothing while there is none, or while a page is loading. */
function read(page: Page, selector: string, attribute?: string): Promise<string | undefined> {
  return page
    .evaluate(
      ([wanted, name]) => {
        const element = document.querySelector(wanted ?? '');
        return (name === undefined ? element?.textContent : element?.getAttribute(name)) ?? undefined;
      },
      [selector, attribute],
    )
    .catch(() => undefined);
}
