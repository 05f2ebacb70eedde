import type { IsoDate } from '#lib/base/dates.ts';
import type { LoopEntry } from '#lib/model/entries.ts';
import { tiers } from '#lib/risk/rule.ts';
import type { RowFinding, WorklistRow } from '../worklist-row.ts';
import { dayIn, earliestOf } from './loop-days.ts';

/** What the loop asks of a finding. */
export type LoopFinding = Pick<RowFinding, 'tier' | 'state' | 'metOn' | 'answer'> & {
  readonly evidence: Pick<RowFinding['evidence'], 'to'>;
};

/** What belongs to the way that is being gone now: from the first finding, or the first one after the last closing. */
export interface LoopRound {
  /** Findings that set the loop going; what a professional found not relevant sets nothing going. */
  readonly findings: readonly LoopFinding[];
  /** Of these, the ones that nobody has settled: open, lapsed without an answer, acted on, or put off. */
  readonly waiting: readonly LoopFinding[];
  /** Since the last closing, newest first; what was cancelled is as if it had not been. */
  readonly entries: readonly LoopEntry[];
  /** Day of the last closing. */
  readonly closedOn?: IsoDate;
  /** Nothing has come after the closing. */
  readonly isClosed: boolean;
}

/** The day on which a finding's limits were first met; where that is not known, the day of its newest evidence. */
export function metDay({ metOn, evidence }: LoopFinding): IsoDate | undefined {
  return metOn ?? evidence.to;
}

/**
 * The day from which findings are counted: the oldest of those of the highest tier. A long illness behind a note would
 * otherwise count in years what has waited for weeks, and nobody would know what the number counts.
 */
export function metFirst(findings: readonly LoopFinding[]): IsoDate | undefined {
  const tier = tiers.find((each) => findings.some((finding) => finding.tier === each));
  return earliestOf(findings.filter((finding) => finding.tier === tier).map(metDay));
}

const momentOf = (instant: string): number => {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

/** Two entries of one moment have an order of their own, the same for everybody who reads them. */
export function newestEntryFirst(entries: readonly LoopEntry[]): readonly LoopEntry[] {
  return [...entries].sort((a, b) => {
    const [momentA, momentB] = [momentOf(a.at), momentOf(b.at)];
    if (momentA !== momentB) return momentB - momentA;
    return a.id < b.id ? 1 : -1;
  });
}

function isSettled({ state, answer }: LoopFinding): boolean {
  return state === 'handled' && (answer?.answer === 'known' || answer?.answer === 'notRelevant');
}

function setsGoing({ state, answer }: LoopFinding): boolean {
  return !(state === 'handled' && answer?.answer === 'notRelevant');
}

/** The present round of the loop. */
export function roundOf(
  { findings, loop }: { readonly findings: readonly LoopFinding[] } & Pick<WorklistRow, 'loop'>,
  timeZone: string,
): LoopRound {
  const standing = newestEntryFirst(loop.filter(({ status }) => status !== 'cancelled'));
  const closing = standing.find(({ step, status }) => step === 'closing' && status === 'done');
  const closedOn = dayIn(closing?.at, timeZone);
  const going = findings.filter(setsGoing);
  if (closing === undefined || closedOn === undefined) {
    return {
      findings: going,
      waiting: going.filter((finding) => !isSettled(finding)),
      entries: standing,
      isClosed: false,
    };
  }
  const entries = standing.filter(({ at }) => momentOf(at) > momentOf(closing.at));
  // A finding of the closing day was in sight when it was closed: only a later day reopens.
  const newer = going.filter((finding) => (metDay(finding) ?? '') > closedOn);
  const waiting = newer.filter((finding) => !isSettled(finding));
  const goesOn = waiting.length > 0 || entries.some(({ step }) => step !== 'note');
  return goesOn
    ? { findings: newer, waiting, entries, closedOn, isClosed: false }
    : { findings: [], waiting: [], entries: [], closedOn, isClosed: true };
}

/**
 * What belonged to the way that the last closing ended: what was recorded between the closing before it and itself, and the
 * findings that stand to this day and were met by then. Undefined where nothing was closed.
 */
export function closedRoundOf(
  { findings, loop }: { readonly findings: readonly LoopFinding[] } & Pick<WorklistRow, 'loop'>,
  timeZone: string,
): (LoopRound & { readonly closedOn: IsoDate }) | undefined {
  const standing = newestEntryFirst(loop.filter(({ status }) => status !== 'cancelled'));
  const [closing, before] = standing.filter(({ step, status }) => step === 'closing' && status === 'done');
  const closedOn = dayIn(closing?.at, timeZone);
  if (closing === undefined || closedOn === undefined) return undefined;
  const [from, to] = [
    before === undefined ? Number.NEGATIVE_INFINITY : momentOf(before.at),
    momentOf(closing.at),
  ];
  const closedBefore = dayIn(before?.at, timeZone) ?? '';
  return {
    findings: findings.filter((finding) => {
      const day = metDay(finding);
      return setsGoing(finding) && day !== undefined && day <= closedOn && day > closedBefore;
    }),
    waiting: [],
    entries: standing.filter(({ step, at }) => {
      const moment = momentOf(at);
      return step !== 'closing' && moment > from && moment <= to;
    }),
    closedOn,
    isClosed: true,
  };
}

/** The day from which the round is counted: its findings, or what was begun without one. */
export function roundBegan({ findings, entries }: LoopRound, timeZone: string): IsoDate | undefined {
  const met = metFirst(findings);
  if (met !== undefined || findings.length > 0) return met;
  return earliestOf(entries.filter(({ step }) => step !== 'note').map(({ at }) => dayIn(at, timeZone)));
}
