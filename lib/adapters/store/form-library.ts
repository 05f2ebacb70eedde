import { Dexie, type Table } from 'dexie';
import type { Language } from '#lib/base/language.ts';
import { ok } from '#lib/base/result.ts';
import type { CodeList, FormLibrary, StoredForm } from '#lib/ports/form-library.ts';
import { refuseNewer } from './migrations/refuse-newer.ts';
import { attempt } from './store-failure.ts';

/**
 * Imported forms and titles in IndexedDB. They are the organisation's and of no client, so they are not sealed, and every
 * professional of this browser has the same.
 */
export function createFormLibrary(databaseName = 'rinnalla-forms'): FormLibrary {
  const database = new Dexie(databaseName);
  database.version(1).stores({ forms: 'id', codeLists: 'language' });
  refuseNewer(database, 1);
  const forms: Table<StoredForm, string> = database.table('forms');
  const codeLists: Table<CodeList, Language> = database.table('codeLists');

  function announce(): void {
    const channel = new BroadcastChannel(databaseName);
    channel.postMessage('changed');
    channel.close();
  }

  const change = (run: () => Promise<unknown>) =>
    attempt(async () => {
      await run();
      announce();
      return ok(undefined);
    });

  return {
    forms: () =>
      attempt(async () => {
        const found = await forms.toArray();
        return ok(found.toSorted((one, other) => one.title.localeCompare(other.title, 'fi')));
      }),
    form: (id) => attempt(async () => ok(await forms.get(id))),
    putForm: (form) => change(() => forms.put(form)),
    removeForm: (id) => change(() => forms.delete(id)),
    codeList: (language) => attempt(async () => ok(await codeLists.get(language))),
    putCodeList: (list) => change(() => codeLists.put(list)),
    removeCodeList: (language) => change(() => codeLists.delete(language)),
    observe(changed) {
      const channel = new BroadcastChannel(databaseName);
      channel.addEventListener('message', changed);
      return () => channel.close();
    },
  };
}
