import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import { projectFiles, readProjectFile, root } from './source-files.ts';

type Words = { readonly [key: string]: string | Words };

const folder = 'components/app/words';
const namespaces = readdirSync(join(root, folder, 'fi')).filter((file) => file.endsWith('.json'));

/** Every sentence of a tree by its dotted key. Plural endings are folded: languages differ in their plural forms. */
function sentences(words: Words, prefix: string): readonly (readonly [key: string, text: string])[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    return typeof value === 'string' ? [[path, value] as const] : sentences(value, path);
  });
}

function read(language: string, namespace: string): readonly (readonly [string, string])[] {
  return sentences(
    JSON.parse(readProjectFile(`${folder}/${language}/${namespace}`)) as Words,
    namespace.replace('.json', ''),
  );
}

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\//g, '');
const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g) ?? [])].sort();

describe.each(namespaces)('the words of %s', (namespace) => {
  const finnish = new Map(read('fi', namespace));

  it.each(languages.filter((language) => language !== 'fi'))(
    'are all there in %s, with the same values to fill in',
    (language) => {
      const translated = new Map(read(language, namespace));
      expect([...translated.keys()].sort()).toEqual([...finnish.keys()].sort());
      const different = [...finnish].filter(
        ([key, text]) => String(placeholders(text)) !== String(placeholders(translated.get(key) ?? '')),
      );
      expect(different).toEqual([]);
    },
  );

  it.each([...languages])('are never empty in %s', (language) => {
    expect(read(language, namespace).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

/** Names, units and words that Finnish shares with the others. */
const sharedWithFinnish = new Set([
  'consultation.colleague.minutes',
  'inbox.time.hoursMinutes',
  'inbox.time.minutes',
  'log.export.fhir',
  'outbox.badge.name',
  'plan.contact.channels.video',
  'settings.hosts.adapter.medplum',
  'settings.hosts.adapter.openmrs',
  'terms.channel.video',
  'terms.measure.audit',
  'terms.measure.auditC',
  'terms.measure.hba1c',
  'terms.measure.inr',
  'terms.measure.sodium',
  'worklist.channel.video',
  'worklist.value.origin.rinnalla',
]);

/** What a text says by itself, without what is filled in. */
const ownWords = (text: string) => text.replaceAll(/\{\{.*?\}\}/g, ' ').match(/\p{L}{2,}/gu) ?? [];

describe('no language is left in another', () => {
  const all = new Map(
    languages.map((language) => [language, new Map(namespaces.flatMap((each) => read(language, each)))]),
  );
  const of = (language: 'fi' | 'sv' | 'en') => all.get(language) ?? new Map<string, string>();

  it('Finnish says nothing in the words of the others but names and units, and each of these is still the same', () => {
    const same = [...of('fi')].flatMap(([key, text]) =>
      ownWords(text).length > 0 && (text === of('sv').get(key) || text === of('en').get(key)) ? [key] : [],
    );
    expect(same.sort()).toEqual([...sharedWithFinnish].sort());
  });

  it('Swedish and English share words, and no sentence', () => {
    const same = [...of('sv')].filter(
      ([key, text]) => ownWords(text).length > 2 && text === of('en').get(key),
    );
    expect(same).toEqual([]);
  });

  it.each([
    ['fi', /(?<!\p{L})(?:och|inte|är|the|and)(?!\p{L})|å/iu],
    ['sv', /(?<!\p{L})(?:ei|tai|kun|the|and|with)(?!\p{L})/iu],
    ['en', /(?<!\p{L})(?:och|inte|ja|tai|ei|kun)(?!\p{L})|[åäö]/iu],
  ] as const)('%s has no small words or letters of the others', (language, foreign) => {
    const found = [...of(language)].filter(([, text]) => foreign.test(text.replaceAll(/\{\{.*?\}\}/g, '')));
    expect(found).toEqual([]);
  });
});

describe('words used in code', () => {
  const known = new Set(namespaces.flatMap((namespace) => read('fi', namespace).map(([key]) => key)));
  const code = projectFiles().filter((file) => /^(lib|components|entrypoints)\/.*\.tsx?$/.test(file));

  it('exist', () => {
    const missing = code.flatMap((file) =>
      [...withoutComments(readProjectFile(file)).matchAll(/\bt\(\s*'([\w.-]+)'/g)].flatMap(([, key = '']) =>
        known.has(key) || known.has(`${key}_other`) ? [] : [`${file}: ${key}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('are complete in the manifest', () => {
    const keys = languages.map((language) =>
      Object.keys(JSON.parse(readProjectFile(`public/_locales/${language}/messages.json`)) as object).sort(),
    );
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });
});
