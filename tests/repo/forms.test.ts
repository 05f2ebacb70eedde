import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import type { IcfForm } from '#lib/functioning/assessment.ts';
import { chapterOf } from '#lib/functioning/change/chapters.ts';
import { mostCodes } from '#lib/functioning/forms/own-form.ts';
import { icfForms } from '#lib/functioning/forms/registry.ts';
import { categoryOf, icfCategories } from '#lib/functioning/icf/find-categories.ts';
import { projectFiles, readProjectFile, root } from './source-files.ts';

/* A form that is added later is held to these by being in `lib/functioning/forms/`. */

const modules = import.meta.glob<{ readonly form?: IcfForm }>('/lib/functioning/forms/*.ts', { eager: true });
const inFiles = Object.entries(modules).flatMap(([path, { form }]) =>
  form === undefined ? [] : [[path.split('/').at(-1)?.replace('.ts', ''), form] as const],
);
const forms = icfForms.map((form) => [form.id, form] as const);
const files = projectFiles();

describe('the forms of functional capacity', () => {
  it('have one file each, named by its id, and are all on the list, once', () => {
    expect(inFiles.map(([name]) => name).toSorted()).toEqual(icfForms.map(({ id }) => id).toSorted());
    for (const [name, form] of inFiles) expect(form.id).toBe(name);
    const others = ['registry.ts', 'own-form.ts'];
    const found = readdirSync(join(root, 'lib/functioning/forms')).filter((file) => !others.includes(file));
    expect(found.toSorted()).toEqual(icfForms.map(({ id }) => `${id}.ts`).toSorted());
  });

  it.each(forms)('%s has a case test, and a row with its codes in the documentation', (id, form) => {
    expect(files).toContain(`tests/unit/functioning/forms/${id}.test.ts`);
    const row = readProjectFile('docs/functional-capacity.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`${id}\``));
    expect(row?.match(/\b[bsde]\d{3}\b/g)).toEqual([...form.codes]);
    expect(row).toContain(form.defaultOn ? '| on ' : '| off ');
    expect(row).toContain(form.confidence);
  });

  it.each(forms)('%s is named in every language, and each of its codes has a category, once', (_id, form) => {
    for (const language of languages) expect(form.name[language].trim()).not.toBe('');
    expect(form.codes.filter((code) => categoryOf(code)?.code !== code)).toEqual([]);
    expect(new Set(form.codes).size).toBe(form.codes.length);
    expect(form.codes.length).toBeLessThanOrEqual(mostCodes);
    expect(form.source.trim()).not.toBe('');
  });

  it.each(forms)('%s is off while its list is not verified', (_id, form) => {
    if (form.confidence === 'unverified') expect(form.defaultOn).toBe(false);
  });
});

it.each(languages)('every chapter of the classification has a name in %s', (language) => {
  const words = JSON.parse(readProjectFile(`components/app/words/${language}/functioning-text.json`)) as {
    readonly chapter: Readonly<Record<string, string>>;
  };
  const chapters = [...new Set(icfCategories.map(({ code }) => chapterOf(code)))];
  expect(Object.keys(words.chapter).toSorted()).toEqual(chapters.toSorted());
});
