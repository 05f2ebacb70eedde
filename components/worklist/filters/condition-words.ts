import type { Words } from '#components/app/WordsProvider.tsx';
import { isSegment } from '#lib/risk/segment-names.ts';
import type { ColumnId } from '#lib/worklist/list/column.ts';
import type { Condition } from '#lib/worklist/list/filters.ts';
import type { WorklistNames } from '../WorklistContext.tsx';

/** One value of a column in words. */
export function valueWords(
  column: ColumnId,
  value: string,
  { t, format }: Words,
  names: WorklistNames,
): string {
  switch (column) {
    case 'segment':
      return isSegment(value) ? names.segmentName(value) : value;
    case 'rule':
      return names.ruleTitle(value);
    case 'tier':
      return t(`findings.tier.${value}`);
    case 'closed':
      return t(`terms.register.${value}`);
    case 'interpreter':
      return format.languageName(value);
    case 'recorded':
      return t(`terms.measure.${value}`);
    case 'phase':
    case 'responsibility':
    case 'trend':
    case 'mine':
    case 'origin':
      return t(`worklist.value.${column}.${value}`);
    default:
      return value;
  }
}

/** What a condition asks for, as short as a chip. */
export function conditionWords(
  column: ColumnId,
  condition: Condition,
  words: Words,
  names: WorklistNames,
): string {
  const { t, format } = words;
  const nothing = (reasons: readonly string[] = []) => reasons.map((one) => t(`worklist.nothing.${one}`));
  const named = (values: readonly string[]) => values.map((value) => valueWords(column, value, words, names));
  switch (condition.kind) {
    case 'contains':
      return `”${condition.text}”`;
    case 'oneOf':
      return shortList([...named(condition.values), ...nothing(condition.nothing)], t);
    case 'noneOf':
      return t('worklist.filter.noneOf', { values: shortList(named(condition.values), t) });
    case 'between':
      if (
        (column === 'waiting' || column === 'fresh' || column === 'reviewLate') &&
        condition.from === 1 &&
        condition.to === undefined
      ) {
        return t(`worklist.filter.atLeastOne.${column}`);
      }
      return rangeWords(condition.from?.toString(), condition.to?.toString(), t);
    case 'dates':
      return rangeWords(
        condition.from === undefined ? undefined : format.date(condition.from),
        condition.to === undefined ? undefined : format.date(condition.to),
        t,
      );
    case 'nothing':
      return shortList(nothing(condition.nothing), t);
  }
}

/** Two by name, the others by their number. */
function shortList(parts: readonly string[], t: Words['t']): string {
  if (parts.length === 0) return t('worklist.filter.no');
  if (parts.length <= 2) return parts.join(', ');
  return t('worklist.filter.andMore', { first: parts[0] ?? '', count: parts.length - 1 });
}

function rangeWords(from: string | undefined, to: string | undefined, t: Words['t']): string {
  if (from !== undefined && to !== undefined) return `${from}–${to}`;
  if (from !== undefined) return t('worklist.filter.from', { from });
  return to === undefined ? t('worklist.filter.all') : t('worklist.filter.to', { to });
}
