import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defaultSettings } from '#lib/model/settings/default-settings.ts';
import { parseSettings, parseSettingsText } from '#lib/model/settings/parse-settings.ts';
import type { Settings } from '#lib/model/settings/settings.ts';
import { expectations } from '#lib/model/settings/settings-problem.ts';
import { settingsSchema } from '#lib/model/settings/settings-schema.ts';

const full: Settings = {
  version: 1,
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  professional: { id: 'tm', name: 'Tiina Mustonen', role: 'nurse', register: 'health' },
  sources: [
    {
      id: 'health',
      name: 'Kainuu, terveydenhuolto',
      controller: 'Kainuun hyvinvointialue',
      register: 'health',
      kind: 'fhir',
      baseUrl: 'https://fhir.example.fi/r4',
      signIn: { kind: 'smart', clientId: 'rinnalla' },
      askedByDefault: true,
    },
    {
      id: 'file',
      name: 'Tuotu aineisto',
      controller: 'Kainuun hyvinvointialue',
      register: 'social',
      kind: 'embedded',
      signIn: { kind: 'none' },
      askedByDefault: false,
    },
  ],
  hosts: [
    {
      id: 'openmrs',
      name: 'OpenMRS',
      adapter: 'openmrs',
      matches: ['https://emr.example.fi/openmrs/*'],
      sourceId: 'health',
    },
    {
      id: 'record',
      name: 'Potilastietojärjestelmä',
      adapter: 'configured',
      matches: ['http://127.0.0.1:8080/*'],
      identifierSystem: 'urn:oid:1.2.246.21',
      reading: {
        urlPattern: '/client/(?<id>\\d+)',
        header: '#client',
        frame: 'iframe.chart',
        name: { selector: '.name', pattern: '^(.*),' },
        identityCode: { attribute: 'data-code' },
        birthDate: { selector: '.born' },
        dateFormat: 'd.M.yyyy',
        absentWhen: '.locked',
      },
    },
  ],
  cacheHours: 24,
  fixedNow: '2026-11-18T09:41:00+02:00',
  summary: { order: ['owners'], hidden: ['functioning'], width: 400, collapsed: false },
  risk: {
    rules: { 'emergency-visits': { on: false, roles: ['nurse'], parameters: { visits: 5 } } },
    own: [{ id: 'checked-when-it-is-read' }],
    tables: { ranks: {} },
    segmentNames: { network: { fi: 'Verkosto', sv: 'Nätverk', en: 'Network' } },
  },
  worklist: { findings: 'server' },
  functioning: {
    forms: { 'generic-30': false },
    instruments: { sppb: true },
    roles: { sppb: ['physician'] },
    sets: [{ id: 'home-care', name: 'Kotihoito', names: { sv: 'Hemvård' }, codes: ['d450', 'd510'] }],
    titles: { fi: { d450: 'Käveleminen' } },
    packs: [{ instrument: 'checked-when-it-is-read' }],
  },
};

