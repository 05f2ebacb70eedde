import { isObject } from '#lib/fhir/json.ts';
import type { Sealer } from './sealer.ts';
import type { PortionRow } from './worklist-database.ts';

/** Rows in one sealed object: twenty thousand are eighty objects, and a changed row seals no more than this anew. */
export const rowsPerPortion = 250;

/** Grows when what is sealed changes shape: portions of another shape are removed, and their clients read anew. */
const portionShape = 1;

/** One row with what is readable of it without the key. */
export interface PlacedRow<Row> {
  /** Keyed hash of the client. */
  readonly client: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly row: Row;
}

function boundTo(owner: string, name: string): string {
  return `worklist|${owner}|${name}`;
}

/** Seals rows in portions, as full as they can be. */
export async function sealPortions<Row>(
  rows: readonly PlacedRow<Row>[],
  owner: string,
  sealer: Sealer,
): Promise<readonly PortionRow[]> {
  const portions: Promise<PortionRow>[] = [];
  for (let at = 0; at < rows.length; at += rowsPerPortion) {
    portions.push(sealPortion(rows.slice(at, at + rowsPerPortion), owner, sealer));
  }
  return Promise.all(portions);
}

async function sealPortion<Row>(
  rows: readonly PlacedRow<Row>[],
  owner: string,
  sealer: Sealer,
): Promise<PortionRow> {
  const name = crypto.randomUUID();
  const clients = rows.map(({ client }) => client);
  const times = rows.map(({ time }) => time);
  // The hashes are sealed too: a row is believed to be of the client only where both say so.
  const sealed = await sealer.seal({ clients, rows: rows.map(({ row }) => row) }, boundTo(owner, name));
  return {
    name,
    owner,
    shape: portionShape,
    clients,
    times,
    size: rows.length,
    oldest: Math.min(...times),
    newest: Math.max(...times),
    sealed,
  };
}

/** The rows of a portion; undefined when it cannot be opened, and never will be. */
export async function openPortion<Row>(
  portion: PortionRow,
  sealer: Sealer,
): Promise<readonly PlacedRow<Row>[] | undefined> {
  if (portion.shape !== portionShape) return undefined;
  const opened = await sealer.open(portion.sealed, boundTo(portion.owner, portion.name));
  const content = opened.ok && isObject(opened.value) ? opened.value : undefined;
  if (content === undefined || !Array.isArray(content.rows)) return undefined;
  if (String(content.clients) !== String(portion.clients)) return undefined;
  const rows = content.rows as readonly Row[];
  return portion.clients.flatMap((client, place) => {
    const row = rows[place];
    return row === undefined ? [] : [{ client, time: portion.times[place] ?? 0, row }];
  });
}
