import type { IsoDate } from '#lib/base/dates.ts';
import type { ReferenceTables } from '../reference/reference-tables.ts';
import { type Block, clientsPerBlock } from './block.ts';
import { buildBlock, type Dictionaries } from './build-block.ts';
import type { ClientFacts } from './client-facts.ts';
import { createCoverageDictionary } from './coverage-dictionary.ts';
import { createNameDictionary } from './name-dictionary.ts';
import { clearRow, replaceClient } from './replace-client.ts';
import { createShapeDictionary } from './shape-dictionary.ts';

/** Rows of a block that is begun for a client alone. */
const fewestRows = 64;

export interface Place {
  readonly block: Block;
  readonly row: number;
}

/**
 * The recorded facts of many clients in columns, as they count on one day: of the team's own current clients, nobody
 * else's. On another day it is built anew, because what is in force, ahead or of which age is another matter then.
 */
export interface Snapshot extends Dictionaries {
  readonly today: IsoDate;
  readonly tables: ReferenceTables;
  readonly blocks: readonly Block[];
  /** Adds many at once; who is there already is changed. */
  addClients(clients: readonly ClientFacts[]): void;
  /** Puts one client in the place of what was known before, or adds the client. */
  updateClient(client: ClientFacts): void;
  /** Forgets a client; false when there is none with this id. Shapes that were met stay in the dictionary. */
  removeClient(id: string): boolean;
  /** Where a client stands; undefined when there is none with this id. */
  placeOf(id: string): Place | undefined;
  /** Of every row, block by block; undefined where no client stands. */
  clientIds(): readonly (string | undefined)[];
}

export function createSnapshot(today: IsoDate, tables: ReferenceTables): Snapshot {
  const dictionaries: Dictionaries = {
    shapes: createShapeDictionary(),
    coverages: createCoverageDictionary(),
    targetNames: createNameDictionary(),
  };
  const blocks: Block[] = [];
  const places = new Map<string, Place>();
  const free: Place[] = [];

  function begin(clients: readonly ClientFacts[], rows: number): void {
    const block = buildBlock(clients, rows, dictionaries);
    blocks.push(block);
    for (const [row, { id }] of clients.entries()) places.set(id, { block, row });
    for (let row = rows - 1; row >= clients.length; row -= 1) free.push({ block, row });
  }

  function updateClient(client: ClientFacts): void {
    const place = places.get(client.id) ?? free.pop();
    if (place === undefined) {
      begin([client], fewestRows);
      return;
    }
    places.set(client.id, place);
    replaceClient(place.block, place.row, client, dictionaries);
  }

  return {
    ...dictionaries,
    today,
    tables,
    blocks,
    addClients(clients) {
      // Of two with the same id the later one stands.
      const latest = new Map(clients.map((client) => [client.id, client]));
      const fresh: ClientFacts[] = [];
      for (const client of latest.values()) {
        if (places.has(client.id)) updateClient(client);
        else fresh.push(client);
      }
      // A few are put where there is room: a block of its own for each portion would be many small ones.
      if (fresh.length < fewestRows) {
        for (const client of fresh) updateClient(client);
        return;
      }
      for (let from = 0; from < fresh.length; from += clientsPerBlock) {
        const some = fresh.slice(from, from + clientsPerBlock);
        begin(some, Math.max(some.length, fewestRows));
      }
    },
    updateClient,
    removeClient(id) {
      const place = places.get(id);
      if (place === undefined) return false;
      places.delete(id);
      clearRow(place.block, place.row, dictionaries);
      free.push(place);
      return true;
    },
    placeOf: (id) => places.get(id),
    clientIds: () => blocks.flatMap(({ ids }) => ids),
  };
}
