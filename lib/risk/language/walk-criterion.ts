import type { Amount, Criterion, Leaf, Selector, Span, TermCriterion } from '../criterion.ts';

type Path = readonly PropertyKey[];

export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly path: Path;
}

/** Every part of a criterion, itself first, with its path and how deep it stands. */
export function partsOf(
  criterion: Criterion,
  path: Path = [],
  depth = 1,
): readonly { readonly criterion: Criterion; readonly path: Path; readonly depth: number }[] {
  const own = { criterion, path, depth };
  if ('type' in criterion) return [own];
  if ('not' in criterion) return [own, ...partsOf(criterion.not, [...path, 'not'], depth + 1)];
  const [key, list] =
    'all' in criterion
      ? (['all', criterion.all] as const)
      : 'any' in criterion
        ? (['any', criterion.any] as const)
        : (['of', criterion.of] as const);
  return [own, ...list.flatMap((each, index) => partsOf(each, [...path, key, index], depth + 1))];
}

/** The leaves of a criterion. */
export function leavesOf(criterion: Criterion, path: Path = []): readonly PlacedLeaf[] {
  return partsOf(criterion, path).flatMap((part) =>
    'type' in part.criterion ? [{ leaf: part.criterion, path: part.path }] : [],
  );
}

/** The selectors of a leaf, with the field that holds each. */
export function selectorsOf(leaf: Leaf): readonly (readonly [field: string, selector: Selector])[] {
  const selectors: (readonly [string, Selector])[] = [];
  if ('of' in leaf) selectors.push(['of', leaf.of]);
  if ('fits' in leaf) selectors.push(['fits', leaf.fits]);
  if ('first' in leaf) selectors.push(['first', leaf.first]);
  if ('next' in leaf) selectors.push(['next', leaf.next]);
  return selectors;
}

/** The labels that a leaf gives its lines, with the field of each. */
export function labelsOf(leaf: Leaf): readonly (readonly [field: string, label: string])[] {
  const labels: (readonly [string, string])[] = [];
  if ('label' in leaf && leaf.label !== undefined) labels.push(['label', leaf.label]);
  if ('gapLabel' in leaf && leaf.gapLabel !== undefined) labels.push(['gapLabel', leaf.gapLabel]);
  return labels;
}

/** A number of a criterion, and what numbers make sense there. */
export interface PlacedAmount {
  readonly amount: Amount;
  readonly path: Path;
  /** Days, months and years are counted whole. */
  readonly isWhole: boolean;
  readonly least?: number;
  readonly most?: number;
}

/** Longest spans: a hundred and twenty years. */
const mostDays = 43_830;
const mostMonths = 1_440;
const mostYears = 30;

function spanAmount(span: Span | undefined): readonly PlacedAmount[] {
  if (span === undefined) return [];
  return 'days' in span
    ? [{ amount: span.days, path: ['within', 'days'], isWhole: true, least: 1, most: mostDays }]
    : [{ amount: span.months, path: ['within', 'months'], isWhole: true, least: 1, most: mostMonths }];
}

/** Longest count of working days: a year of them. */
const mostWorkingDays = 250;

function termAmount(length: TermCriterion['length']): PlacedAmount {
  const bounds = { isWhole: true, least: 1 };
  if ('workingDays' in length)
    return { amount: length.workingDays, path: ['length', 'workingDays'], ...bounds, most: mostWorkingDays };
  return 'days' in length
    ? { amount: length.days, path: ['length', 'days'], ...bounds, most: mostDays }
    : { amount: length.months, path: ['length', 'months'], ...bounds, most: mostMonths };
}

function comparedAmount(leaf: Leaf): readonly PlacedAmount[] {
  const free = (amount: Amount, path: Path) => [{ amount, path, isWhole: false }];
  if (leaf.type === 'overTarget')
    return leaf.otherwise === undefined ? [] : free(leaf.otherwise.value, ['otherwise', 'value']);
  if (!('is' in leaf) || typeof leaf.is !== 'object' || 'band' in leaf.is) return [];
  // Counts of contacts in a chain; every other comparison is free.
  if (leaf.type === 'repeat')
    return [{ amount: leaf.is.value, path: ['is', 'value'], isWhole: true, least: 1 }];
  return free(leaf.is.value, ['is', 'value']);
}

function ownAmounts(leaf: Leaf): readonly PlacedAmount[] {
  const days = (field: string, amount: Amount, least: number): readonly PlacedAmount[] => [
    { amount, path: [field], isWhole: true, least, most: mostDays },
  ];
  switch (leaf.type) {
    case 'everyYear':
      return [{ amount: leaf.years, path: ['years'], isWhole: true, least: 1, most: mostYears }];
    case 'repeat':
      return days('gapDays', leaf.gapDays, 0);
    case 'sequence':
      return days('days', leaf.days, 0);
    case 'overdue':
      // Less than none: due within so many days.
      return days('byDays', leaf.byDays, -mostDays);
    case 'rise':
      return [
        { amount: leaf.factor, path: ['factor'], isWhole: false, least: 0 },
        { amount: leaf.by, path: ['by'], isWhole: false, least: 0 },
      ];
    case 'term':
      return [termAmount(leaf.length)];
    case 'decline':
      return [{ amount: leaf.by, path: ['by'], isWhole: false, least: 0 }];
    default:
      return [];
  }
}

/** Every number of a criterion. */
export function amountsOf(criterion: Criterion, path: Path = []): readonly PlacedAmount[] {
  return partsOf(criterion, path).flatMap((part): readonly PlacedAmount[] => {
    const each = part.criterion;
    if (!('type' in each)) {
      if (!('atLeast' in each)) return [];
      const at = [...part.path, 'atLeast'];
      return [{ amount: each.atLeast, path: at, isWhole: true, least: 1, most: each.of.length }];
    }
    const amounts = [
      ...spanAmount('within' in each ? each.within : undefined),
      ...comparedAmount(each),
      ...ownAmounts(each),
    ];
    return amounts.map((placed) => ({ ...placed, path: [...part.path, ...placed.path] }));
  });
}

/** What the evaluation of a leaf can put into a wording. `clearsOn`: the day on which it ends by itself. */
export const figuresOf: Readonly<Record<Leaf['type'], readonly string[]>> = {
  count: ['count', 'byService', 'first', 'last', 'spanDays', 'clearsOn'],
  everyYear: ['count', 'years'],
  rank: ['count', 'cutOff', 'percentile', 'table'],
  repeat: ['count', 'first', 'last', 'spanDays', 'reason', 'withoutReason', 'clearsOn'],
  sequence: ['gap', 'first', 'last'],
  rise: ['count', 'previous'],
  value: ['value', 'limit', 'last'],
  overTarget: ['value', 'limit', 'last'],
  latest: ['last'],
  missing: ['last'],
  score: ['score', 'band'],
  age: ['age'],
  sex: [],
  overdue: ['lateDays', 'due', 'count'],
  waiting: ['waited', 'allowed', 'first'],
  decline: ['count'],
  change: ['change', 'from', 'value', 'first', 'last'],
  term: ['count', 'first', 'due'],
};
