import { redirectUri } from '#demo/identity/create-identity.ts';
import { walkSignInPages } from '#demo/identity/sign-in-over-http.ts';
import { professionals } from '#demo/settings.ts';
import type { SignInOptions } from '#lib/adapters/auth/create-sign-in.ts';
import type { SessionArea } from '#lib/adapters/auth/token-set.ts';
import type { Role, SourceSettings } from '#lib/model/settings/settings.ts';

/** `storage.session`, the Web Locks and the clock as one browser shares them among its tabs. */
export function fakeBrowser(now = () => new Date()) {
  const kept = new Map<string, unknown>();
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  const tell = (key: string) => {
    for (const listener of listeners) listener({ [key]: {} });
  };
  const area: SessionArea = {
    get: async (key) => (key === null ? Object.fromEntries(kept) : { [key]: structuredClone(kept.get(key)) }),
    async set(values) {
      for (const [key, value] of Object.entries(values)) {
        kept.set(key, structuredClone(value));
        tell(key);
      }
    },
    async remove(key) {
      kept.delete(key);
      tell(key);
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  const queues = new Map<string, Promise<unknown>>();
  const alone: SignInOptions['alone'] = (name, run) => {
    const before = queues.get(name) ?? Promise.resolve();
    const mine = before.then(run, run);
    queues.set(name, mine);
    return mine;
  };
  return { kept, area, alone, now };
}

/** One tab of the browser; `role` signs in at the pages. `sent` are the addresses that it asked. */
export function openTab(
  browser: ReturnType<typeof fakeBrowser>,
  sources: readonly SourceSettings[],
  role: Role,
  ports: Partial<SignInOptions['flow']> = {},
): { readonly options: SignInOptions; readonly sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    options: {
      area: browser.area,
      alone: browser.alone,
      sources: () => sources,
      professional: () => professionals.nurse,
      flow: {
        redirectUri,
        launch: (url) => walkSignInPages(url, role),
        now: browser.now,
        fetch: (input, init) => {
          sent.push(String(input));
          return fetch(input, init);
        },
        ...ports,
      },
    },
  };
}

export function smartSource(id: 'health' | 'social', baseUrl: string): SourceSettings {
  return {
    id,
    name: id,
    controller: 'Kainuun hyvinvointialue',
    register: id,
    kind: 'fhir',
    baseUrl,
    signIn: { kind: 'smart', clientId: 'rinnalla' },
    askedByDefault: true,
  };
}
