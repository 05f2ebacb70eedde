import type { Selector } from '../criterion.ts';
import type { DayNumber } from '../facts/day-number.ts';
import type { Fact } from '../facts/fact.ts';
import type { ScoreFacts } from './score-facts.ts';

/** Time in hospital without a night between: a transfer from ward to ward goes on. */
export interface HospitalStay {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Newest first; the last is the one that the client came to. */
  readonly facts: readonly Fact[];
}

/** Ward stays that have ended. */
export const wardStays: Selector = {
  kind: 'contact',
  registers: ['health'],
  status: ['held'],
  channel: ['wardStay'],
};

/** Emergency visits that took place. */
export const emergencyVisits: Selector = {
  kind: 'contact',
  registers: ['health'],
  status: ['held', 'ongoing'],
  channel: ['visit'],
  urgency: ['emergency'],
};

/** Stays whose end is known, newest first. */
export function hospitalStays(facts: ScoreFacts): readonly HospitalStay[] {
  const stays: HospitalStay[] = [];
  for (const fact of facts.select(wardStays)) {
    const { day, endDay } = fact;
    if (day === undefined || endDay === undefined || endDay > facts.today || endDay < day) continue;
    const next = stays.at(-1);
    if (next !== undefined && endDay >= next.from) {
      stays[stays.length - 1] = {
        from: Math.min(day, next.from),
        to: Math.max(endDay, next.to),
        facts: [...next.facts, fact],
      };
    } else stays.push({ from: day, to: endDay, facts: [fact] });
  }
  return stays;
}

/** Whether the client came unplanned; undefined when neither the stay nor a visit on its first day tells. */
export function cameUnplanned({ from, facts: parts }: HospitalStay, facts: ScoreFacts): boolean | undefined {
  const urgency = parts.at(-1)?.shape.urgency;
  if (urgency === 'emergency' || urgency === 'urgent') return true;
  if (urgency === 'routine') return false;
  return facts.select(emergencyVisits).some(({ day }) => day === from) ? true : undefined;
}

/** ICD-10 codes of facts, as recorded. */
export function icd10Of(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ shape }) =>
    shape.codings.flatMap(({ kind, code }) => (kind === 'icd10' ? [code] : [])),
  );
}

/** Diagnoses that are known of the client, also those that are over. */
export const knownProblems: Selector = {
  kind: 'problem',
  registers: ['health', 'occupational'],
  status: ['active', 'inactive', 'resolved', 'unknown'],
  name: ['confirmed', 'unknown'],
};
