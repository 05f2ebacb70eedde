import type { GoalTarget } from '#lib/model/entries.ts';
import { type FactKind, factKinds } from '../criterion.ts';
import { targetedName } from '../evaluate/leaves/value.ts';
import { type Block, type FactColumns, noAge, noDay, sexNumbers, type TargetColumns } from './block.ts';
import type { ClientFacts, PlainFact } from './client-facts.ts';
import type { CoverageDictionary } from './coverage-dictionary.ts';
import type { NameDictionary } from './name-dictionary.ts';
import type { ShapeDictionary } from './shape-dictionary.ts';

/** What stands in a column as a number. */
export interface Dictionaries {
  readonly shapes: ShapeDictionary;
  readonly coverages: CoverageDictionary;
  /** Names of what a target is for. */
  readonly targetNames: NameDictionary;
}

export function emptyFactColumns(rows: number, length: number): FactColumns {
  return {
    start: new Int32Array(rows + 1),
    shape: new Int32Array(length),
    day: new Int32Array(length),
    endDay: new Int32Array(length),
    dueDay: new Int32Array(length),
    recordedDay: new Int32Array(length),
    value: new Float64Array(length),
    entry: new Int32Array(length),
  };
}

export function emptyTargetColumns(rows: number, length: number): TargetColumns {
  return {
    start: new Int32Array(rows + 1),
    name: new Int32Array(length),
    value: new Float64Array(length),
    upper: new Float64Array(length),
    atLeast: new Uint8Array(length),
  };
}

export function writeFact(columns: FactColumns, at: number, fact: PlainFact, { shapes }: Dictionaries): void {
  columns.shape[at] = shapes.numberOf(fact.shape);
  columns.day[at] = fact.day ?? noDay;
  columns.endDay[at] = fact.endDay ?? noDay;
  columns.dueDay[at] = fact.dueDay ?? noDay;
  columns.recordedDay[at] = fact.recordedDay ?? noDay;
  columns.value[at] = fact.value ?? Number.NaN;
  columns.entry[at] = fact.entry;
}

export function writeTarget(
  columns: TargetColumns,
  at: number,
  target: GoalTarget,
  { targetNames }: Dictionaries,
): void {
  columns.name[at] = targetNames.numberOf(targetedName(target));
  columns.value[at] = target.value;
  columns.upper[at] = target.upper ?? Number.NaN;
  columns.atLeast[at] = target.atLeast === true ? 1 : 0;
}

/** What stands once for each client. */
export function writeClient(
  block: Block,
  row: number,
  { id, client, registers, coverage }: ClientFacts,
  { coverages }: Dictionaries,
): void {
  block.ids[row] = id;
  block.deceased[row] = client.deceased ? 1 : 0;
  block.age[row] = client.age ?? noAge;
  block.sex[row] = client.sex === undefined ? 0 : sexNumbers[client.sex];
  block.coverage[row] = coverages.numberOf({ registers, coverage });
}

function columnsOf(
  kind: FactKind,
  rows: number,
  clients: readonly ClientFacts[],
  dictionaries: Dictionaries,
) {
  let length = 0;
  for (const { facts } of clients) for (const { shape } of facts) if (shape.kind === kind) length += 1;
  const columns = emptyFactColumns(rows, length);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (const fact of clients[row]?.facts ?? []) {
      if (fact.shape.kind !== kind) continue;
      writeFact(columns, at, fact, dictionaries);
      at += 1;
    }
    columns.start[row + 1] = at;
  }
  return columns;
}

/** A block of these clients, one in each row from the first on; the rows after them are free. */
export function buildBlock(clients: readonly ClientFacts[], rows: number, dictionaries: Dictionaries): Block {
  const targetCount = clients.reduce((sum, { targets }) => sum + targets.length, 0);
  const targets = emptyTargetColumns(rows, targetCount);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (const target of clients[row]?.targets ?? []) {
      writeTarget(targets, at, target, dictionaries);
      at += 1;
    }
    targets.start[row + 1] = at;
  }
  const kinds = Object.fromEntries(
    factKinds.map((kind) => [kind, columnsOf(kind, rows, clients, dictionaries)]),
  ) as Record<FactKind, FactColumns>;
  const block: Block = {
    rows,
    ids: new Array<string | undefined>(rows).fill(undefined),
    version: 0,
    deceased: new Uint8Array(rows),
    age: new Int16Array(rows),
    sex: new Uint8Array(rows),
    coverage: new Int32Array(rows),
    targets,
    kinds,
  };
  for (const [row, client] of clients.entries()) writeClient(block, row, client, dictionaries);
  return block;
}
