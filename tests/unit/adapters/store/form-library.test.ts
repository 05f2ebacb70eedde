import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createFormLibrary } from '#lib/adapters/store/form-library.ts';
import { ok } from '#lib/base/result.ts';

const form = (id: string, title: string) => ({
  id,
  title,
  importedAt: '2026-11-18T07:41:00.000Z',
  from: 'form.json',
  text: '{}',
});
const list = {
  language: 'fi',
  source: 'Julkaisija',
  version: '1.0',
  importedAt: '2026-11-18T07:41:00.000Z',
  titles: { d450: { title: 'Keksitty nimike' } },
} as const;

describe('the library of imported forms and titles', () => {
  it('keeps what is put into it, in the place of what had the same id', async () => {
    const library = createFormLibrary('library-kept');
    expect(await library.forms()).toEqual(ok([]));
    expect(await library.form('a')).toEqual(ok(undefined));
    for (const each of [form('b', 'Ä'), form('a', 'A'), form('b', 'B')]) await library.putForm(each);
    expect(await createFormLibrary('library-kept').forms()).toEqual(ok([form('a', 'A'), form('b', 'B')]));
    await library.removeForm('a');
    expect(await library.forms()).toEqual(ok([form('b', 'B')]));
  });

  it('keeps one list of titles for each language', async () => {
    const library = createFormLibrary('library-titles');
    await library.putCodeList(list);
    await library.putCodeList({ ...list, version: '2.0' });
    expect(await library.codeList('fi')).toEqual(ok({ ...list, version: '2.0' }));
    expect(await library.codeList('sv')).toEqual(ok(undefined));
    await library.removeCodeList('fi');
    expect(await library.codeList('fi')).toEqual(ok(undefined));
  });

  it('tells other tabs of every change until they stop listening', async () => {
    const told: string[] = [];
    const stop = createFormLibrary('library-told').observe(() => told.push('changed'));
    await createFormLibrary('library-told').putForm(form('a', 'A'));
    await expect.poll(() => told).toEqual(['changed']);
    stop();
  });

  it('leaves what a newer version has written as it is', async () => {
    const { Dexie } = await import('dexie');
    const newer = new Dexie('library-newer');
    newer.version(2).stores({ forms: 'id', codeLists: 'language' });
    await newer.open();
    newer.close();
    const read = await createFormLibrary('library-newer').forms();
    expect(read).toMatchObject({ ok: false, failure: { reason: 'newer' } });
  });
});
