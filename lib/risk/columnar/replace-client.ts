import type { GoalTarget } from '#lib/model/entries.ts';
import { factKinds } from '../criterion.ts';
import { type Block, type FactColumns, factColumnNames, type TargetColumns } from './block.ts';
import { type Dictionaries, writeClient, writeFact, writeTarget } from './build-block.ts';
import type { ClientFacts, PlainFact } from './client-facts.ts';

type Column = Int32Array | Float64Array | Uint8Array;

/** A place in a column: what stands from `from` to before `to` makes room for so many, of `used` in all. */
interface Room {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly used: number;
}

/** Moves what follows. The columns have some space at their end, so that most changes leave no garbage behind. */
function withRoom<Kind extends Column>(column: Kind, { from, to, count, used }: Room): Kind {
  const needed = used - (to - from) + count;
  if (needed <= column.length) {
    column.copyWithin(from + count, to, used);
    if (needed < used) column.fill(0, needed, used);
    return column;
  }
  const space = Math.max(64, needed >> 3);
  const copy = new (column.constructor as new (length: number) => Kind)(needed + space);
  copy.set(column.subarray(0, from));
  copy.set(column.subarray(to, used), from + count);
  return copy;
}

/** Where the row stands, and where it will; moves where the rows after it begin. */
function makeRoom(start: Int32Array, row: number, count: number): Room {
  const from = start[row] ?? 0;
  const to = start[row + 1] ?? 0;
  const used = start.at(-1) ?? 0;
  const change = count - (to - from);
  if (change !== 0) {
    for (let after = row + 1; after < start.length; after += 1) start[after] = (start[after] ?? 0) + change;
  }
  return { from, to, count, used };
}

function replaceFacts(
  columns: FactColumns,
  row: number,
  facts: readonly PlainFact[],
  dictionaries: Dictionaries,
): void {
  const room = makeRoom(columns.start, row, facts.length);
  if (facts.length !== room.to - room.from) {
    for (const name of factColumnNames) columns[name] = withRoom(columns[name], room);
    columns.value = withRoom(columns.value, room);
  }
  for (const [place, fact] of facts.entries()) writeFact(columns, room.from + place, fact, dictionaries);
}

function replaceTargets(
  columns: TargetColumns,
  row: number,
  targets: readonly GoalTarget[],
  dictionaries: Dictionaries,
): void {
  const room = makeRoom(columns.start, row, targets.length);
  if (targets.length !== room.to - room.from) {
    columns.name = withRoom(columns.name, room);
    columns.value = withRoom(columns.value, room);
    columns.upper = withRoom(columns.upper, room);
    columns.atLeast = withRoom(columns.atLeast, room);
  }
  for (const [place, target] of targets.entries())
    writeTarget(columns, room.from + place, target, dictionaries);
}

/** Puts a client into a row, in the place of what stood there. */
export function replaceClient(
  block: Block,
  row: number,
  client: ClientFacts,
  dictionaries: Dictionaries,
): void {
  block.version += 1;
  writeClient(block, row, client, dictionaries);
  replaceTargets(block.targets, row, client.targets, dictionaries);
  for (const kind of factKinds) {
    const facts = client.facts.filter(({ shape }) => shape.kind === kind);
    replaceFacts(block.kinds[kind], row, facts, dictionaries);
  }
}

/** Frees a row: nothing of the client stays in it. */
export function clearRow(block: Block, row: number, dictionaries: Dictionaries): void {
  const nobody = { deceased: false };
  replaceClient(
    block,
    row,
    { id: '', client: nobody, registers: [], coverage: [], targets: [], facts: [] },
    dictionaries,
  );
  block.ids[row] = undefined;
}
