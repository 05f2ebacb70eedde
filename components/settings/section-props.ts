import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsField } from '#lib/ports/settings-store.ts';
import type { SettingsPorts } from './settings-ports.ts';
import type { LoadedSettings } from './use-settings.ts';

/** What every part of the settings page gets. */
export interface SectionProps {
  readonly settings: Settings;
  readonly save: LoadedSettings['save'];
  readonly isManaged: (field: SettingsField) => boolean;
  readonly ports: SettingsPorts;
}
