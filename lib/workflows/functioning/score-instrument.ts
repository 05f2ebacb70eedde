import { acceptedAnswers } from '#lib/functioning/accepted-answers.ts';
import type { Instrument, InstrumentAnswers } from '#lib/functioning/instrument.ts';
import { instrumentById } from '#lib/functioning/instruments/registry.ts';
import { phq9SuicidePrompt } from '#lib/risk/scores/phq-9.ts';
import type { ScoreResult } from '#lib/risk/scores/score.ts';
import { whodas12Complex } from '#lib/risk/scores/whodas-12-complex.ts';
import { answersInOrder, instrumentScores, type ScoredPerson } from './instrument-scores.ts';

interface Prompted {
  /** The suicide item of PHQ-9 was answered above zero: said at once, whatever the sum and however much is missing. */
  readonly prompt?: 'suicide';
}

/** What the answers come to now. A partial form never gives a number. */
export type ScoreNow =
  | (Prompted & {
      readonly kind: 'score';
      readonly value: number;
      /** Highest value there is. */
      readonly outOf?: number;
      /** Last part of a key of the words `instruments.band`; absent where no bands are published. */
      readonly band?: string;
      /** Another scoring of the same answers, shown beside the first: per cent, two decimals. */
      readonly second?: { readonly name: 'complexPercent'; readonly value: number; readonly outOf: number };
    })
  | (Prompted & {
      readonly kind: 'notEnough';
      readonly answered: number;
      readonly needed: number;
      /** What the record would have to tell: `age`, `sex`, `diabetes`. */
      readonly lacks: readonly string[];
    })
  /** `age`, `diabetes`, `walkDistance`, or `unknownInstrument`. */
  | (Prompted & { readonly kind: 'notApplicable'; readonly reason: string });

/** Names of inputs that the scoring misses, as ids of items where they are items. */
function itemId(name: string): string {
  return /^item\d+$/.test(name) ? name.slice('item'.length) : name;
}

/** An optional item is needed only when the scoring asks for it, as the next stand of a balance test is. */
function notEnough({ items }: Instrument, answers: InstrumentAnswers, missing: readonly string[]): ScoreNow {
  const ids = new Set(missing.map(itemId));
  const needed = items.filter(
    ({ id, optional }) => optional !== true || ids.has(id) || answers[id] !== undefined,
  );
  const known = new Set(items.map(({ id }) => id));
  return {
    kind: 'notEnough',
    answered: needed.filter(({ id }) => !ids.has(id)).length,
    needed: needed.length,
    lacks: [...ids].filter((name) => !known.has(name)),
  };
}

/** WHODAS has a second scoring, weighted by item: in per cent, not the mean of the domains. */
function secondOf({ id }: Instrument, answers: InstrumentAnswers) {
  if (id !== 'whodas-12') return {};
  const complex = whodas12Complex({ answers: answersInOrder(answers, 12) });
  if (complex.kind !== 'score') return {};
  return { second: { name: 'complexPercent', value: Number(complex.value.toFixed(2)), outOf: 100 } } as const;
}

function toScoreNow(instrument: Instrument, answers: InstrumentAnswers, result: ScoreResult, outOf: number) {
  switch (result.kind) {
    case 'notApplicable':
      return { kind: 'notApplicable', reason: result.reason } satisfies ScoreNow;
    case 'insufficient':
      return notEnough(instrument, answers, result.missing);
    case 'score':
      return {
        kind: 'score',
        value: result.value,
        outOf,
        ...(result.band === 'none' ? {} : { band: result.band }),
        ...secondOf(instrument, answers),
      } satisfies ScoreNow;
  }
}

/**
 * The score of an instrument's answers for this person, by the formulas that the rules use. An answer that its item does not
 * offer is no answer. Whether an instrument is on (SPPB is off until an organisation has checked it) is not asked here.
 */
export function scoreInstrument(
  instrumentId: string,
  answers: InstrumentAnswers,
  person: ScoredPerson,
): ScoreNow {
  const instrument = instrumentById(instrumentId);
  const scoring = instrumentScores.get(instrumentId);
  if (instrument === undefined || scoring === undefined)
    return { kind: 'notApplicable', reason: 'unknownInstrument' };
  const accepted = acceptedAnswers(instrument, answers);
  const now = toScoreNow(instrument, accepted, scoring.score(accepted, person), scoring.outOf);
  // The raw ninth answer: one beyond the scale is no point, and yet a reason to ask.
  const isPrompt = instrumentId === 'phq-9' && phq9SuicidePrompt(answersInOrder(answers, 9)) === 'prompt';
  return isPrompt ? { ...now, prompt: 'suicide' } : now;
}
