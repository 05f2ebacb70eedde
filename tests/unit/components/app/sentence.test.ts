import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { sentenceOf, type WordTree } from '#components/app/sentence.ts';
import { languages } from '#lib/base/language.ts';

const files = import.meta.glob<{ default: WordTree }>('/components/app/words/*/*.json', { eager: true });

function keysOf(words: WordTree, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  );
}

const words = Object.fromEntries(
  languages.map((language) => [
    language,
    Object.fromEntries(
      Object.entries(files).flatMap(([path, { default: tree }]) =>
        path.includes(`/${language}/`)
          ? [[path.slice(path.lastIndexOf('/') + 1, -'.json'.length), tree]]
          : [],
      ),
    ) as WordTree,
  ]),
);

/** Every sentence of ours, read by the library whose format the files are written in. */
describe.each(languages)('a sentence in %s', (language) => {
  const tree = words[language] ?? {};
  const values = { date: '3.11.2026', title: '$& <b>', name: '{{title}}' };

  it('reads as i18next reads it, with every count and without', async () => {
    const oracle = i18next.createInstance();
    await oracle.init({
      lng: language,
      resources: { [language]: { translation: tree } },
      interpolation: { escapeValue: false },
    });
    const keys = [...new Set(keysOf(tree).map((key) => key.replace(/_(?:one|other)$/, '')))];
    expect(keys.length).toBeGreaterThan(500);
    for (const key of keys) {
      for (const count of [undefined, 0, 1, 2, 21]) {
        const given = count === undefined ? values : { ...values, count };
        const said = oracle.exists(key, given) ? oracle.t(key, given) : undefined;
        expect(sentenceOf(tree, language, key, given), `${key} ${count}`).toBe(said);
      }
    }
  });
});

describe('what is not among the words', () => {
  const tree: WordTree = { group: { one: 'yksi {{a}}{{b}}', some_other: '{{count}} kpl' } };

  it.each(['nothing', 'group', 'group.two', 'group.one.more', 'constructor', 'group.toString', ''])(
    'is undefined: %s',
    (key) => {
      expect(sentenceOf(tree, 'fi', key)).toBeUndefined();
    },
  );

  it('a form that is not there is not another form', () => {
    expect(sentenceOf(tree, 'fi', 'group.some', { count: 1 })).toBeUndefined();
    expect(sentenceOf(tree, 'fi', 'group.some', { count: 2 })).toBe('2 kpl');
  });

  it('a place without a value stays, and a name of the language itself is no value', () => {
    expect(sentenceOf(tree, 'fi', 'group.one', { a: 0 })).toBe('yksi 0{{b}}');
    expect(sentenceOf({ say: 'x{{constructor}}' }, 'fi', 'say')).toBe('x{{constructor}}');
  });
});
