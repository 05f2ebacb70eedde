import { describe, expect, it } from 'vitest';
import { matchesAny, parseMatchPattern } from '#lib/adapters/host/match-pattern.ts';

describe('a match pattern', () => {
  it.each([
    ['https://record.example.fi/*', 'https://record.example.fi/client/1', true],
    ['https://record.example.fi/*', 'http://record.example.fi/client/1', false],
    ['https://record.example.fi/*', 'https://record.example.fi:8443/', true],
    ['https://record.example.fi:8443/*', 'https://record.example.fi:8443/', true],
    ['https://record.example.fi:8443/*', 'https://record.example.fi/', false],
    ['https://record.example.fi:443/*', 'https://record.example.fi/', true],
    ['http://127.0.0.1:*/*', 'http://127.0.0.1:40123/client/1', true],
    ['https://*.example.fi/*', 'https://record.example.fi/', true],
    ['https://*.example.fi/*', 'https://example.fi/', true],
    ['https://*.example.fi/*', 'https://badexample.fi/', false],
    ['https://record.example.fi/*', 'https://record.example.fi.evil.test/', false],
    ['https://record.example.fi/app/*', 'https://record.example.fi/app/client?id=1', true],
    ['https://record.example.fi/app/*', 'https://record.example.fi/other', false],
    ['https://record.example.fi/a+b/*', 'https://record.example.fi/aab/', false],
    ['*://record.example.fi/*', 'http://record.example.fi/', true],
    ['*://record.example.fi/*', 'ftp://record.example.fi/', false],
  ])('%s against %s: %s', (pattern, url, expected) => {
    expect(matchesAny([pattern], new URL(url))).toBe(expected);
  });

  it.each(['<all_urls>', 'https://*/*', '*://*/*', 'record.example.fi', 'https://record.example.fi', ''])(
    'refuses %j: no pattern, or one that is wider than a host',
    (pattern) => {
      expect(parseMatchPattern(pattern)).toBeUndefined();
    },
  );
});
