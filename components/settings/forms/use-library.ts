import { useEffect, useState } from 'react';
import { type Language, languages } from '#lib/base/language.ts';
import type { CodeList, FormLibrary, StoredForm } from '#lib/ports/form-library.ts';
import type { StoreFailure } from '#lib/ports/record-store.ts';

/** What was imported, as the disk has it. */
export interface LibraryContent {
  readonly state: 'reading' | 'read';
  readonly failure?: StoreFailure;
  readonly forms: readonly StoredForm[];
  readonly codeLists: readonly CodeList[];
}

const nothing: LibraryContent = { state: 'reading', forms: [], codeLists: [] };

async function readAll(library: FormLibrary): Promise<LibraryContent> {
  const [forms, ...lists] = await Promise.all([
    library.forms(),
    ...languages.map((language) => library.codeList(language)),
  ]);
  const failed = [forms, ...lists].find((read) => !read.ok);
  return {
    state: 'read',
    ...(failed === undefined || failed.ok ? {} : { failure: failed.failure }),
    forms: forms.ok ? forms.value : [],
    codeLists: lists.flatMap((list) => (list.ok && list.value !== undefined ? [list.value] : [])),
  };
}

/** The library, followed through every change in this tab and others. */
export function useLibrary(library: FormLibrary): LibraryContent {
  const [content, setContent] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    const read = () => void readAll(library).then((next) => isCurrent && setContent(next));
    read();
    const stop = library.observe(read);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [library]);
  return content;
}

/** Titles in a language, by code: imported ones, and those of the settings before them. */
export function titlesIn(
  { codeLists }: LibraryContent,
  language: Language,
  ofSettings: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const list = codeLists.find((each) => each.language === language);
  return new Map([
    ...Object.entries(list?.titles ?? {}).map(([code, { title }]) => [code, title] as const),
    ...Object.entries(ofSettings),
  ]);
}
