import type { Selector } from '../criterion.ts';
import type { ScoreOutcome } from '../evaluate/risk-input.ts';
import { before, isoDateOf } from '../facts/day-number.ts';
import { matchesSelector } from '../facts/matches-selector.ts';
import { measured } from '../reference/conditions.ts';
import { hospitalScore } from '../scores/hospital-score.ts';
import { insufficient } from '../scores/score.ts';
import { cameUnplanned, type HospitalStay, hospitalStays, wardStays } from './hospital-stays.ts';
import { type ScoreFacts, toOutcome } from './score-facts.ts';

const haemoglobin = measured('haemoglobin');
const sodium = measured('sodium');
const oncology: Selector = { kind: 'contact', service: ['onkolog', 'syöpä', 'oncolog', 'cancer'] };

/** The last one of the stay. */
function lastOf(stay: HospitalStay, selector: Selector, facts: ScoreFacts) {
  return facts
    .select(selector)
    .find(({ day, value }) => value !== undefined && day !== undefined && stay.from <= day && day <= stay.to);
}

/**
 * At the end of the latest hospital stay, when that is not too long ago. Procedures are not read from records here: the score
 * is worked out without and with one, and stands, by the lower number, only where both fall into the same band.
 */
export function hospitalScoreOutcome(facts: ScoreFacts): ScoreOutcome {
  const { oldestDay = Number.NEGATIVE_INFINITY } = facts;
  const stays = hospitalStays(facts);
  const stay = stays[0];
  if (stay === undefined || stay.to < oldestDay) {
    return facts.knowledge(wardStays) === 'complete'
      ? { kind: 'notApplicable', reason: 'noRecentStay' }
      : toOutcome(insufficient(['contact']), facts, { asked: [wardStays], used: [] });
  }
  const yearBefore = before(isoDateOf(stay.from), { unit: 'months', count: 12 });
  const earlier = stays.filter(({ from }) => from >= yearBefore && from < stay.from);
  const blood = lastOf(stay, haemoglobin, facts);
  const salt = lastOf(stay, sodium, facts);
  const bothWays = [false, true].map((procedure) =>
    hospitalScore({
      haemoglobin: blood?.value,
      oncology: stay.facts.some(({ shape }) => matchesSelector(oncology, shape)),
      sodium: salt?.value,
      procedure,
      urgentAdmission: cameUnplanned(stay, facts),
      admissions: earlier.length,
      lengthOfStay: stay.to - stay.from,
    }),
  );
  const [without = insufficient(['procedure']), withOne] = bothWays;
  const isDecided = without.kind !== 'score' || (withOne?.kind === 'score' && withOne.band === without.band);
  return toOutcome(isDecided ? without : insufficient(['procedure']), facts, {
    asked: [wardStays, haemoglobin, sodium],
    used: [...stay.facts, blood, salt, ...earlier.flatMap((each) => each.facts)],
    names: { urgentAdmission: 'contact' },
  });
}
