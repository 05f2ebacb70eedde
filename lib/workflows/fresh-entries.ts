import type { ClientRecord, SourceResult } from '#lib/model/client-record.ts';
import type { Entry, FunctioningEntry, MeasurementEntry, TaskEntry } from '#lib/model/entries.ts';
import { recordOf } from './judge-visit.ts';

/** What is recorded beside the client in a visit and counts before it has been read from the record. */
export type FreshEntry = MeasurementEntry | FunctioningEntry | TaskEntry;

const isSameMoment = (one: string | undefined, other: string | undefined) =>
  one === other || (one !== undefined && other !== undefined && Date.parse(one) === Date.parse(other));

/** An unknown moment is before every known one. */
const isBefore = (one: string | undefined, other: string | undefined) =>
  (Date.parse(one ?? '') || 0) < (Date.parse(other ?? '') || 0);

const ratings = ['performance', 'capacity', 'ownRating', 'facilitator'] as const;

/** A self-assessment to which the record awaits an answer. */
function isAwaited({ selfAssessment }: TaskEntry): boolean {
  const { state, withdrawn } = selfAssessment ?? {};
  return withdrawn !== true && state !== 'answered' && state !== 'ended';
}

/** One self-assessment at one source. */
const askedOf = (entry: Entry) =>
  entry.kind === 'task' && entry.selfAssessment?.code !== undefined
    ? `${entry.provenance.sourceId} ${entry.selfAssessment.code}`
    : undefined;

/** The server gives ids of its own: what was read is known again by what it says and when. */
function isReadAs(fresh: FreshEntry, entry: Entry): boolean {
  // Taken back, and the record does not say so yet.
  if (
    fresh.kind === 'task' &&
    fresh.selfAssessment?.withdrawn === true &&
    entry.kind === 'task' &&
    isAwaited(entry)
  )
    return false;
  if (fresh.id === entry.id) return true;
  if (fresh.kind === 'measurement' && entry.kind === 'measurement')
    return (
      fresh.measures === entry.measures &&
      isSameMoment(fresh.taken, entry.taken) &&
      (fresh.measures !== 'other' || fresh.concept.text === entry.concept.text) &&
      fresh.quantity?.value === entry.quantity?.value
    );
  if (fresh.kind === 'functioning' && entry.kind === 'functioning')
    return (
      fresh.assessment !== undefined &&
      fresh.assessment === entry.assessment &&
      fresh.code === entry.code &&
      // As it was recorded here, or as somebody has recorded it since.
      (isBefore(fresh.provenance.recordedAt, entry.provenance.recordedAt) ||
        (isSameMoment(fresh.provenance.recordedAt, entry.provenance.recordedAt) &&
          ratings.every((rating) => fresh[rating] === entry[rating])))
    );
  if (fresh.kind === 'task' && entry.kind === 'task')
    return (
      fresh.text === entry.text &&
      isSameMoment(fresh.sent, entry.sent) &&
      // Asked twice in one moment: each has a code of its own.
      fresh.selfAssessment?.code === entry.selfAssessment?.code
    );
  return false;
}

/** Those of them that the record does not tell of yet, the newest first. */
export function notReadYet(record: ClientRecord, fresh: readonly FreshEntry[]): readonly FreshEntry[] {
  if (fresh.length === 0) return fresh;
  return fresh.filter((each) => {
    const line = record.sources.find(({ source }) => source.id === each.provenance.sourceId);
    const entries = line === undefined ? [] : (recordOf(line.result)?.entries ?? []);
    return !entries.some((entry) => isReadAs(each, entry));
  });
}

/** One assessment at one source: what was recorded of it last is all of it. */
const wholeOf = (entry: Entry) =>
  entry.kind === 'functioning' && entry.assessment !== undefined
    ? `${entry.provenance.sourceId} ${entry.assessment}`
    : undefined;

/** Assessments that were recorded anew in this visit, with the moment: what the record tells of before it is no longer so. */
function recordedAnew(fresh: readonly FreshEntry[]): ReadonlyMap<string, string | undefined> {
  const latest = new Map<string, string | undefined>();
  for (const each of fresh) {
    const whole = wholeOf(each);
    const { recordedAt } = each.provenance;
    if (whole !== undefined && (!latest.has(whole) || isBefore(latest.get(whole), recordedAt))) {
      latest.set(whole, recordedAt);
    }
  }
  return latest;
}

function withEntries(
  result: SourceResult,
  added: readonly Entry[],
  isReplaced: (entry: Entry) => boolean,
): SourceResult {
  const record = recordOf(result);
  if (record === undefined || added.length === 0) return result;
  // First: of two facts of one moment the one that was recorded here is the newer.
  const grown = { ...record, entries: [...added, ...record.entries.filter((entry) => !isReplaced(entry))] };
  if (result.status === 'ok') return { ...result, record: grown };
  return result.status === 'asking' || result.status === 'failed' ? { ...result, stale: grown } : result;
}

/** The record with what was recorded in this visit, each entry in its own source; the record itself where there is none. */
export function withFresh(record: ClientRecord, fresh: readonly FreshEntry[]): ClientRecord {
  const latest = recordedAnew(fresh);
  const isReplaced = (entry: Entry) => {
    const whole = wholeOf(entry);
    return (
      whole !== undefined && latest.has(whole) && isBefore(entry.provenance.recordedAt, latest.get(whole))
    );
  };
  const categoryOf = (entry: Entry) =>
    entry.kind === 'functioning' && wholeOf(entry) !== undefined
      ? `${wholeOf(entry)} ${entry.code} ${entry.facilitator === undefined}`
      : undefined;
  // Recorded twice in one visit: the newest stands first.
  const standing = fresh.filter(
    (each, place) =>
      !isReplaced(each) &&
      !(wholeOf(each) && fresh.slice(0, place).some(({ id }) => id === each.id)) &&
      !(askedOf(each) && fresh.slice(0, place).some((newer) => askedOf(newer) === askedOf(each))),
  );
  const added = notReadYet(record, standing);
  if (added.length === 0) return record;
  return {
    ...record,
    sources: record.sources.map(({ source, result }) => ({
      source,
      result: withEntries(
        result,
        added.filter(({ provenance }) => provenance.sourceId === source.id),
        (entry) =>
          isReplaced(entry) ||
          added.some((each) => askedOf(each) !== undefined && askedOf(each) === askedOf(entry)) ||
          added.some((each) => categoryOf(each) !== undefined && categoryOf(each) === categoryOf(entry)),
      ),
    })),
  };
}
