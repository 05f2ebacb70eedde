import type { ClientRecord, SourceDescription, SourceResult } from '#lib/model/client-record.ts';
import type { Register } from '#lib/model/register.ts';
import type { SearchId, SourceFailure, SourceRecord } from '#lib/model/source-record.ts';
import type { SectionState, SourceGap } from './section.ts';

/*
 * Which kind of nothing, or of something, a section is. Kept in one place, because the same question decides the
 * section's state, the gaps it names, and whether a row may say "not recorded": that is said only when every source
 * that could know has answered.
 */

/** Searches that only some registers are asked: elsewhere their absence is no gap. */
const searchRegisters: Partial<Record<SearchId, readonly Register[]>> = { decisions: ['social'] };

/** The record whose entries are shown: the answer, or an older one while nothing newer is there. */
export function shownRecord(result: SourceResult): SourceRecord | undefined {
  if (result.status === 'ok') return result.record;
  return result.status === 'asking' || result.status === 'failed' ? result.stale : undefined;
}

interface Outcomes {
  /** Searches that answered in full. */
  readonly answered: number;
  /** Searches that the server does not have. */
  readonly notOffered: number;
  /** Searches that nobody asked. */
  readonly unasked: number;
  /** Searches that failed altogether. */
  readonly failed: number;
  /** Searches that broke off after some answers. */
  readonly broken: number;
  readonly failure?: SourceFailure;
}

function outcomesOf(record: SourceRecord, searches: readonly SearchId[]): Outcomes {
  const count = { answered: 0, notOffered: 0, unasked: 0, failed: 0, broken: 0 };
  let failure: SourceFailure | undefined;
  for (const search of searches) {
    if (searchRegisters[search]?.includes(record.register) === false) continue;
    const outcome = record.searches[search];
    if (outcome === undefined) count.unasked += 1;
    else if (outcome.status === 'ok') count.answered += 1;
    else if (outcome.status === 'notOffered') count.notOffered += 1;
    else {
      if (outcome.status === 'failed') count.failed += 1;
      else count.broken += 1;
      failure ??= outcome.failure;
    }
  }
  return failure === undefined ? count : { ...count, failure };
}

/** True when the source is known to hold nothing of the kind: it says so in its capability statement. */
function offersNothing(record: SourceRecord, searches: readonly SearchId[]): boolean {
  if (record.client === undefined) return false;
  const { answered, unasked, notOffered, failure } = outcomesOf(record, searches);
  return notOffered > 0 && answered === 0 && unasked === 0 && failure === undefined;
}

function gapOfAnswer(
  source: SourceDescription,
  record: SourceRecord,
  searches: readonly SearchId[],
): SourceGap | undefined {
  // A source that does not know the client has answered: it has nothing, and was asked nothing more.
  if (searches.length === 0 || record.client === undefined) return undefined;
  if (offersNothing(record, searches)) return { source, kind: 'notOffered' };
  const outcomes = outcomesOf(record, searches);
  if (outcomes.failure !== undefined) {
    const onlyFailures = outcomes.failed > 0 && outcomes.broken === 0 && outcomes.answered === 0;
    return { source, kind: onlyFailures ? 'failed' : 'partial', failure: outcomes.failure };
  }
  return outcomes.unasked > 0 ? { source, kind: 'notAskedFor' } : undefined;
}

/** What is missing from one source for these searches; undefined when it answered in full. */
export function gapOf(
  source: SourceDescription,
  result: SourceResult,
  searches: readonly SearchId[],
): SourceGap | undefined {
  switch (result.status) {
    case 'ok':
      return gapOfAnswer(source, result.record, searches);
    case 'notAuthorised':
      return { source, kind: 'notPermitted', reason: result.reason };
    case 'skipped':
      return { source, kind: 'notAskedFor' };
    case 'asking':
    case 'failed': {
      const { stale } = result;
      if (stale !== undefined && offersNothing(stale, searches)) return { source, kind: 'notOffered' };
      const shownFrom = stale === undefined ? {} : { shownFrom: stale.fetchedAt };
      return result.status === 'asking'
        ? { source, kind: 'asking', ...shownFrom }
        : { source, kind: 'failed', failure: result.failure, ...shownFrom };
    }
  }
}

