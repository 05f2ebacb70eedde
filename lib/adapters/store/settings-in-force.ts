import type { Settings } from '#lib/model/settings/settings.ts';

/** The part of `browser.storage.session` that is used here. */
interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => void): void;
  };
}

const key = 'settingsInForce';

/**
 * The settings as the background has checked them, in memory for the other contexts of the extension. They are checked
 * once, there, and not again by every sidebar: the checking is 15 KB of code that a sidebar need not load.
 */
export async function publishSettingsInForce(
  area: SessionArea,
  settings: Settings | undefined,
): Promise<void> {
  const before = (await area.get(key))[key];
  if (JSON.stringify(before) === JSON.stringify(settings)) return;
  await (settings === undefined ? area.remove(key) : area.set({ [key]: settings }));
}

/** `undefined` when there are none that can be read: then no host is named either. */
export async function readSettingsInForce(area: SessionArea): Promise<Settings | undefined> {
  return (await area.get(key))[key] as Settings | undefined;
}

export function observeSettingsInForce(
  area: SessionArea,
  changed: (settings: Settings | undefined) => void,
): void {
  area.onChanged.addListener((changes) => {
    if (key in changes) changed(changes[key]?.newValue as Settings | undefined);
  });
}
