import { describe, expect, it } from 'vitest';
import {
  isDateFormat,
  isInstant,
  isMatchPattern,
  isRegularExpression,
  isServerAddress,
  isSettingsId,
  isTimeZone,
} from '#lib/model/settings/field-checks.ts';

const tables: readonly (readonly [(text: string) => boolean, readonly (readonly [string, boolean])[]])[] = [
  [
    isServerAddress,
    [
      ['https://fhir.example.fi', true],
      ['https://fhir.example.fi:8443/r4/', true],
      ['http://127.0.0.1:8103/fhir', true],
      ['http://localhost/fhir', true],
      ['http://fhir.example.fi', false],
      ['http://127.0.0.1.example.fi', false],
      ['ftp://fhir.example.fi', false],
      ['https://user:word@fhir.example.fi', false],
      ['https://fhir.example.fi/?a=1', false],
      ['https://fhir.example.fi/#x', false],
      ['fhir.example.fi', false],
      ['', false],
    ],
  ],
  [
    isMatchPattern,
    [
      ['https://record.example.fi/*', true],
      ['https://record.example.fi:8443/app/*', true],
      ['https://*.example.fi/*', true],
      ['http://127.0.0.1:4200/*', true],
      ['http://localhost/*', true],
      ['<all_urls>', false],
      ['*://*/*', false],
      ['https://*/*', false],
      ['http://*/*', false],
      ['https://*.fi/*', false],
      ['https://*.*/*', false],
      ['*://record.example.fi/*', false],
      ['http://record.example.fi/*', false],
      ['https://record.example.fi', false],
      ['https://rec*ord.example.fi/*', false],
      ['file:///*', false],
    ],
  ],
  [
    isDateFormat,
    [
      ['d.M.yyyy', true],
      ['dd-MMM-yyyy', true],
      ['yyyy-MM-dd', true],
      ['MMMM d, yyyy', true],
      ['DD.MM.YYYY', false],
      ['d.M', false],
      ['d.M.yyyy HH:mm', false],
      ['d.d.yyyy', false],
      ['ddd.M.yyyy', false],
      ['', false],
    ],
  ],
  [
    isRegularExpression,
    [
      ['^(.*)$', true],
      ['(?<id>\\d+)', true],
      ['(', false],
      ['[z-a]', false],
    ],
  ],
  [
    isTimeZone,
    [
      ['Europe/Helsinki', true],
      ['UTC', true],
      ['Kajaani', false],
      ['', false],
    ],
  ],
  [
    isInstant,
    [
      ['2026-11-18T09:41:00+02:00', true],
      ['2026-11-18T09:41Z', true],
      ['2026-11-18T09:41:00', false],
      ['2026-11-18', false],
      ['2026-13-18T09:41:00Z', false],
    ],
  ],
  [
    isSettingsId,
    [
      ['kainuu-health.1', true],
      ['a', true],
      ['-a', false],
      ['ä', false],
      ['a b', false],
      ['a'.repeat(65), false],
    ],
  ],
];

describe.each(tables.map(([check, cases]) => [check.name, check, cases] as const))(
  '%s',
  (_, check, cases) => {
    it.each(cases)('%j: %s', (text, expected) => {
      expect(check(text)).toBe(expected);
    });
  },
);
