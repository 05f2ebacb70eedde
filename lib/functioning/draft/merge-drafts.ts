import type { IsoInstant } from '#lib/base/dates.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import {
  type AssessedItem,
  type Assessment,
  type Contested,
  type EnvironmentRating,
  type Rating,
  type RatingPlace,
  ratingPlaces,
  ratingSources,
} from '../assessment.ts';
import { compareCodes } from '../icf/compare-codes.ts';
import { itemOf, trimmed } from './items.ts';
import { mergeRatings } from './merge-ratings.ts';
import { mergeChoices, mergeTexts } from './merge-words.ts';

/** A place where a person has to choose, or has two texts under one another. */
export interface DraftConflict {
  /** ICF code; absent for the summary. */
  readonly code?: string;
  readonly place: RatingPlace | 'environment' | 'note' | 'summary';
  /** Code of the factor. */
  readonly factor?: string;
}

export interface MergedDraft {
  readonly assessment: Assessment;
  readonly conflicts: readonly DraftConflict[];
}

/** Every rating of one place, with those that were contested already. */
function ratingsAt(item: AssessedItem | undefined, place: RatingPlace): readonly Rating[] {
  const contested = item?.contested?.flatMap((one) => (one.place === place ? [one.rating] : [])) ?? [];
  return [...(item?.[place] === undefined ? [] : [item[place]]), ...contested];
}

function factorsOf(item: AssessedItem | undefined): readonly EnvironmentRating[] {
  const contested =
    item?.contested?.flatMap((one) => (one.place === 'environment' ? [one.rating] : [])) ?? [];
  return [...(item?.environment ?? []), ...contested];
}

type Prefilled = AssessedItem['prefilled'];

/** What was confirmed stays so; of two proposals the newer entry. Only beside the rating that came with it. */
function mergePrefilled(mine: Prefilled, theirs: Prefilled): Prefilled {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  if (mine.confirmed !== theirs.confirmed) return mine.confirmed ? mine : theirs;
  const rank = ({ date, reference }: NonNullable<Prefilled>) => `${date} ${reference}`;
  return rank(mine) >= rank(theirs) ? mine : theirs;
}

/** The item that brought this performance: it knows whether it is the record's. */
const broughtBy = (item: AssessedItem | undefined, rating: Rating | undefined) =>
  rating !== undefined && JSON.stringify(item?.performance) === JSON.stringify(rating);

interface MergedItem {
  readonly item: AssessedItem | undefined;
  readonly conflicts: readonly DraftConflict[];
}

type Side = AssessedItem | undefined;

/** A proposal of the record never stands against what a person has rated: it goes. */
function performances(mine: Side, theirs: Side, before: Side): readonly [Side, Side] {
  const isOld = (side: Side) => broughtBy(side, before?.performance);
  const isProposal = (side: Side) => side?.prefilled?.confirmed === false;
  const without = (side: AssessedItem): AssessedItem => {
    const { performance: _performance, prefilled: _prefilled, ...rest } = side;
    return rest;
  };
  if (mine?.performance === undefined || theirs?.performance === undefined) return [mine, theirs];
  // What one of them has left as it was is no answer to what the other has put there since.
  if (isOld(mine) || isOld(theirs)) return [mine, theirs];
  if (isProposal(mine) && isProposal(theirs)) {
    // Two proposals are no two opinions: the newer entry of the record is proposed.
    const kept = mergePrefilled(mine.prefilled, theirs.prefilled);
    const [older, other] = [mine.prefilled !== kept, theirs.prefilled !== kept];
    return [older ? without(mine) : mine, other && !older ? without(theirs) : theirs];
  }
  if (isProposal(mine)) return [without(mine), theirs];
  return isProposal(theirs) ? [mine, without(theirs)] : [mine, theirs];
}

