import type { Settings } from '#lib/model/settings/settings.ts';

/** Settings as a file's text, which `parseSettingsText` reads again. They hold no secret: tokens are never settings. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}
