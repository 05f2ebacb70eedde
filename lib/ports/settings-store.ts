import type { Result } from '#lib/base/result.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { StoreFailure } from './record-store.ts';

export type SettingsField = keyof Settings;

/** Where the settings are kept. What the organisation's policy sets goes before what the user has set. */
export interface SettingsStore {
  /** The settings in force; those of a new installation when nothing was ever set. */
  read(): Promise<Result<Settings, readonly SettingsProblem[]>>;
  /** Keeps the user's settings. Fields that the policy sets are not kept: they stay the policy's. */
  write(settings: Settings): Promise<Result<void, StoreFailure>>;
  /** The fields that the organisation's policy sets: shown, not changed, by the user. */
  managedFields(): Promise<readonly SettingsField[]>;
  /** Calls back after every change, by this or another tab or by policy. Returns how to stop. */
  observe(changed: (settings: Result<Settings, readonly SettingsProblem[]>) => void): () => void;
}
