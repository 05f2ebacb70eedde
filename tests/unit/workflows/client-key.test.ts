import { describe, expect, it } from 'vitest';
import { clientKeyOf, normaliseIdentifier } from '#lib/workflows/client-key.ts';
import { aHostClient, identityCodeSystem as system } from '#tests/builders/records.ts';

describe('the key of a client', () => {
  const sourcePatient = { sourceId: 'health', id: 'abc' };
  it.each([
    ['the identity code first', aHostClient({ sourcePatient }), `${system}|140368-912D`],
    [
      'the identity code before other identifiers',
      aHostClient({ identifiers: [{ system: 'urn:a', value: '1' }, ...aHostClient().identifiers] }),
      `${system}|140368-912D`,
    ],
    [
      'another identifier, the same whatever the order',
      aHostClient({
        identifiers: [
          { system: 'urn:b', value: '2' },
          { system: 'urn:a', value: '1' },
        ],
      }),
      'urn:a|1',
    ],
    ["a source's own id", aHostClient({ identifiers: [], sourcePatient }), 'source:health|abc'],
    ['nothing for an empty identifier', aHostClient({ identifiers: [{ system, value: '  ' }] }), undefined],
    ['nothing for a name alone', aHostClient({ identifiers: [] }), undefined],
  ])('is %s', (_, client, key) => {
    expect(clientKeyOf(client)).toBe(key);
  });

  it.each([
    [' 140368-912d ', '140368-912D'],
    ['140368\u2011912D', '140368-912D'],
    ['140368 -912D\u200b', '140368-912D'],
    ['140368Y912D', '140368Y912D'],
    ['010203A9112', '010203A9112'],
  ])('writes the identity code %j as %s', (value, written) => {
    expect(normaliseIdentifier({ system, value }).value).toBe(written);
  });

  it('keeps two people apart who differ by the separator alone', () => {
    const keys = ['140368-912D', '140368Y912D', '140368A912D'].map((value) =>
      clientKeyOf(aHostClient({ identifiers: [{ system, value }] })),
    );
    expect(new Set(keys).size).toBe(3);
  });

  it('leaves the letter case of other identifiers: case may tell people apart', () => {
    expect(normaliseIdentifier({ system: 'urn:mrn', value: 'a1' }).value).toBe('a1');
  });
});