/** What a section asks its sources for. */
export interface Asked {
  readonly searches: readonly SearchId[];
  readonly registers?: readonly Register[];
}

/**
 * The sources that can leave a gap in the section: those of its registers, and any other that did answer but broke
 * off in one of its searches.
 */
export function gapsOf(record: ClientRecord, asked: Asked): readonly SourceGap[] {
  const gaps: SourceGap[] = [];
  if (asked.searches.length === 0) return gaps;
  for (const { source, result } of record.sources) {
    const gap = gapOf(source, result, asked.searches);
    if (gap === undefined) continue;
    const concerned = asked.registers?.includes(source.register) ?? true;
    if (concerned || (result.status === 'ok' && (gap.kind === 'failed' || gap.kind === 'partial'))) {
      gaps.push(gap);
    }
  }
  return gaps;
}

/** From the most hopeful kind of nothing to the most final: what a reader can still wait for or do comes first. */
const nothingByGap: readonly (readonly [SourceGap['kind'], SectionState])[] = [
  ['asking', 'waiting'],
  ['failed', 'failed'],
  ['partial', 'failed'],
  ['notPermitted', 'locked'],
  ['notAskedFor', 'notAskedFor'],
];

/**
 * The state of a section. A source that has no such resource is named and hides nothing, so it does not make a section
 * partial; but where no source has it, nothing was asked, and that is not "nothing recorded". Nor is a section that asks
 * its sources for nothing.
 */
export function sectionStateOf(
  record: ClientRecord,
  asked: Asked,
  gaps: readonly SourceGap[],
  hasFacts: boolean,
): SectionState {
  const real = gaps.filter((gap) => gap.kind !== 'notOffered');
  if (hasFacts) return real.length === 0 ? 'full' : 'partial';
  const concerned = record.sources.filter(({ source }) => asked.registers?.includes(source.register) ?? true);
  const gapped = new Set(gaps.map((gap) => gap.source.id));
  const answered = concerned.some(({ source }) => !gapped.has(source.id));
  if (real.length === 0) {
    return answered && asked.searches.length > 0 ? 'empty' : 'notAskedFor';
  }
  if (answered) return real.some((gap) => gap.kind === 'asking') ? 'waiting' : 'partial';
  return nothingByGap.find(([kind]) => real.some((gap) => gap.kind === kind))?.[1] ?? 'failed';
}

/** Why a row that is always there has no fact. */
export type MissingState = 'notRecorded' | 'notPermitted' | 'notAnswered' | 'notAskedFor' | 'waiting';

const missingByState: Record<SectionState, MissingState> = {
  full: 'notRecorded',
  empty: 'notRecorded',
  partial: 'notAnswered',
  failed: 'notAnswered',
  locked: 'notPermitted',
  notAskedFor: 'notAskedFor',
  waiting: 'waiting',
};

/**
 * What may be said of a fact that one register would hold and that is not there. "Not recorded" only when every source
 * of the register that has such facts answered; otherwise the reason why nobody knows.
 */
export function missingIn(
  record: ClientRecord,
  register: Register,
  searches: readonly SearchId[],
): MissingState {
  const asked: Asked = { searches, registers: [register] };
  const gaps = gapsOf(record, asked).filter(({ source }) => source.register === register);
  const state = sectionStateOf(record, asked, gaps, false);
  if (state !== 'partial') return missingByState[state];
  const kinds = new Set(gaps.map((gap) => gap.kind));
  if (kinds.has('failed') || kinds.has('partial')) return 'notAnswered';
  return kinds.has('notPermitted') ? 'notPermitted' : 'notAskedFor';
}
