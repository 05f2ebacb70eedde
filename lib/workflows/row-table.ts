import { type ListedRow, listedRow } from '#lib/worklist/listed-row.ts';
import { isSamePlain } from '#lib/worklist/same-row.ts';
import type { WorklistRow } from '#lib/worklist/worklist-row.ts';

export type RowChange = (row: WorklistRow) => WorklistRow;

/** A change that was made on the screen before the record tells of it. */
export interface RowOverlay {
  /** Takes it back: the row is as the record has it. */
  undo(): void;
  /** It has arrived: from now on what is read stands. */
  settle(): void;
}

interface Line {
  /** As composed from the record. */
  readonly read: WorklistRow;
  readonly overlays: readonly RowChange[];
  readonly shown: ListedRow;
}

/** The rows in memory, by client. A row that says the same as before stays the same object. */
export interface RowTable {
  readonly size: number;
  has(clientKey: string): boolean;
  get(clientKey: string): ListedRow | undefined;
  /** As composed: changes of this professional that the record does not tell of are laid over it. */
  put(row: WorklistRow): void;
  remove(clientKey: string): void;
  /** Lays a change over the row, now and after each reading, until it is taken back or has arrived. */
  lay(clientKey: string, change: RowChange): RowOverlay;
  /** One row as composed. */
  readOf(clientKey: string): WorklistRow | undefined;
  /** Rows as composed, without what is laid over them. */
  read(): Iterable<WorklistRow>;
  /** The same array until a row changes. */
  rows(): readonly ListedRow[];
  clear(): void;
}

const nothing: RowOverlay = { undo: () => undefined, settle: () => undefined };

/** `changed`: called after each change of a row. */
export function createRowTable(changed: () => void): RowTable {
  const lines = new Map<string, Line>();
  let list: readonly ListedRow[] | undefined;

  function set(key: string, read: WorklistRow, overlays: readonly RowChange[]): void {
    const before = lines.get(key);
    const laid = overlays.reduce<WorklistRow>((row, change) => change(row), read);
    const listed = listedRow(laid);
    const shown = before !== undefined && isSamePlain(before.shown, listed) ? before.shown : listed;
    lines.set(key, { read: read === laid ? shown : read, overlays, shown });
    if (shown === before?.shown) return;
    list = undefined;
    changed();
  }

  return {
    get size() {
      return lines.size;
    },
    has: (key) => lines.has(key),
    get: (key) => lines.get(key)?.shown,
    put(row) {
      set(row.clientKey, row, lines.get(row.clientKey)?.overlays ?? []);
    },
    remove(key) {
      if (!lines.delete(key)) return;
      list = undefined;
      changed();
    },
    lay(key, change) {
      const line = lines.get(key);
      if (line === undefined) return nothing;
      // One of its own each time, so that the same function laid twice is taken back once.
      const own: RowChange = (row) => change(row);
      set(key, line.read, [...line.overlays, own]);
      const without = (now: Line) => now.overlays.filter((each) => each !== own);
      return {
        undo() {
          const now = lines.get(key);
          if (now?.overlays.includes(own)) set(key, now.read, without(now));
        },
        settle() {
          const now = lines.get(key);
          if (now?.overlays.includes(own)) set(key, own(now.read), without(now));
        },
      };
    },
    readOf: (key) => lines.get(key)?.read,
    *read() {
      for (const { read } of lines.values()) yield read;
    },
    rows() {
      list ??= Array.from(lines.values(), ({ shown }) => shown);
      return list;
    },
    clear() {
      lines.clear();
      list = undefined;
      changed();
    },
  };
}
