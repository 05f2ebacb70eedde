import type { GoalTarget } from '#lib/model/entries.ts';
import { factKinds } from '../criterion.ts';
import { type Block, type FactColumns, factColumnNames, type TargetColumns } from './block.ts';
import { type Dictionaries, writeClient, writeFact, writeTarget } from './build-block.ts';
import type { ClientFacts, PlainFact } from './client-facts.ts';

type Column = Int32Array | Float64Array | Uint8Array;

/** A copy with room for so many in the place of those from `from` to before `to`. */
function withRoom<Kind extends Column>(column: Kind, from: number, to: number, count: number): Kind {
  const length = column.length - (to - from) + count;
  const copy = new (column.constructor as new (length: number) => Kind)(length);
  copy.set(column.subarray(0, from));
  copy.set(column.subarray(to), from + count);
  return copy;
}

/** Makes room in the row and says where it begins. */
function makeRoom(
  start: Int32Array,
  row: number,
  count: number,
): { readonly from: number; readonly to: number } {
  const from = start[row] ?? 0;
  const to = start[row + 1] ?? 0;
  const change = count - (to - from);
  if (change !== 0)
    for (let after = row + 1; after < start.length; after += 1) start[after] = (start[after] ?? 0) + change;
  return { from, to };
}

function replaceFacts(
  columns: FactColumns,
  row: number,
  facts: readonly PlainFact[],
  dictionaries: Dictionaries,
): void {
  const { from, to } = makeRoom(columns.start, row, facts.length);
  if (facts.length !== to - from) {
    for (const name of factColumnNames) columns[name] = withRoom(columns[name], from, to, facts.length);
    columns.value = withRoom(columns.value, from, to, facts.length);
  }
  for (const [place, fact] of facts.entries()) writeFact(columns, from + place, fact, dictionaries);
}

function replaceTargets(
  columns: TargetColumns,
  row: number,
  targets: readonly GoalTarget[],
  dictionaries: Dictionaries,
): void {
  const { from, to } = makeRoom(columns.start, row, targets.length);
  if (targets.length !== to - from) {
    columns.name = withRoom(columns.name, from, to, targets.length);
    columns.value = withRoom(columns.value, from, to, targets.length);
    columns.upper = withRoom(columns.upper, from, to, targets.length);
    columns.atLeast = withRoom(columns.atLeast, from, to, targets.length);
  }
  for (const [place, target] of targets.entries()) writeTarget(columns, from + place, target, dictionaries);
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
