import type { IcfQualifier } from '#lib/model/entries.ts';
import type { AssessedItem, Assessment, IcfForm } from '../assessment.ts';
import type { Previous, PreviousRatings } from '../change/previous-ratings.ts';
import { type RatedBy, rate } from './edit-assessment.ts';
import { itemOf } from './items.ts';
import { isRated } from './progress.ts';

/** Why an item is left to be rated by itself. */
export type LeftBecause =
  /** A problem was recorded in it before, or it could not be said then. */
  | 'earlierProblem'
  /** The client sees a problem in it, or could not say. */
  | 'ownProblem'
  /** A factor of the environment: "no problem" says neither barrier nor support. */
  | 'environment';

/** What "no problem in the rest" would do: shown before anything is set. */
export interface TheRest {
  /** Codes that would get a 0, in the order of the form. */
  readonly sets: readonly string[];
  readonly leaves: readonly { readonly code: string; readonly because: LeftBecause }[];
}

/** Anything but a plain 0 is a reason to look at the item by itself: 8 and 9 are no zeros either. */
const isMore = (value: IcfQualifier | undefined) => value !== undefined && value !== 0;

function reasonToLeave(
  code: string,
  item: AssessedItem | undefined,
  previous: Previous | undefined,
): LeftBecause | undefined {
  if (code.startsWith('e')) return 'environment';
  const own = [
    item?.own,
    ...(item?.contested ?? []).flatMap((one) => (one.place === 'own' ? one.rating : [])),
  ];
  if (own.some((rating) => isMore(rating?.value))) return 'ownProblem';
  const { performance, capacity, ownRating } = previous ?? {};
  const earlier = [performance, capacity, ownRating, item?.performance];
  return earlier.some((rating) => isMore(rating?.value)) ? 'earlierProblem' : undefined;
}

/**
 * What would get a 0: items of the form that no professional has rated, never one with an earlier problem or with a problem
 * in the client's own eyes. Every item in `previous` or in the draft that says more than 0 is left, and said why.
 */
export function noProblemInTheRest(
  assessment: Assessment,
  form: IcfForm,
  previous: PreviousRatings,
): TheRest {
  const sets: string[] = [];
  const leaves: TheRest['leaves'][number][] = [];
  for (const code of form.codes) {
    const item = itemOf(assessment, code);
    if (isRated(item)) continue;
    const because = reasonToLeave(code, item, previous.get(code));
    if (because === undefined) sets.push(code);
    else leaves.push({ code, because });
  }
  return { sets, leaves };
}

/**
 * Sets the 0s that were shown and agreed to. An item that was rated meanwhile, or in whose own rating a problem has come
 * up since, is left as it is.
 */
export function applyNoProblem(
  assessment: Assessment,
  { sets }: Pick<TheRest, 'sets'>,
  rated: RatedBy,
): Assessment {
  return sets.reduce((done, code) => {
    const item = itemOf(done, code);
    if (isRated(item) || reasonToLeave(code, item, undefined) !== undefined) return done;
    return rate(done, code, 'performance', 0, rated);
  }, assessment);
}
