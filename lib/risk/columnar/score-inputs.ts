import type { GoalTarget } from '#lib/model/entries.ts';
import { factKinds } from '../criterion.ts';
import type { RiskInput } from '../evaluate/risk-input.ts';
import type { Fact } from '../facts/fact.ts';
import { type Block, noAge, noDay, sexNumbers } from './block.ts';
import type { Snapshot } from './snapshot.ts';

/** What scores are given of a row: the same as of an open client, but for the entries. */
export type ScoreInput = Omit<RiskInput, 'scores'>;

export interface ScoreInputs {
  of(block: Block, row: number): ScoreInput;
}

/**
 * Scores are worked out client by client, by the same functions as beside an open client, from facts that are built anew
 * out of the columns. The entries are not in the columns: in their place stands one and the same object for all facts of an
 * entry, so that facts can be told apart by it and nothing else of it can be asked. Of two facts of one day the time of day or
 * the name says which is the later one (`fact-index.ts`); the columns hold them in that order, and the stand-in's name keeps it.
 */
function standIn(place: number): Fact['entry'] {
  return {
    kind: 'mandate',
    id: `columns/${String(lastPlace - place).padStart(10, '0')}`,
    type: 'other',
    name: '',
    provenance: { sourceId: '', register: 'health', controller: '', reference: '' },
  };
}

/** More facts than any client has: what comes first has the greatest name. */
const lastPlace = 9_999_999_999;

const dated = <Name extends string>(name: Name, day: number | undefined) =>
  day === undefined || day === noDay ? {} : ({ [name]: day } as Record<Name, number>);

function factsOf(block: Block, row: number, { shapes }: Snapshot): readonly Fact[] {
  const found: { readonly order: number; readonly fact: Fact }[] = [];
  const entries = new Map<number, Fact['entry']>();
  for (const kind of factKinds) {
    const columns = block.kinds[kind];
    for (let at = columns.start[row] ?? 0; at < (columns.start[row + 1] ?? 0); at += 1) {
      const shape = shapes.shapes[columns.shape[at] ?? -1];
      if (shape === undefined) continue;
      const order = columns.entry[at] ?? -1;
      const entry = entries.get(order) ?? standIn(at);
      entries.set(order, entry);
      const value = columns.value[at] ?? Number.NaN;
      const fact: Fact = {
        shape,
        entry,
        ...dated('day', columns.day[at]),
        ...dated('endDay', columns.endDay[at]),
        ...dated('dueDay', columns.dueDay[at]),
        ...dated('recordedDay', columns.recordedDay[at]),
        ...(Number.isNaN(value) ? {} : { value }),
      };
      found.push({ order, fact });
    }
  }
  // In the order of the entries, which is that of the open client's facts.
  return found.sort((a, b) => a.order - b.order).map(({ fact }) => fact);
}

function targetsOf({ targets }: Block, row: number, { targetNames }: Snapshot): readonly GoalTarget[] {
  const found: GoalTarget[] = [];
  for (let at = targets.start[row] ?? 0; at < (targets.start[row + 1] ?? 0); at += 1) {
    const name = targetNames.names[targets.name[at] ?? -1] ?? '';
    const isPart = name === 'systolic' || name === 'diastolic';
    const upper = targets.upper[at] ?? Number.NaN;
    found.push({
      measures: (isPart ? 'bloodPressure' : name) as GoalTarget['measures'],
      value: targets.value[at] ?? Number.NaN,
      ...(isPart ? { part: name } : {}),
      ...(Number.isNaN(upper) ? {} : { upper }),
      ...(targets.atLeast[at] === 1 ? { atLeast: true } : {}),
    });
  }
  return found;
}

/** Keeps the inputs of one block, because all rules look at a block before the next. */
export function createScoreInputs(snapshot: Snapshot): ScoreInputs {
  let kept:
    | { readonly block: Block; readonly version: number; readonly inputs: (ScoreInput | undefined)[] }
    | undefined;
  function build(block: Block, row: number): ScoreInput {
    const coverage = block.coverage[row] ?? -1;
    const age = block.age[row] ?? noAge;
    const sex = block.sex[row];
    return {
      facts: factsOf(block, row, snapshot),
      coverage: snapshot.coverages.coverageOf(coverage),
      registers: snapshot.coverages.registersOf(coverage),
      client: {
        deceased: block.deceased[row] === 1,
        ...(age === noAge ? {} : { age }),
        ...(sex === sexNumbers.female ? { sex: 'female' } : sex === sexNumbers.male ? { sex: 'male' } : {}),
      },
      today: snapshot.today,
      targets: targetsOf(block, row, snapshot),
      tables: snapshot.tables,
    };
  }
  return {
    of(block, row) {
      if (kept?.block !== block || kept.version !== block.version)
        kept = { block, version: block.version, inputs: [] };
      const input = kept.inputs[row] ?? build(block, row);
      kept.inputs[row] = input;
      return input;
    },
  };
}
