import type { FunctioningEntry, IcfQualifier } from '#lib/model/entries.ts';
import { compareCodes } from '../icf/compare-codes.ts';
import { changeBetween, differenceOfViews, type RatingChange, type ViewDifference } from './rating-change.ts';
import { type RecordedAssessment, recordedAssessments } from './recorded-assessments.ts';

/** One category in two assessments; what is missing was not rated, which is not 0. */
export interface ProfileRow {
  readonly code: string;
  /** As the record names it. */
  readonly text: string;
  readonly now?: IcfQualifier;
  readonly before?: IcfQualifier;
  readonly ownNow?: IcfQualifier;
  readonly ownBefore?: IcfQualifier;
  readonly change?: RatingChange;
  readonly difference?: ViewDifference;
}

/** The latest assessment and the one before it, side by side. */
export interface Profile {
  readonly latest: RecordedAssessment;
  readonly earlier?: RecordedAssessment;
  /** In the order of the classification. Facilitators are not in it: they are no problem of any size. */
  readonly rows: readonly ProfileRow[];
}

const rated = (entry: FunctioningEntry) => entry.performance !== undefined || entry.ownRating !== undefined;

function entryOf(assessment: RecordedAssessment | undefined, code: string): FunctioningEntry | undefined {
  return assessment?.entries.find((entry) => entry.code === code && rated(entry));
}

function rowOf(
  code: string,
  now: FunctioningEntry | undefined,
  before: FunctioningEntry | undefined,
): ProfileRow {
  const change = changeBetween(before?.performance, now?.performance);
  const difference = differenceOfViews(now?.performance, now?.ownRating);
  return {
    code,
    text: now?.text ?? before?.text ?? code,
    ...(now?.performance === undefined ? {} : { now: now.performance }),
    ...(before?.performance === undefined ? {} : { before: before.performance }),
    ...(now?.ownRating === undefined ? {} : { ownNow: now.ownRating }),
    ...(before?.ownRating === undefined ? {} : { ownBefore: before.ownRating }),
    ...(change === undefined ? {} : { change }),
    ...(difference === undefined ? {} : { difference }),
  };
}

/**
 * The profile of the two latest assessments; undefined when there is none. The earlier one is the newest of the same form, else
 * the newest that has a category in common: two forms without one say nothing of a change.
 */
export function profileOf(entries: readonly FunctioningEntry[], timeZone: string): Profile | undefined {
  const assessments = recordedAssessments(entries.filter(rated), timeZone);
  const [latest, ...others] = assessments;
  if (latest === undefined) return undefined;
  const shares = (other: RecordedAssessment) =>
    other.entries.some(({ code }) => entryOf(latest, code) !== undefined);
  const earlier =
    others.find((other) => other.set !== undefined && other.set === latest.set && shares(other)) ??
    others.find(shares);
  const codes = new Set([latest, earlier].flatMap((each) => each?.entries.map(({ code }) => code) ?? []));
  const rows = [...codes]
    .toSorted(compareCodes)
    .map((code) => rowOf(code, entryOf(latest, code), entryOf(earlier, code)));
  return { latest, ...(earlier === undefined ? {} : { earlier }), rows };
}
