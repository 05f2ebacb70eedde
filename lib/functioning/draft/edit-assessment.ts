import type { IsoInstant } from '#lib/base/dates.ts';
import type { IcfQualifier } from '#lib/model/entries.ts';
import type {
  Assessment,
  Contested,
  EnvironmentRating,
  IcfForm,
  Rater,
  Rating,
  RatingPlace,
  RatingSource,
} from '../assessment.ts';
import { compareCodes } from '../icf/compare-codes.ts';
import { withItem } from './items.ts';

/** Who rates, and the moment of it. */
export interface RatedBy {
  readonly by: Rater;
  readonly at: IsoInstant;
}

/** An assessment of which nothing is rated yet. `id` is a new UUID. */
export function startAssessment(begun: {
  readonly id: string;
  readonly form: Pick<IcfForm, 'id' | 'version'>;
  readonly now: IsoInstant;
  readonly source?: RatingSource;
}): Assessment {
  const { id, form, now, source = 'interview' } = begun;
  return { id, formId: form.id, formVersion: form.version, startedAt: now, source, items: [] };
}

/**
 * True where this item has this place: capacity is of activities alone, and a factor of the environment is rated as a barrier
 * or a facilitator (`rateEnvironment`), which no single number says.
 */
export function hasPlace(code: string, place: RatingPlace): boolean {
  if (code.startsWith('e')) return false;
  return place !== 'capacity' || code.startsWith('d');
}

const withoutPlace = (
  contested: readonly Contested[] | undefined,
  place: Contested['place'],
  code?: string,
) =>
  contested?.filter(
    (one) => one.place !== place || (one.place === 'environment' && one.rating.code !== code),
  ) ?? [];

/** Rates one place; what was contested there is settled by it. Unchanged where the item has no such place. */
export function rate(
  assessment: Assessment,
  code: string,
  place: RatingPlace,
  value: IcfQualifier,
  { by, at }: RatedBy,
): Assessment {
  if (!hasPlace(code, place)) return assessment;
  return withItem(assessment, code, ({ prefilled, ...item }) => ({
    ...item,
    // A rating made here is no longer the record's.
    ...(prefilled === undefined || place === 'performance' ? {} : { prefilled }),
    [place]: { value, at, by },
    contested: withoutPlace(item.contested, place),
  }));
}

/** Takes the rating of one place away. What another rater said there comes back into the place. */
export function unrate(assessment: Assessment, code: string, place: RatingPlace): Assessment {
  return withItem(assessment, code, (item) => {
    const { [place]: _gone, prefilled, ...rest } = item;
    const next = item.contested?.find((one) => one.place === place)?.rating as Rating | undefined;
    const contested = item.contested?.filter(({ rating }) => rating !== next) ?? [];
    const kept = prefilled === undefined || place === 'performance' ? {} : { prefilled };
    return { ...rest, ...kept, contested, ...(next === undefined ? {} : { [place]: next }) };
  });
}

/** Chooses between ratings of different raters: this one stands, the others of this place go. */
export function settle(assessment: Assessment, code: string, chosen: Contested): Assessment {
  return withItem(assessment, code, (item) => {
    if (chosen.place !== 'environment') {
      return {
        ...item,
        [chosen.place]: chosen.rating,
        contested: withoutPlace(item.contested, chosen.place),
      };
    }
    const { rating } = chosen;
    return {
      ...item,
      environment: withFactor(item.environment, rating),
      contested: withoutPlace(item.contested, 'environment', rating.code),
    };
  });
}

function withFactor(
  environment: readonly EnvironmentRating[] | undefined,
  factor: EnvironmentRating,
): readonly EnvironmentRating[] {
  const others = environment?.filter(({ code }) => code !== factor.code) ?? [];
  return [...others, factor].toSorted((one, other) => compareCodes(one.code, other.code));
}

/** Says that a factor hinders or helps in this item; what was said of the same factor here is replaced. */
export function rateEnvironment(
  assessment: Assessment,
  code: string,
  factor: Pick<EnvironmentRating, 'code' | 'kind' | 'value'>,
  { by, at }: RatedBy,
): Assessment {
  if (!factor.code.startsWith('e')) return assessment;
  return withItem(assessment, code, (item) => ({
    ...item,
    environment: withFactor(item.environment, { ...factor, at, by }),
    contested: withoutPlace(item.contested, 'environment', factor.code),
  }));
}

export function removeEnvironment(assessment: Assessment, code: string, factor: string): Assessment {
  return withItem(assessment, code, (item) => ({
    ...item,
    environment: item.environment?.filter((each) => each.code !== factor) ?? [],
    contested: withoutPlace(item.contested, 'environment', factor),
  }));
}

/** The note as it is being typed, spaces and all; an empty one is none. */
export function setNote(assessment: Assessment, code: string, note: string): Assessment {
  return withItem(assessment, code, (item) => ({ ...item, note }));
}

/** Where this item's ratings come from; `undefined`: as the whole assessment. */
export function setItemSource(
  assessment: Assessment,
  code: string,
  source: RatingSource | undefined,
): Assessment {
  return withItem(assessment, code, ({ source: _before, ...item }) =>
    source === undefined ? item : { ...item, source },
  );
}

/** The source of every item that has none of its own. */
export function setSource(assessment: Assessment, source: RatingSource): Assessment {
  return { ...assessment, source };
}

/** The summary as it is being typed; an empty one is none. */
export function setSummary(assessment: Assessment, summary: string): Assessment {
  const { summary: _before, ...rest } = assessment;
  return summary === '' ? rest : { ...rest, summary };
}
