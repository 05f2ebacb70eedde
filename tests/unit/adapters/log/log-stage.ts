import 'fake-indexeddb/auto';
import { createAccessLog } from '#lib/adapters/log/access-log.ts';
import { type LogDatabase, openLogDatabase } from '#lib/adapters/log/log-database.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import type { AccessLog, LoggedEvent } from '#lib/ports/access-log.ts';

export const sealer = createSealer(await generateSealerKeys());

let databases = 0;
export function newName(): string {
  databases += 1;
  return `log-${databases}`;
}

export function logIn(
  databaseName: string,
  openSealer = async () => sealer,
  hasServer = async () => true,
): AccessLog {
  return createAccessLog({ openSealer, hasServer, databaseName });
}

/** What is on the disk, as somebody without the key could change it. */
export async function onDisk<Value>(
  name: string,
  work: (database: LogDatabase) => Promise<Value>,
): Promise<Value> {
  const database = openLogDatabase(name);
  try {
    return await work(database);
  } finally {
    database.dexie.close();
  }
}

export async function eventsIn(log: AccessLog, filter = {}): Promise<readonly LoggedEvent[]> {
  const read = await log.read(filter);
  if (!read.ok) throw new Error(read.failure.reason);
  return read.value;
}