/** A copy of `full` with one field changed; `undefined` removes it. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(full);
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const parent = parts.reduce<unknown>((at, part) => Reflect.get(Object(at), part), copy);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return copy;
}

function problemsOf(input: unknown) {
  const parsed = parseSettings(input);
  return parsed.ok ? [] : parsed.failure;
}

describe('settings that are right', () => {
  it.each([
    ['everything set', full],
    ['a new installation', defaultSettings],
    ['the shortest', changed('fixedNow', undefined)],
    ['with the address of the schema', { ...full, $schema: './settings.schema.json' }],
  ])('%s', (_, settings) => {
    expect(parseSettings(settings)).toEqual({ ok: true, value: settings });
    expect(parseSettingsText(JSON.stringify(settings))).toEqual({ ok: true, value: settings });
  });
});

describe('settings with an error name the field and what it expects', () => {
  it.each([
    ['version', 2, 'version', { kind: 'number', value: '2' }],
    ['language', 'se', 'oneOf', { kind: 'text', value: 'se' }],
    ['language', undefined, 'oneOf', { kind: 'nothing' }],
    ['timeZone', 'Kajaani', 'timeZone', { kind: 'text', value: 'Kajaani' }],
    ['professional', 'Tiina', 'group', { kind: 'text', value: 'Tiina' }],
    ['professional.role', 'doctor', 'oneOf', { kind: 'text', value: 'doctor' }],
    ['professional.id', '', 'id', { kind: 'empty' }],
    ['sources', {}, 'list', { kind: 'group' }],
    ['sources.1.id', 'a b', 'id', { kind: 'text', value: 'a b' }],
    ['sources.0.name', '', 'text', { kind: 'empty' }],
    ['sources.0.register', 'terveys', 'oneOf', { kind: 'text', value: 'terveys' }],
    ['sources.0.kind', 'soap', 'oneOf', { kind: 'text', value: 'soap' }],
    ['sources.0.baseUrl', undefined, 'address', { kind: 'nothing' }],
    [
      'sources.0.baseUrl',
      'http://fhir.example.fi',
      'address',
      { kind: 'text', value: 'http://fhir.example.fi' },
    ],
    ['sources.1.baseUrl', 'https://fhir.example.fi', 'knownField', { kind: 'hidden' }],
    ['sources.0.signIn.kind', 'basic', 'oneOf', { kind: 'text', value: 'basic' }],
    ['sources.0.signIn.clientId', 12345, 'text', { kind: 'number', value: '12345' }],
    ['sources.0.askedByDefault', 'yes', 'yesNo', { kind: 'text', value: 'yes' }],
    ['sources.1.id', 'health', 'uniqueId', { kind: 'text', value: 'health' }],
    ['hosts.1.id', 'openmrs', 'uniqueId', { kind: 'text', value: 'openmrs' }],
    ['hosts.0.sourceId', 'helth', 'knownSource', { kind: 'text', value: 'helth' }],
    ['hosts.0.matches', [], 'matchPattern', { kind: 'list' }],
    ['hosts.0.matches.0', '<all_urls>', 'matchPattern', { kind: 'text', value: '<all_urls>' }],
    ['hosts.1.reading', undefined, 'group', { kind: 'nothing' }],
    ['hosts.1.reading.urlPattern', '(', 'regularExpression', { kind: 'text', value: '(' }],
    ['hosts.1.reading.name.pattern', '[a', 'regularExpression', { kind: 'text', value: '[a' }],
    ['hosts.1.reading.dateFormat', 'DD.MM.YYYY', 'dateFormat', { kind: 'text', value: 'DD.MM.YYYY' }],
    ['hosts.1.reading.header', '', 'text', { kind: 'empty' }],
    ['hosts.1.readng', {}, 'knownField', { kind: 'hidden' }],
    ['cacheHours', 0, 'cacheHours', { kind: 'number', value: '0' }],
    ['cacheHours', 721, 'cacheHours', { kind: 'number', value: '721' }],
    ['fixedNow', '2026-11-18', 'instant', { kind: 'text', value: '2026-11-18' }],
    ['summary.width', 359, 'width', { kind: 'number', value: '359' }],
    ['summary.width', 561, 'width', { kind: 'number', value: '561' }],
    ['summary.hidden', null, 'list', { kind: 'nothing' }],
    ['risk.rules', [], 'group', { kind: 'list' }],
    ['risk.rules.a b', { on: true }, 'id', { kind: 'group' }],
    ['risk.rules.emergency-visits.on', 'yes', 'yesNo', { kind: 'text', value: 'yes' }],
    ['risk.rules.emergency-visits.roles.0', 'doctor', 'oneOf', { kind: 'text', value: 'doctor' }],
    ['risk.rules.emergency-visits.parameters.visits', '5', 'number', { kind: 'text', value: '5' }],
    ['risk.rules.emergency-visits.limits', {}, 'knownField', { kind: 'hidden' }],
    ['risk.own', {}, 'list', { kind: 'group' }],
    ['risk.segmentNames.network.sv', '', 'text', { kind: 'empty' }],
    ['worklist.findings', 'everybody', 'oneOf', { kind: 'text', value: 'everybody' }],
    ['worklist.population', true, 'knownField', { kind: 'hidden' }],
    ['colour', 'red', 'knownField', { kind: 'hidden' }],
  ])('%s: %j -> %s', (path, value, expected, got) => {
    const written = path.replaceAll(/\.(\d+)/g, '[$1]');
    expect(problemsOf(changed(path, value))).toEqual([
      { path: written, expected: expect.objectContaining({ key: expected }), got },
    ]);
  });

  it.each([
    ['an identity code or a Patient id', { identityCode: undefined }],
    ['a name or a birth date', { name: undefined, birthDate: undefined }],
  ])('a record UI that does not show %s can never agree on a client', (_, without) => {
    const reading = Object.fromEntries(
      Object.entries({ ...full.hosts[1]?.reading, ...without }).filter(([, value]) => value !== undefined),
    );
    expect(problemsOf(changed('hosts.1.reading', reading))).toMatchObject([
      { path: 'hosts[1].reading', expected: { key: 'twoIdentifiers' } },
    ]);
  });

  it("accepts the source's own id in the address as the identifier when the source is named", () => {
    const reading = { urlPattern: '/client/(?<id>.+)', header: '#client', name: {} };
    const host = { ...full.hosts[1], reading, sourceId: 'health' };
    expect(problemsOf(changed('hosts.1', host))).toEqual([]);
  });

  it('tells all errors at once, those between fields too', () => {
    const input = { ...full, language: 'xx', sources: [{ id: 'a' }, { id: 'a' }], cacheHours: 'long' };
    const paths = problemsOf(input).map(({ path }) => path);
    for (const path of ['language', 'sources[0].kind', 'sources[1].id', 'cacheHours', 'hosts[0].sourceId']) {
      expect(paths).toContain(path);
    }
  });

  it('names the choices', () => {
    expect(problemsOf(changed('language', 'xx'))[0]?.expected.values).toEqual({ choices: 'fi, sv, en' });
    expect(problemsOf(changed('hosts.0.sourceId', 'x'))[0]?.expected.values).toEqual({
      choices: 'health, file',
    });
  });

  it('says so when the text is not JSON, or not a group of fields', () => {
    expect(parseSettingsText('{"version": 1,')).toMatchObject({
      ok: false,
      failure: [{ path: '', expected: { key: 'json' } }],
    });
    expect(problemsOf([])).toMatchObject([{ path: '', expected: { key: 'group' }, got: { kind: 'list' } }]);
  });

  it('never repeats a token or a password', () => {
    const sources = [{ ...full.sources[0], signIn: { kind: 'smart', token: 'hush', clientId: ['hush'] } }];
    expect(JSON.stringify(problemsOf({ ...full, sources }))).not.toContain('hush');
    const address = problemsOf(changed('sources.0.baseUrl', 'https://tiina:hush@fhir.example.fi'));
    expect(JSON.stringify(address)).not.toContain('hush');
    expect(address).toHaveLength(1);
  });

  it('never throws and never returns something else than it promises, whatever it reads', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.constantFrom('sources', 'hosts', 'summary'),
        (value, field) => {
          for (const input of [value, { ...full, [field]: value }]) {
            for (const problem of problemsOf(input)) expect(expectations).toContain(problem.expected.key);
          }
        },
      ),
    );
  });
});

describe('public/settings.schema.json', () => {
  const annotations = new Set(['title', 'description']);
  /** Without the words for people; a property that is called `title` stays. */
  function withoutWords(node: unknown, isNames = false): unknown {
    if (Array.isArray(node)) return node.map((item) => withoutWords(item));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .filter(([name]) => isNames || !annotations.has(name))
        .map(([name, value]) => [name, withoutWords(value, name === 'properties')]),
    );
  }
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../../../public/settings.schema.json', import.meta.url), 'utf8'),
  );

  it('has the shape that settings are read by: the same fields, required ones and choices', () => {
    expect(withoutWords(file)).toEqual(z.toJSONSchema(settingsSchema));
  });
});
