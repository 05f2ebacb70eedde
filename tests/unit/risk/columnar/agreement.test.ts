import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import { outcomesByCode } from '#lib/risk/columnar/compile/compile-rule.ts';
import { createColumnEvaluator } from '#lib/risk/columnar/evaluate-columns.ts';
import { createSnapshot } from '#lib/risk/columnar/snapshot.ts';
import type { Criterion, Leaf } from '#lib/risk/criterion.ts';
import { evaluateRules, type RuleOutcome } from '#lib/risk/evaluate/evaluate-rules.ts';
import type { RiskInput } from '#lib/risk/evaluate/risk-input.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import type { Rule } from '#lib/risk/rule.ts';
import { aConcept, aContact } from '#tests/builders/entries.ts';
import { anyRiskInput, someScores, someTables } from '#tests/builders/random-clients.ts';
import { anyLeaf, anyRule, ruleOf } from '#tests/builders/random-rules.ts';
import { aRiskInput, daysAgo, ruleToday } from '#tests/builders/risk.ts';

const one = (rules: readonly Rule[], inputs: readonly RiskInput[]) =>
  inputs.map((input) => evaluateRules(rules, input).map(({ outcome }) => outcome));

function many(
  rules: readonly Rule[],
  inputs: readonly RiskInput[],
): readonly (readonly (RuleOutcome | undefined)[])[] {
  const { tables = someTables, scores = someScores } = inputs[0] ?? {};
  const snapshot = createSnapshot(ruleToday, tables);
  const evaluator = createColumnEvaluator(rules, snapshot, scores);
  snapshot.addClients(inputs.map((input, place) => clientFactsOf(String(place), input)));
  const [ids, outcomes] = [snapshot.clientIds(), evaluator.evaluate()];
  return inputs.map((_, place) =>
    outcomes.map((codes) => outcomesByCode[codes[ids.indexOf(String(place))] ?? 0]),
  );
}

const clients = fc.array(anyRiskInput, { minLength: 1, maxLength: 12 });

const leaves: readonly (readonly [type: string, leaf: fc.Arbitrary<Leaf>])[] = Object.entries(anyLeaf);

