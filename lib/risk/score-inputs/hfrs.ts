import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import type { Fact } from '../facts/fact.ts';
import { hfrs, hfrsMatches } from '../scores/hfrs.ts';
import { hospitalStays, icd10Of, knownProblems, wardStays } from './hospital-stays.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

const asked = [wardStays, knownProblems];

/**
 * Codes of the reasons of hospital stays that ended within the period, and of diagnoses recorded during them. Without any
 * code nothing is known of the stays; without a stay the score has no subject.
 */
export function hfrsOutcome(facts: ScoreFacts): ScoreOutcome {
  const { oldestDay = Number.NEGATIVE_INFINITY, client } = facts;
  const stays = hospitalStays(facts).filter(({ to }) => to >= oldestDay);
  const isOfStay = ({ recordedDay }: Fact) =>
    recordedDay !== undefined && stays.some(({ from, to }) => from <= recordedDay && recordedDay <= to);
  const parts = stays.flatMap((stay) => stay.facts);
  const sources = [...parts, ...facts.select(knownProblems).filter(isOfStay)];
  const codes = icd10Of(sources);
  if (stays.length === 0 && facts.knowledge(wardStays) === 'complete')
    return { kind: 'notApplicable', reason: 'noHospitalStay' };
  const result = hfrs({ age: client.age, codes: codes.length === 0 ? undefined : codes });
  const scoring = sources.filter((source) => hfrsMatches(icd10Of([source])).size > 0);
  return toOutcome(result, facts, { asked, used: scoring, names: { codes: 'problem' } });
}
