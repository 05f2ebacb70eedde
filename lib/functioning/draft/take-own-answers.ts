import type { IcfQualifier } from '#lib/model/entries.ts';
import type { Assessment, Rater, Rating } from '../assessment.ts';
import type { OwnAnswers } from '../fhir/read-own-answers.ts';
import { itemOf, withItem } from './items.ts';
import { raterKey } from './merge-ratings.ts';

/** What taking the client's answers into a draft would do: seen before anything is set. */
export interface TakenAnswers {
  /** `before`: the client's own earlier rating, which the answer is newer than. */
  readonly sets: readonly {
    readonly code: string;
    readonly value: IcfQualifier;
    readonly before?: IcfQualifier;
  }[];
  /** What stays as it is: the same answer is there already, or the client has rated it later. */
  readonly keeps: readonly { readonly code: string; readonly because: 'same' | 'newer' }[];
}

function isSame(standing: Rating, { value, from }: Rating): boolean {
  return standing.value === value && standing.from === from;
}

function ratingsOf(answers: OwnAnswers, by: Rater) {
  return answers.ratings.map(({ code, value, at }) => ({
    code,
    rating: { value, at, by, from: answers.from },
  }));
}

function keptBecause(standing: Rating | undefined, rating: Rating): 'same' | 'newer' | undefined {
  if (standing === undefined) return undefined;
  if (isSame(standing, rating)) return 'same';
  return Date.parse(standing.at) >= Date.parse(rating.at) ? 'newer' : undefined;
}

/** Says what would be set and what stays. `by`: the client, as they are named here. */
export function judgeOwnAnswers(assessment: Assessment, answers: OwnAnswers, by: Rater): TakenAnswers {
  const judged = ratingsOf(answers, by).map(({ code, rating }) => {
    const standing = itemOf(assessment, code)?.own;
    return { code, rating, standing, because: keptBecause(standing, rating) };
  });
  return {
    sets: judged.flatMap(({ code, rating, standing, because }) =>
      because === undefined
        ? [{ code, value: rating.value, ...(standing === undefined ? {} : { before: standing.value }) }]
        : [],
    ),
    keeps: judged.flatMap(({ code, because }) => (because === undefined ? [] : [{ code, because }])),
  };
}

/**
 * The draft with the client's answers as the client's own ratings, each with its time and the answers that it came from. A professional's
 * rating is never touched. What somebody else had said in the client's place stays beside it, to be chosen.
 */
export function takeOwnAnswers(assessment: Assessment, answers: OwnAnswers, by: Rater): Assessment {
  return ratingsOf(answers, by).reduce((draft, { code, rating }) => {
    const { own: standing, contested = [] } = itemOf(draft, code) ?? {};
    if (keptBecause(standing, rating) !== undefined) return draft;
    const key = raterKey(rating);
    const others = contested.filter((one) => one.place !== 'own' || raterKey(one.rating) !== key);
    const isOthers = standing !== undefined && raterKey(standing) !== key && standing.value !== rating.value;
    return withItem(draft, code, (item) => ({
      ...item,
      own: rating,
      contested: [...(isOthers ? [{ place: 'own' as const, rating: standing }] : []), ...others],
    }));
  }, assessment);
}