describe('the evaluator of one client and that of many agree', () => {
  it.each(leaves)('on the criterion %s', { timeout: 60_000 }, (_type, leaf) => {
    fc.assert(
      fc.property(clients, fc.array(leaf, { minLength: 1, maxLength: 5 }), (inputs, leaves) => {
        const rules = leaves.map((when) => ruleOf({ when }));
        expect(many(rules, inputs)).toEqual(one(rules, inputs));
      }),
      { numRuns: 150 },
    );
  });

  it('on any rule', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(clients, fc.array(anyRule, { minLength: 1, maxLength: 6 }), (inputs, rules) => {
        expect(many(rules, inputs)).toEqual(one(rules, inputs));
      }),
      { numRuns: 300 },
    );
  });

  it('on criteria of nothing but what is not recorded', { timeout: 60_000 }, () => {
    const missing = fc
      .record({
        name: fc.constantFrom('ldl', 'hba1c', 'smoking', 'systolic'),
        within: fc.constantFrom({ months: 12 }, { months: 12 }, { days: 90 }, undefined),
        registers: fc.constantFrom<(readonly ['health'] | undefined)[]>(undefined, undefined, ['health']),
      })
      .map(
        ({ name, within, registers }): Criterion => ({
          type: 'missing',
          of: { kind: 'measurement', name: [name], ...(registers === undefined ? {} : { registers }) },
          ...(within === undefined ? {} : { within }),
        }),
      );
    const tree = fc.letrec<{ node: Criterion }>((tie) => {
      const parts = fc.array(tie('node'), { minLength: 1, maxLength: 4 });
      return {
        node: fc.oneof(
          { maxDepth: 2 },
          { weight: 3, arbitrary: missing },
          fc.record({ all: parts }),
          fc.record({ any: parts }),
          fc.record({ not: tie('node') }),
          fc.record({ atLeast: fc.integer({ min: 0, max: 4 }), of: parts }),
        ),
      };
    }).node;
    fc.assert(
      fc.property(clients, fc.array(tree, { minLength: 1, maxLength: 5 }), (inputs, trees) => {
        const rules = trees.map((when) => ruleOf({ when }));
        expect(many(rules, inputs)).toEqual(one(rules, inputs));
      }),
      { numRuns: 150 },
    );
  });

  it('on several rises side by side', () => {
    const rise = fc
      .record({
        registers: fc.constantFrom(undefined, ['health'] as const, ['social'] as const),
        status: fc.constantFrom(undefined, ['held'] as const),
        months: fc.constantFrom(6, 12, 12),
      })
      .map(
        ({ registers, status, months }): Criterion => ({
          type: 'rise',
          of: {
            kind: 'contact',
            ...(registers === undefined ? {} : { registers }),
            ...(status === undefined ? {} : { status }),
          },
          within: { months },
          factor: 1.5,
          by: 1,
        }),
      );
    const side = fc.array(rise, { minLength: 2, maxLength: 4 });
    const rises = fc.oneof(fc.record({ any: side }), fc.record({ all: side }));
    fc.assert(
      fc.property(clients, fc.array(rises, { minLength: 1, maxLength: 4 }), (inputs, criteria) => {
        const rules = criteria.map((when) => ruleOf({ when }));
        expect(many(rules, inputs)).toEqual(one(rules, inputs));
      }),
      { numRuns: 150 },
    );
  });

  it('on several rises of a client with more contacts than are counted side by side', () => {
    const entries = Array.from({ length: 2100 }, (_, place) => aContact({ start: daysAgo(place % 700) }));
    const inputs = [aRiskInput({ entries }), aRiskInput({ entries: entries.slice(0, 300) })];
    const rise = (registers: readonly ['health' | 'social']): Criterion => ({
      type: 'rise',
      of: { kind: 'contact', registers },
      within: { months: 12 },
      factor: 1,
      by: 30,
    });
    const rules = [ruleOf({ when: { any: [rise(['social']), rise(['health'])] } })];
    expect(one(rules, inputs)).toEqual([['present'], ['present']]);
    expect(many(rules, inputs)).toEqual(one(rules, inputs));
  });

  it.each([31, 32, 40])('on the %i services of one client', (count) => {
    // Up to 31 different ones are counted another way than more of them.
    const contact = (place: number) =>
      aContact({ start: daysAgo(place), service: aConcept(`Palvelu ${place % count}`) });
    const entries = Array.from({ length: count + 3 }, (_, place) => contact(place));
    const inputs = [aRiskInput({ entries }), aRiskInput({ entries: entries.slice(0, 5) })];
    const rules = [count - 1, count, count + 1, 5, 6].map((value) =>
      ruleOf({ when: { type: 'count', per: 'service', of: { kind: 'contact' }, is: { op: '>=', value } } }),
    );
    expect(many(rules, inputs)).toEqual(one(rules, inputs));
  });

  it('on the whole catalogue', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(clients, (inputs) => {
        expect(many(ruleCatalogue, inputs)).toEqual(one(ruleCatalogue, inputs));
      }),
      { numRuns: 60 },
    );
  });

  it.each(leaves)('on %s of clients of every outcome', { timeout: 60_000 }, (type, leaf) => {
    // Agreement on nothing but one outcome would show little.
    const inputs = fc.sample(anyRiskInput, { numRuns: 200, seed: 1 });
    const rules = fc.sample(leaf, { numRuns: 120, seed: 1 }).map((when) => ruleOf({ when }));
    const outcomes = one(rules, inputs).flat();
    const often = [...new Set(outcomes)].filter(
      (each) => outcomes.filter((other) => other === each).length >= 10,
    );
    const isOfPerson = type === 'age' || type === 'sex' || type === 'score';
    expect(often.toSorted()).toEqual([
      'absent',
      'insufficientData',
      'notApplicable',
      ...(isOfPerson ? [] : ['notPermitted']),
      'present',
    ]);
  });
});
