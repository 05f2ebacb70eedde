import { fail, ok } from '#lib/base/result.ts';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import { parseSettings } from '#lib/model/settings/parse-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import {
  describeGot,
  type Expectation,
  type Got,
  type SettingsProblem,
} from '#lib/model/settings/settings-problem.ts';
import type { SettingsField, SettingsStore } from '#lib/ports/settings-store.ts';

type ChangeListener = (changes: Readonly<Record<string, unknown>>) => void;

/** The part of an extension storage area that is used here: `browser.storage.local` and `.managed` both fit. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: ChangeListener): void;
    removeListener(listener: ChangeListener): void;
  };
}

/** The same key in both areas. In the managed one its value is an object, or the same object as JSON text. */
const key = 'settings';

const settingsFields: readonly SettingsField[] = [
  'version',
  'language',
  'timeZone',
  'professional',
  'sources',
  'hosts',
  'cacheHours',
  'fixedNow',
  'summary',
  'access',
  'protection',
  'log',
  'risk',
  'worklist',
  'functioning',
];

/**
 * Settings in the extension's local storage, under what the organisation's policy sets. A policy may set any of the
 * top-level fields; it replaces the whole field, so that nobody can add a source to a list that the organisation keeps.
 */
export function createSettingsStore(local: StorageArea, managed?: StorageArea): SettingsStore {
  /** What the policy sets; text that is not JSON stays text, so that `read` can say so. */
  async function readManaged(): Promise<object | string> {
    // Without a policy, and in browsers without managed storage, reading it throws.
    const stored = await managed?.get(key).catch(() => undefined);
    const value = stored?.[key];
    const policy: unknown = typeof value === 'string' ? parseJson(value) : value;
    if (typeof policy === 'object' && policy !== null) return policy;
    return typeof value === 'string' ? value : {};
  }

  async function fieldsOfPolicy(): Promise<readonly SettingsField[]> {
    const policy = await readManaged();
    return typeof policy === 'string' ? [] : settingsFields.filter((field) => field in policy);
  }

  const store: SettingsStore = {
    async read() {
      const [stored, policy] = await Promise.all([local.get(key).catch(() => undefined), readManaged()]);
      if (stored === undefined) return fail([unreadable('group', { kind: 'nothing' })]);
      if (typeof policy === 'string') return fail([unreadable('json', describeGot(policy, []))]);
      const own = stored[key] ?? defaultSettings;
      return parseSettings(typeof own === 'object' && !Array.isArray(own) ? { ...own, ...policy } : own);
    },

    async write(settings) {
      try {
        const kept = await fieldsOfPolicy();
        const own = (await local.get(key))[key];
        const before: object = typeof own === 'object' && own !== null ? own : defaultSettings;
        await local.set({ [key]: { ...settings, ...pick(before, kept) } });
        return ok(undefined);
      } catch (error) {
        const text = String(error);
        return fail(/quota/i.test(text) ? { reason: 'full' } : { reason: 'unavailable', detail: text });
      }
    },

    managedFields: fieldsOfPolicy,

    observe(changed) {
      let stopped = false;
      const listener = (changes: Readonly<Record<string, unknown>>) => {
        // Other things are kept in the same area: capability statements, folded sections.
        if (!(key in changes)) return;
        void store.read().then((settings) => {
          if (!stopped) changed(settings);
        });
      };
      const areas = managed === undefined ? [local] : [local, managed];
      for (const area of areas) area.onChanged.addListener(listener);
      return () => {
        stopped = true;
        for (const area of areas) area.onChanged.removeListener(listener);
      };
    },
  };
  return store;
}

function unreadable(key: Expectation, got: Got): SettingsProblem {
  return { path: '', expected: { key }, got };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The user's own values of fields that the policy sets now: they come back when the policy goes. */
function pick(from: object, fields: readonly SettingsField[]): Partial<Settings> {
  const defaults: object = defaultSettings;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value: unknown = Reflect.get(from, field) ?? Reflect.get(defaults, field);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
