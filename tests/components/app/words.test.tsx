import { describe, expect, it } from 'vitest';
import { loadWords } from '#components/app/words.ts';
import { languages } from '#lib/base/language.ts';

type Tree = { readonly [key: string]: string | Tree };
const files = import.meta.glob<{ default: Tree }>('/components/app/words/*/*.json', { eager: true });

function sentences(tree: Tree, path = ''): [key: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  );
}
const wordsOf = (language: string, namespace: string) =>
  sentences(files[`/components/app/words/${language}/${namespace}.json`]?.default ?? {});
const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(['app', 'summary'])('the words of %s', (namespace) => {
  const finnish = wordsOf('fi', namespace);

  it.each(['sv', 'en'])('are all there in %s, with the same values', (language) => {
    const other = new Map(wordsOf(language, namespace));
    expect([...other.keys()].sort()).toEqual(finnish.map(([key]) => key).sort());
    for (const [key, sentence] of finnish) {
      if (key.endsWith('_one')) continue;
      expect(placeholders(other.get(key) ?? ''), `${language} ${key}`).toEqual(placeholders(sentence));
    }
  });

  it('are not empty in any language', () => {
    for (const language of languages)
      for (const [key, sentence] of wordsOf(language, namespace))
        expect(sentence.trim(), `${language} ${key}`).not.toBe('');
  });
});

describe('the lookup', () => {
  it('chooses the plural form', async () => {
    const { t } = await loadWords('fi');
    expect(t('summary.status.unread', { count: 3 })).toBe('3 merkintää ei voitu lukea');
    expect(t('summary.new.since', { count: 1, date: '3.11.2026' })).toBe('1 uusi 3.11.2026 jälkeen');
  });

  it('leaves hostile values as text', async () => {
    const { t } = await loadWords('en');
    expect(t('summary.hidden', { sections: '<b>&amp;</b>' })).toBe('Hidden: <b>&amp;</b>');
  });

  it('marks an unknown key in tests, where somebody sees it', async () => {
    const { t } = await loadWords('fi');
    expect(t('summary.doesNotExist')).toBe('⟦summary.doesNotExist⟧');
  });
});
