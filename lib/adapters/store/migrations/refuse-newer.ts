import type { Dexie } from 'dexie';

/** The database was written by a newer version of the extension: it is left as it is. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * Makes every use of the database fail after a downgrade. Dexie would open a newer database as it is, and old code would
 * write old shapes among the new ones.
 */
export function refuseNewer(database: Dexie, version: number): void {
  // Sticky: also when the connection is opened again.
  database.on(
    'ready',
    () => {
      // Dexie's number times ten is the browser's; `verno` stays what the code declares.
      if (database.backendDB().version > version * 10) throw new NewerDatabaseError();
    },
    true,
  );
}
