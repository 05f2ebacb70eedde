import type { Result } from '#lib/base/result.ts';
import { parseSettings, parseSettingsText } from '#lib/model/settings/parse-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import type { SettingsProblem } from '#lib/model/settings/settings-problem.ts';

/** Settings as a file's text. Tokens are left empty: a file of settings is sent by mail, a token is not. */
export function exportSettings(settings: Settings): string {
  const sources = settings.sources.map((source) =>
    source.signIn.kind === 'bearer' ? { ...source, signIn: { ...source.signIn, token: '' } } : source,
  );
  return `${JSON.stringify({ ...settings, sources }, null, 2)}\n`;
}

/**
 * Reads a file of settings. An empty token takes the one that is here already, for the same source at the same address:
 * a file that sends a known source elsewhere does not get its token.
 */
export function importSettings(
  text: string,
  current: Settings,
): Result<Settings, readonly SettingsProblem[]> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return parseSettingsText(text);
  }
  return parseSettings(withKnownTokens(input, current));
}

function withKnownTokens(input: unknown, current: Settings): unknown {
  if (!isGroup(input) || !Array.isArray(input.sources)) return input;
  const sources = input.sources.map((source: unknown) => {
    if (!isGroup(source) || !isGroup(source.signIn) || source.signIn.token !== '') return source;
    const known = current.sources.find(({ id, baseUrl }) => id === source.id && baseUrl === source.baseUrl);
    if (known?.signIn.kind !== 'bearer') return source;
    return { ...source, signIn: { ...source.signIn, token: known.signIn.token } };
  });
  return { ...input, sources };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
