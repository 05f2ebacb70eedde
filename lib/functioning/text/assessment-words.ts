import type { Language, Translate } from '#lib/base/language.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import { type EnvironmentRating, type RatingSource, ratingSources } from '../assessment.ts';
import type { AssessmentTexts } from '../fhir/assessment-texts.ts';
import { labelOf } from '../icf/find-categories.ts';

/** Words of the namespaces `terms` and `functioning-text`, and what the categories are called. */
export interface FunctioningWords {
  readonly t: Translate;
  readonly language: Language;
  /** Imported official titles by code; our own labels without. */
  readonly titles?: ReadonlyMap<string, string>;
}

/** `kohtalainen ongelma (2)`: a record is read without the scale beside it. 8 and 9 are words alone. */
export function qualifierText(value: IcfQualifier, { t }: FunctioningWords): string {
  if (typeof value !== 'number') return t(`terms.qualifier.${value}`);
  return t('functioning-text.amount', { word: t(`functioning-text.problem.${value}`), digit: value });
}

/** `kohtalainen este`, `tukee huomattavasti`: a kind and an amount in words, because `+3` is no small `.3`. */
export function factorAmount({ kind, value }: EnvironmentRating, { t }: FunctioningWords): string {
  return t(kind === 'barrier' ? `functioning-text.barrier.${value}` : `terms.helps.${value}`);
}

/** The words that written resources carry. */
export function assessmentTexts(words: FunctioningWords): AssessmentTexts {
  const { t, language, titles } = words;
  const source = Object.fromEntries(
    ratingSources.map((each) => [each, t(`functioning-text.sources.${each}`)]),
  ) as Record<RatingSource, string>;
  return {
    language,
    label: (code) => labelOf(code, language, titles),
    place: {
      performance: t('functioning-text.performance'),
      capacity: t('functioning-text.capacity'),
      own: t('functioning-text.own'),
    },
    qualifier: (value) => t(`terms.qualifier.${value}`),
    factor: (factor) => factorAmount(factor, words),
    source,
    note: t('functioning-text.note'),
    environment: t('functioning-text.environment'),
    sourceTitle: t('functioning-text.sourceTitle'),
    summary: t('functioning-text.summary'),
  };
}
