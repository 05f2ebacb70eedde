import { formatDay } from '#lib/base/format.ts';
import type { AssessedItem, Contested, EnvironmentRating } from '../assessment.ts';
import type { PreviousRatings } from '../change/previous-ratings.ts';
import { changeBetween, differenceOfViews } from '../change/rating-change.ts';
import { labelOf } from '../icf/find-categories.ts';
import { type FunctioningWords, factorAmount, qualifierText } from './assessment-words.ts';

/** What ready text is composed with. */
export interface AssessmentTextContext extends FunctioningWords {
  readonly timeZone: string;
  /** The last ratings before this assessment; those of the assessment itself are not among them. */
  readonly previous: PreviousRatings;
}

/** `heikentynyt 1 → 2, edellinen 4.9.2026`; undefined where nothing changed or nothing can be counted. */
function changeText(item: AssessedItem, context: AssessmentTextContext): string | undefined {
  const { t, language, timeZone, previous } = context;
  const before = previous.get(item.code)?.performance;
  const now = item.performance?.value;
  const change = changeBetween(before?.value, now);
  if (before === undefined || now === undefined || change === undefined || change.kind === 'same')
    return undefined;
  return t('functioning-text.change', {
    change: t(`functioning-text.changed.${change.kind}`),
    from: before.value,
    to: now,
    date: formatDay(before.date, language, timeZone),
  });
}

function differenceText({ performance, own }: AssessedItem, { t }: FunctioningWords): string | undefined {
  const difference = differenceOfViews(performance?.value, own?.value);
  return difference === undefined
    ? undefined
    : t('functioning-text.difference', {
        count: difference.steps,
        side: t(`functioning-text.side.${difference.client}`),
      });
}

function factorText(factor: EnvironmentRating, item: AssessedItem, words: FunctioningWords): string {
  const amount = factorAmount(factor, words);
  // An item that is the factor itself has its name before it already.
  if (factor.code === item.code) return amount;
  const label = labelOf(factor.code, words.language, words.titles);
  return words.t('functioning-text.factor', { label, code: factor.code, amount });
}

function contestedText(contested: Contested, item: AssessedItem, words: FunctioningWords): string {
  const { rating, place } = contested;
  return words.t('functioning-text.contested', {
    name: rating.by?.name ?? '–',
    qualifier: place === 'environment' ? factorText(rating, item, words) : qualifierText(rating.value, words),
  });
}

/** All that is said of one category, in the order in which it is read. */
export function itemFacts(item: AssessedItem, context: AssessmentTextContext): readonly string[] {
  const { t } = context;
  const { performance, capacity, own, note, source } = item;
  const noted = note?.trim().replaceAll(/\s*\n\s*/g, ' ') ?? '';
  return [
    performance === undefined
      ? capacity === undefined && own !== undefined
        ? t('functioning-text.unrated')
        : undefined
      : qualifierText(performance.value, context),
    capacity === undefined
      ? undefined
      : t('functioning-text.saidCapacity', { qualifier: qualifierText(capacity.value, context) }),
    own === undefined
      ? undefined
      : t('functioning-text.saidOwn', { qualifier: qualifierText(own.value, context) }),
    differenceText(item, context),
    changeText(item, context),
    ...(item.environment ?? []).map((factor) => factorText(factor, item, context)),
    ...(item.contested ?? []).map((contested) => contestedText(contested, item, context)),
    source === undefined
      ? undefined
      : t('functioning-text.itemSource', { source: t(`functioning-text.sources.${source}`) }),
    noted === '' ? undefined : t('functioning-text.noted', { note: noted }),
  ].filter((fact) => fact !== undefined);
}

const isPlain = (value: unknown, plain: unknown) => value === undefined || value === plain;

/**
 * True when the category is said in full by "no problem", or by the word of an 8 or a 9: then it needs no line of its own. A
 * change, another view, a note or a factor of the environment does.
 */
export function isSaidInOneWord(item: AssessedItem, context: AssessmentTextContext): boolean {
  const { performance, capacity, own, note, environment, contested } = item;
  if (performance === undefined) return false;
  const beside = [environment, contested].some((list) => list !== undefined && list.length > 0);
  if (beside || (note ?? '').trim() !== '') return false;
  const { value } = performance;
  if (typeof value === 'number' && value > 0) return false;
  return (
    isPlain(capacity?.value, value) && isPlain(own?.value, value) && changeText(item, context) === undefined
  );
}
