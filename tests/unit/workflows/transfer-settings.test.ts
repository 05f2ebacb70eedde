import { describe, expect, it } from 'vitest';
import { parseSettingsText } from '#lib/model/settings/parse-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { exportSettings } from '#lib/workflows/transfer-settings.ts';
import { health, settingsFor, social } from './fakes.ts';

const plain = settingsFor([health, social]);
const here: Settings = {
  ...plain,
  sources: plain.sources.map((source) => ({
    ...source,
    kind: 'fhir',
    baseUrl: 'https://fhir.example.fi/r4',
    signIn: { kind: 'smart', clientId: 'rinnalla', scope: 'openid fhirUser user/*.rs' },
  })),
};

describe('settings as a file', () => {
  it('come back as they were', () => {
    expect(parseSettingsText(exportSettings(here))).toEqual({ ok: true, value: here });
  });

  it.each(['', '{', 'null', '[]', '{"sources": 3}', '{"sources": [null, 1, {"signIn": null}]}'])(
    'that are wrong say so: %j',
    (text) => {
      expect(parseSettingsText(text).ok).toBe(false);
    },
  );
});
