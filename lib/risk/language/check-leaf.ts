import type { Expectation, SettingsProblem } from '#lib/model/settings/settings-problem.ts';
import type { FactKind, Selector } from '../criterion.ts';
import { factVocabulary, kindsWithDueDay, kindsWithNumber } from './fact-vocabulary.ts';
import { type PlacedLeaf, selectorsOf } from './walk-criterion.ts';

/** What a rule is read among. What is absent is not checked. */
export interface RuleSurroundings {
  /** Ids that other rules have. */
  readonly takenIds?: ReadonlySet<string>;
  /** Names of tables and of scores that rules may ask for. */
  readonly tables?: ReadonlySet<string>;
  readonly scores?: ReadonlySet<string>;
}

type Values = NonNullable<SettingsProblem['expected']['values']>;
export type Report = (path: readonly PropertyKey[], key: Expectation, values?: Values) => void;

/** Parts of a selector that a kind of facts may lack altogether, or have only certain values in. */
const parts = [
  'status',
  'name',
  'channel',
  'urgency',
  'profession',
  'service',
  'codes',
  'words',
] as const satisfies readonly (keyof Selector)[];

/** A selector that no fact could ever fit would keep its rule silent for ever. */
function checkSelector(selector: Selector, path: readonly PropertyKey[], report: Report): void {
  const vocabulary = factVocabulary[selector.kind];
  for (const part of parts) {
    const wanted = selector[part];
    if (wanted === undefined) continue;
    const known = vocabulary[part];
    if (known === undefined)
      report([...path, part], 'ofKind', { choices: Object.keys(vocabulary).join(', ') });
    else if (known !== 'any') {
      for (const [index, value] of wanted.entries()) {
        if (!known.some((each) => each === value))
          report([...path, part, index], 'ofKind', { choices: known.join(', ') });
      }
    }
  }
}

const kindsOf: Partial<Record<PlacedLeaf['leaf']['type'], readonly FactKind[]>> = {
  value: kindsWithNumber,
  overTarget: ['measurement'],
  decline: kindsWithNumber,
  change: kindsWithNumber,
  repeat: ['contact', 'problem'],
  overdue: kindsWithDueDay,
};

/** What is wrong inside one leaf whose single fields are right. */
export function checkLeaf({ leaf, path }: PlacedLeaf, surroundings: RuleSurroundings, report: Report): void {
  const { tables, scores } = surroundings;
  const choices = (names: ReadonlySet<string>) => ({ choices: [...names].toSorted().join(', ') || '–' });
  for (const [field, selector] of selectorsOf(leaf)) {
    checkSelector(selector, [...path, field], report);
    const kinds = kindsOf[leaf.type];
    if (kinds !== undefined && !kinds.includes(selector.kind))
      report([...path, field, 'kind'], 'oneOf', { choices: kinds.join(', ') });
  }
  // A chain of contacts is one of at least so many: fewer than so many would be no finding of a chain.
  if (leaf.type === 'repeat' && leaf.is.op !== '>=' && leaf.is.op !== '>')
    report([...path, 'is', 'op'], 'oneOf', { choices: '>=, >' });
  if (leaf.type === 'latest' && leaf.fits.kind !== leaf.of.kind)
    report([...path, 'fits', 'kind'], 'oneOf', { choices: leaf.of.kind });
  if (leaf.type === 'rank' && tables !== undefined && !tables.has(leaf.table))
    report([...path, 'table'], 'knownTable', choices(tables));
  if (leaf.type === 'waiting' && tables !== undefined && !tables.has(leaf.limits))
    report([...path, 'limits'], 'knownTable', choices(tables));
  if (leaf.type === 'score' && scores !== undefined && !scores.has(leaf.score))
    report([...path, 'score'], 'knownScore', choices(scores));
}
