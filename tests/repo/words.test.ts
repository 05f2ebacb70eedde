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
