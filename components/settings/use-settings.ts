import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#lib/base/result.ts';
import { parseSettings } from '#lib/model/settings/parse-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';
import type { SettingsField, SettingsStore } from '#lib/ports/settings-store.ts';

export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'notSaved'; readonly failure: StoreFailure };

export interface LoadedSettings {
  /** Undefined until they are read. */
  readonly read: Result<Settings, readonly SettingsProblem[]> | undefined;
  readonly managed: readonly SettingsField[];
  readonly saveState: SaveState;
  /** Keeps the settings when they are right, else tells what is wrong and keeps the old ones. */
  save(next: Settings): Promise<readonly SettingsProblem[]>;
}

/** The settings in force, kept in step with other tabs and with the organisation's policy. */
export function useSettings(store: SettingsStore): LoadedSettings {
  const [read, setRead] = useState<LoadedSettings['read']>();
  const [managed, setManaged] = useState<readonly SettingsField[]>([]);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'none' });

  useEffect(() => {
    let isCurrent = true;
    void Promise.all([store.read(), store.managedFields()]).then(([settings, fields]) => {
      if (!isCurrent) return;
      setRead(settings);
      setManaged(fields);
    });
    const stop = store.observe((settings) => {
      setRead(settings);
      void store.managedFields().then((fields) => isCurrent && setManaged(fields));
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [store]);

  const save = useCallback(
    async (next: Settings) => {
      const parsed = parseSettings(next);
      if (!parsed.ok) return parsed.failure;
      const written = await store.write(parsed.value);
      if (written.ok) setRead(parsed);
      setSaveState(written.ok ? { kind: 'saved' } : { kind: 'notSaved', failure: written.failure });
      return [];
    },
    [store],
  );
  return { read, managed, saveState, save };
}
