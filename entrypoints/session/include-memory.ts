import { browser } from 'wxt/browser';
import type { IncludeMemory } from '#lib/adapters/sources/fhir-rest/consultation-tasks.ts';

/**
 * Remembers until the browser closes that a server does not give clients along with Tasks: every page and each life of the service worker
 * would else be refused once more, each time it reads.
 */
export function createIncludeMemory(sourceId: string, baseUrl: string): IncludeMemory {
  const key = `noInclude:${sourceId}:${baseUrl}`;
  let known: boolean | undefined;
  return {
    async hasRefused() {
      // What cannot be read is asked of the server anew.
      const area = await browser.storage.session.get(key).catch(() => ({}));
      known ??= key in area;
      return known;
    },
    async refused() {
      known = true;
      await browser.storage.session.set({ [key]: true }).catch(() => undefined);
    },
  };
}
