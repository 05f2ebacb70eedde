import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import { outcomesByCode } from '#lib/risk/columnar/compile/compile-rule.ts';
import { describeClients } from '#lib/risk/columnar/describe-clients.ts';
import { createColumnEvaluator } from '#lib/risk/columnar/evaluate-columns.ts';
import { createSnapshot } from '#lib/risk/columnar/snapshot.ts';
import { evaluateRules } from '#lib/risk/evaluate/evaluate-rules.ts';
import { isoDateOf } from '#lib/risk/facts/day-number.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { anyRiskInput, someScores, someTables } from '#tests/builders/random-clients.ts';
import { ruleToday } from '#tests/builders/risk.ts';

const clients = fc.array(anyRiskInput, { minLength: 1, maxLength: 10 });

describe('some of the clients of a snapshot', () => {
  it('are judged as by the evaluator of one client, in the order asked, the unknown by no outcome', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(clients, fc.infiniteStream(fc.nat(12)), (inputs, draws) => {
        const snapshot = createSnapshot(ruleToday, someTables);
        const evaluator = createColumnEvaluator(ruleCatalogue, snapshot, someScores);
        // Added one by one, as portions of a refresh are.
        for (const [place, input] of inputs.entries())
          snapshot.addClients([clientFactsOf(`c${place}`, input)]);
        const asked = [...inputs.keys()].filter(() => (draws.next().value ?? 0) > 4).toReversed();
        const codes = evaluator.evaluateClients([...asked.map((place) => `c${place}`), 'nobody']);
        const outcomes = asked.map((_, at) => codes.map((of) => outcomesByCode[of[at] ?? 0]));
        const alone = asked.map((place) =>
          evaluateRules(ruleCatalogue, inputs[place] as (typeof inputs)[number]).map(
            ({ outcome }) => outcome,
          ),
        );
        expect(outcomes).toEqual(alone);
        expect(codes.every((of) => of[asked.length] === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are described by what the same rules rest on', { timeout: 60_000 }, () => {
    let seen = 0;
    fc.assert(
      fc.property(anyRiskInput, (input) => {
        const snapshot = createSnapshot(ruleToday, someTables);
        snapshot.addClients([clientFactsOf('a', input)]);
        const ruleIds = ruleCatalogue.map(({ id }) => id);
        const asked = [
          { id: 'a', ruleIds },
          { id: 'nobody', ruleIds },
        ];
        const described = describeClients(asked, { rules: ruleCatalogue, snapshot, scores: someScores });
        const present = evaluateRules(ruleCatalogue, input).filter(({ outcome }) => outcome === 'present');
        seen += present.length;
        expect(described.map(({ ruleId, metOn, evidence }) => [ruleId, metOn, evidence])).toEqual(
          present.map(({ rule, metOn, evidence }) => {
            const days = evidence.flatMap(({ day }) => (day === undefined ? [] : [day]));
            const count = new Set(evidence.map(({ entry }) => entry)).size;
            const span =
              days.length === 0
                ? {}
                : { from: isoDateOf(Math.min(...days)), to: isoDateOf(Math.max(...days)) };
            return [rule.id, metOn, { count, ...span }];
          }),
        );
        for (const { ruleId, figures } of described) {
          const whole = present.find(({ rule }) => rule.id === ruleId)?.figures ?? {};
          expect(whole).toMatchObject(figures);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