function mergeItems(code: string, left: Side, right: Side, before: Side): MergedItem {
  const [mine, theirs] = performances(left, right, before);
  const conflicts: DraftConflict[] = [];
  const contested: Contested[] = [];
  const standing: { [Place in RatingPlace]?: Rating } = {};
  for (const place of ratingPlaces) {
    const [first, ...others] = mergeRatings(
      ratingsAt(mine, place),
      ratingsAt(theirs, place),
      ratingsAt(before, place),
    );
    if (first !== undefined) standing[place] = first;
    if (others.length > 0) conflicts.push({ code, place });
    contested.push(...others.map((rating) => ({ place, rating })));
  }
  const environment: EnvironmentRating[] = [];
  const factors = new Set([mine, theirs].flatMap((side) => factorsOf(side).map((each) => each.code)));
  for (const factor of [...factors].toSorted(compareCodes)) {
    const of = (side: Side) => factorsOf(side).filter((each) => each.code === factor);
    const [first, ...others] = mergeRatings(of(mine), of(theirs), of(before));
    if (first !== undefined) environment.push(first);
    if (others.length > 0) conflicts.push({ code, place: 'environment', factor });
    contested.push(...others.map((rating) => ({ place: 'environment' as const, rating })));
  }
  const note = mergeTexts(mine?.note, theirs?.note, before?.note);
  if (note.bothChanged) conflicts.push({ code, place: 'note' });
  const source = mergeChoices(mine?.source, theirs?.source, before?.source, ratingSources);
  const prefilled = mergePrefilled(
    broughtBy(mine, standing.performance) ? mine?.prefilled : undefined,
    broughtBy(theirs, standing.performance) ? theirs?.prefilled : undefined,
  );
  const item = trimmed({
    code,
    ...standing,
    ...(source === undefined ? {} : { source }),
    ...(note.text === undefined ? {} : { note: note.text }),
    environment,
    contested,
    ...(prefilled === undefined ? {} : { prefilled }),
  });
  return { item, conflicts };
}

/** The earlier moment; of one moment in two writings the same one on every device. */
function earlier(one: IsoInstant, other: IsoInstant): IsoInstant {
  const [a, b] = [Date.parse(one) || 0, Date.parse(other) || 0];
  return a === b ? ([one, other].toSorted()[0] ?? one) : a < b ? one : other;
}

/** `1.10` is newer than `1.9`; versions that are no numbers have an order all the same. */
function newerVersion(one: string, other: string): string {
  return one.localeCompare(other, 'en', { numeric: true }) >= 0 ? one : other;
}

/**
 * Brings two drafts of one assessment together, item by item and rating by rating: the newer rating of the same rater stands,
 * ratings of different raters in one place are both kept and listed. It does not matter which of the two comes first, nor how
 * often it is done. `before` is the draft that both began with: without it, what one of them took away comes back.
 */
export function mergeDrafts(
  mine: Assessment,
  theirs: Assessment,
  before?: Assessment,
): Result<MergedDraft, 'otherAssessment'> {
  if (mine.id !== theirs.id || mine.formId !== theirs.formId) return fail('otherAssessment');
  const sides = [mine, theirs];
  const codes = [...new Set(sides.flatMap(({ items }) => items.map(({ code }) => code)))];
  const merged = codes
    .toSorted(compareCodes)
    .map((code) =>
      mergeItems(
        code,
        itemOf(mine, code),
        itemOf(theirs, code),
        before === undefined ? undefined : itemOf(before, code),
      ),
    );
  const summary = mergeTexts(mine.summary, theirs.summary, before?.summary);
  const source = mergeChoices(mine.source, theirs.source, before?.source, ratingSources);
  return ok({
    assessment: {
      id: mine.id,
      formId: mine.formId,
      formVersion: newerVersion(mine.formVersion, theirs.formVersion),
      startedAt: earlier(mine.startedAt, theirs.startedAt),
      ...(source === undefined ? {} : { source }),
      items: merged.flatMap(({ item }) => item ?? []),
      ...(summary.text === undefined ? {} : { summary: summary.text }),
    },
    conflicts: [
      ...merged.flatMap(({ conflicts }) => conflicts),
      ...(summary.bothChanged ? [{ place: 'summary' as const }] : []),
    ],
  });
}
