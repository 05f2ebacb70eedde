import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthRules } from '#lib/risk/catalogue/health.ts';
import { clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import { outcomesByCode } from '#lib/risk/columnar/compile/compile-rule.ts';
import { createColumnEvaluator } from '#lib/risk/columnar/evaluate-columns.ts';
import { createSnapshot } from '#lib/risk/columnar/snapshot.ts';
import { evaluateRules } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { aConcept, aContact, aMedication, anAnswer, aWardStay } from '#tests/builders/entries.ts';
import { diagnosed, measuredOn, pressureOn } from '#tests/builders/measured.ts';
import { aRiskInput, daysAgo, ruleToday } from '#tests/builders/risk.ts';

/* The scores read facts; the columns keep no entries. What one evaluator works out the other must work out too. */

const days = fc.oneof(fc.nat(60), fc.nat(800));
const measured = (
  measures: Parameters<typeof measuredOn>[0],
  values: fc.Arbitrary<number>,
): fc.Arbitrary<ReturnType<typeof measuredOn>> =>
  fc.tuple(values, days).map(([value, day]) => measuredOn(measures, value, day));
const oneOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

const anEntry = fc.oneof(
  fc.tuple(fc.integer({ min: 100, max: 190 }), days).map(([systolic, day]) => pressureOn(systolic, 85, day)),
  measured('totalCholesterol', oneOf(4.1, 6.3, 7.2)),
  measured('hdl', oneOf(0.9, 1.4)),
  measured('ldl', oneOf(1.9, 2.6, 5.2)),
  measured('hba1c', oneOf(38, 48, 61)),
  measured('fastingGlucose', oneOf(5.4, 6.1, 7.2)),
  measured('egfr', oneOf(44, 59, 60, 88)),
  measured('findrisc', oneOf(5, 12)),
  measured('phq9', oneOf(3, 10)),
  measured('phq2', oneOf(1, 3)),
  measured('auditC', oneOf(2, 4, 5, 6)),
  measured('weight', oneOf(60, 64, 70)),
  measured('must', oneOf(0, 2)),
  measured('phq9Suicide', oneOf(0, 1)),
  measured('gad7', oneOf(4, 10)),
  measured('workAbility', oneOf(5, 8)),
  measured('startBack', oneOf(2, 4)),
  measured('frail', oneOf(1, 3)),
  measured('haemoglobin', oneOf(110, 140)),
  measured('sodium', oneOf(130, 140)),
  fc
    .tuple(oneOf('Tupakoi päivittäin', 'Ei tupakoi'), days)
    .map(([text, day]) => anAnswer('smoking', text, { taken: `${daysAgo(day)}T08:00:00+02:00` })),
  fc
    .tuple(oneOf('E11.9', 'I50.0', 'F03', 'J45.9', 'L97', 'M54.5', 'F00.1*G30.1'), days)
    .map(([code, day]) => diagnosed(code, { onset: daysAgo(day) })),
  fc
    .tuple(oneOf('B01AA03', 'A10BA02', 'C09AA03', 'N06AB06', 'C10AA05', 'D07AC01'), fc.boolean())
    .map(([code, asNeeded]) => aMedication({ concept: aConcept(code, code, 'atc'), asNeeded })),
  fc
    .tuple(
      days,
      fc.nat(20),
      oneOf('emergency' as const, 'routine' as const, 'unknown' as const),
      oneOf('F00', 'W19', 'I69', 'G30', 'G81'),
    )
    .map(([from, length, urgency, code]) =>
      aWardStay(daysAgo(from), daysAgo(Math.max(0, from - length)), {
        urgency,
        reasons: [aConcept(code, code)],
      }),
    ),
  fc.tuple(days, oneOf('J45.9', 'W19', 'L97', 'M54.5')).map(([day, code]) =>
    aContact({
      start: `${daysAgo(day)}T10:00:00+02:00`,
      urgency: 'emergency',
      reasons: [aConcept(code, code)],
    }),
  ),
);

const anInput: fc.Arbitrary<RiskInput> = fc
  .record({
    entries: fc.array(anEntry, { minLength: 8, maxLength: 50, size: 'max' }),
    age: oneOf(17, 45, 62, 74, 80, undefined),
    sex: oneOf('female' as const, 'male' as const, undefined),
    closed: oneOf<NonNullable<Parameters<typeof aRiskInput>[0]>['closed'] & object>(
      [],
      [],
      [],
      ['occupational'],
      [['problem', 'health']],
      [['measurement', 'health']],
    ),
    unanswered: oneOf<NonNullable<Parameters<typeof aRiskInput>[0]>['closed'] & object>(
      [],
      [],
      [['contact', 'health']],
    ),
  })
  .map((said) => aRiskInput({ ...said, registers: ['health', 'occupational', 'social'] }));

function inColumns(inputs: readonly RiskInput[]) {
  const snapshot = createSnapshot(ruleToday, noTables);
  const evaluator = createColumnEvaluator(healthRules, snapshot, scores);
  snapshot.addClients(inputs.map((input, place) => clientFactsOf(String(place), input)));
  const [ids, outcomes] = [snapshot.clientIds(), evaluator.evaluate()];
  return inputs.map((_, place) =>
    outcomes.map((codes) => outcomesByCode[codes[ids.indexOf(String(place))] ?? 0]),
  );
}
const beside = (inputs: readonly RiskInput[]) =>
  inputs.map((input) => evaluateRules(healthRules, input).map(({ outcome }) => outcome));

describe('the health rules with their real scores', () => {
  it('come to the same for one client and for many', () => {
    fc.assert(
      fc.property(fc.array(anInput, { minLength: 1, maxLength: 6 }), (inputs) => {
        expect(inColumns(inputs)).toEqual(beside(inputs));
      }),
      { numRuns: 120 },
    );
  });

  it('come to every outcome on such clients, and find something by every rule that they can fit', () => {
    const outcomes = beside(fc.sample(anInput, { numRuns: 400, seed: 7 }));
    const said = new Set(outcomes.flat());
    expect(said.size).toBe(5);
    const silent = healthRules.filter((_, place) => !outcomes.some((of) => of[place] === 'present'));
    // Ten different substances and two years of hospital come together too seldom.
    const seldom = ['medicines-five', 'medicines-ten', 'hospital-frailty'];
    expect(silent.map(({ id }) => id).filter((id) => !seldom.includes(id))).toEqual([]);
  });
});
