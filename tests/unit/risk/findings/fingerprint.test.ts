import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/dates.ts';
import type { ContactEntry, Entry } from '#lib/model/entries.ts';
import type { RuleResult } from '#lib/risk/evaluate/evaluate-rules.ts';
import { fingerprintOf, isCovered } from '#lib/risk/findings/fingerprint.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { rule as fourServices } from '#lib/risk/rules/four-services.ts';
import { rule as physicianContacts } from '#lib/risk/rules/physician-contacts.ts';
import { rule as repeatedReason } from '#lib/risk/rules/repeated-reason.ts';
import { rule as risingUse } from '#lib/risk/rules/rising-use.ts';
import { rule as notRecorded } from '#lib/risk/rules/risk-factors-not-recorded.ts';
import { aConcept, aContact, aMeasurement } from '#tests/builders/entries.ts';
import { type ClientCase, daysAgo, evaluateCase, ruleToday } from '#tests/builders/risk.ts';

function present(rule: Rule, said: ClientCase): RuleResult {
  const result = evaluateCase(rule, said);
  expect(result.outcome).toBe('present');
  return result;
}
const printOf = (rule: Rule, said: ClientCase) => fingerprintOf(present(rule, said));

/** Entries that keep their ids from one look to the next, as those of a record do. */
const emergency = (days: number, said: Partial<ContactEntry> = {}) =>
  aContact({
    id: `Encounter/e${days}`,
    start: daysAgo(days),
    urgency: 'emergency',
    channel: 'visit',
    ...said,
  });
const visits = [emergency(1), emergency(40), emergency(100), emergency(300)];

describe('an answer still answers', () => {
  const answered = printOf(emergencyVisits, { entries: [...visits, emergency(364)] });

  it('when an entry has left the counting period', () => {
    expect(isCovered(printOf(emergencyVisits, { entries: visits }), answered)).toBe(true);
  });
  it('when a colleague sees fewer of the entries', () => {
    expect(isCovered(printOf(emergencyVisits, { entries: visits.slice(0, 4) }), answered)).toBe(true);
  });
  it('when the visit that was under way is over', () => {
    const underWay = printOf(emergencyVisits, {
      entries: [emergency(0, { status: 'ongoing' }), ...visits],
    });
    const over = printOf(emergencyVisits, { entries: [emergency(0, { status: 'held' }), ...visits] });
    expect(isCovered(over, underWay)).toBe(true);
  });
  it('when a known service was used once more', () => {
    const at = (service: string, days: number) =>
      aContact({ id: `Encounter/${service}${days}`, start: daysAgo(days), service: aConcept(service) });
    const four = [at('a', 9), at('b', 20), at('c', 30), at('d', 40)];
    const before = printOf(fourServices, { entries: four });
    expect(isCovered(printOf(fourServices, { entries: [at('a', 1), ...four] }), before)).toBe(true);
    expect(isCovered(printOf(fourServices, { entries: [at('e', 1), ...four] }), before)).toBe(false);
  });
  it('when one of the things that were not recorded has been recorded', () => {
    const all = printOf(notRecorded, {});
    const bmi = aMeasurement({ measures: 'bmi', taken: daysAgo(1) });
    expect(isCovered(printOf(notRecorded, { entries: [bmi] }), all)).toBe(true);
    expect(isCovered(all, printOf(notRecorded, { entries: [bmi] }))).toBe(false);
  });
});

describe('an answer no longer answers', () => {
  const answered = printOf(emergencyVisits, { entries: visits });

  it('when there is one more', () => {
    expect(isCovered(printOf(emergencyVisits, { entries: [emergency(0), ...visits] }), answered)).toBe(false);
  });
  it('when one has left and another has come', () => {
    const entries = [emergency(0), ...visits.slice(0, 3)];
    expect(isCovered(printOf(emergencyVisits, { entries }), answered)).toBe(false);
  });
  it('when the day of an entry was corrected', () => {
    const entries = [...visits.slice(1), emergency(1, { start: daysAgo(2) })];
    expect(isCovered(printOf(emergencyVisits, { entries }), answered)).toBe(false);
  });
  it('when it was given to another rule', () => {
    const chain = [2, 8, 15].map((days) => emergency(days, { reasons: [aConcept('Selkäkipu', 'M54.5')] }));
    const entries = [...chain, emergency(300)];
    const other = printOf(repeatedReason, { entries });
    expect(isCovered(printOf(emergencyVisits, { entries }), other)).toBe(false);
  });

  it.each([
    [18, 1, false],
    [19, 1, true],
    [37, 2, false],
    [38, 2, true],
    [300, 15, true],
    [300, 16, false],
  ])('%i entries and %i new ones: covered %s', (known, fresh, covered) => {
    const pieces = Array.from({ length: known + fresh }, (_, index) => `p${index}`);
    expect(isCovered(pieces.join('.'), pieces.slice(fresh).join('.'))).toBe(covered);
  });
});

describe('a fingerprint', () => {
  it('says nothing of the entries it names', () => {
    const print = printOf(emergencyVisits, { entries: visits });
    expect(print).toMatch(/^[0-9a-z]{5}(\.[0-9a-z]{5}){3}$/);
    expect(print).not.toContain('Encounter');
  });
  it('is the same whatever else is recorded, and in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(visits, { minLength: 4 }),
        fc.array(fc.nat(500), { maxLength: 8 }),
        (some, days) => {
          const others = days.map((day) => aMeasurement({ measures: 'bmi', value: 30, taken: daysAgo(day) }));
          const print = printOf(emergencyVisits, { entries: [...others, ...some] });
          expect(print).toBe(printOf(emergencyVisits, { entries: visits }));
        },
      ),
    );
  });
});

const volume: readonly Rule[] = [emergencyVisits, physicianContacts, repeatedReason, risingUse, fourServices];
const aRecorded: fc.Arbitrary<Entry> = fc
  .record({ days: fc.nat(700), service: fc.constantFrom('a', 'b', 'c', 'd', 'e'), number: fc.nat(1e6) })
  .map(({ days, service, number }) =>
    aContact({
      id: `Encounter/${number}`,
      start: daysAgo(days),
      profession: 'lääkäri',
      urgency: 'emergency',
      channel: 'visit',
      service: aConcept(service),
      reasons: [aConcept('Selkäkipu', 'M54.5')],
    }),
  );

describe('time alone', () => {
  it('takes nothing from an answer: only what is recorded does', () => {
    let held = 0;
    fc.assert(
      fc.property(
        fc.array(aRecorded, { minLength: 10, maxLength: 60 }),
        fc.integer({ min: 1, max: 120 }),
        (entries, later) => {
          for (const rule of volume) {
            const now = evaluateCase(rule, { entries });
            const then = evaluateCase(rule, { entries, today: addDays(ruleToday, later) });
            if (now.outcome !== 'present' || then.outcome !== 'present') continue;
            // Another chain may become the longest: that one nobody has answered.
            const days = new Set(now.evidence.map(({ entry }) => entry.id));
            if (rule === repeatedReason && !then.evidence.every(({ entry }) => days.has(entry.id))) continue;
            held += 1;
            expect(isCovered(fingerprintOf(then), fingerprintOf(now))).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(held).toBeGreaterThan(100);
  });
});
