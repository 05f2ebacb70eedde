import { describe, expect, it } from 'vitest';
import type { Settings } from '#lib/model/settings/settings.ts';
import { exportSettings, importSettings } from '#lib/workflows/transfer-settings.ts';
import { health, settingsFor, social } from './fakes.ts';

const baseUrl = 'https://fhir.example.fi/r4';
function withToken(token: string, address = baseUrl): Settings {
  const settings = settingsFor([health, social]);
  const [first, ...others] = settings.sources;
  if (first === undefined) throw new Error('settingsFor makes sources');
  return {
    ...settings,
    sources: [{ ...first, kind: 'fhir', baseUrl: address, signIn: { kind: 'bearer', token } }, ...others],
  };
}
const here = withToken('secret-token');

describe('settings as a file', () => {
  it('come back as they were, on the machine that has the tokens', () => {
    expect(importSettings(exportSettings(here), here)).toEqual({ ok: true, value: here });
  });

  it('never carry a token', () => {
    expect(exportSettings(here)).not.toContain('secret-token');
  });

  it.each([
    ['on a machine without the token', exportSettings(here), settingsFor([])],
    [
      'when the source moved to another address',
      exportSettings(withToken('x', 'https://other.example.fi')),
      here,
    ],
  ])('ask for the token %s', (_, text, current) => {
    expect(importSettings(text, current)).toMatchObject({
      ok: false,
      failure: [{ path: 'sources[0].signIn.token', expected: { key: 'text' } }],
    });
  });

  it('take a new token from the file', () => {
    const text = JSON.stringify(withToken('new-token'));
    expect(importSettings(text, here)).toEqual({ ok: true, value: withToken('new-token') });
  });

  it.each(['', '{', 'null', '[]', '{"sources": 3}', '{"sources": [null, 1, {"signIn": null}]}'])(
    'that are wrong say so: %j',
    (text) => {
      expect(importSettings(text, here).ok).toBe(false);
    },
  );
});
