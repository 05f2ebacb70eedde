import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientsPerBlock } from '#lib/risk/columnar/block.ts';
import { type ClientFacts, clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import { outcomeCodes } from '#lib/risk/columnar/compile/compile-rule.ts';
import { createColumnEvaluator } from '#lib/risk/columnar/evaluate-columns.ts';
import { createScoreInputs } from '#lib/risk/columnar/score-inputs.ts';
import { createSnapshot, type Snapshot } from '#lib/risk/columnar/snapshot.ts';
import { dayNumberOf } from '#lib/risk/facts/day-number.ts';
import { rule as emergencyVisits } from '#lib/risk/rules/emergency-visits.ts';
import { aContact } from '#tests/builders/entries.ts';
import { anyRiskInput, someScores, someTables } from '#tests/builders/random-clients.ts';
import { anyRule } from '#tests/builders/random-rules.ts';
import { aRiskInput, daysAgo, ruleToday } from '#tests/builders/risk.ts';

const visits = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    aContact({ start: daysAgo(place), urgency: 'emergency', channel: 'visit' }),
  );
const aClient = (id: string, count: number): ClientFacts =>
  clientFactsOf(id, aRiskInput({ entries: visits(count) }));
const start = () => createSnapshot(ruleToday, someTables);

function outcomesOf(
  snapshot: Snapshot,
  rules = [emergencyVisits],
): Readonly<Record<string, readonly number[]>> {
  const outcomes = createColumnEvaluator(rules, snapshot, someScores).evaluate();
  return Object.fromEntries(
    snapshot
      .clientIds()
      .flatMap((id, row) =>
        id === undefined ? [] : [[id, outcomes.map((codes) => codes[row] ?? -1)] as const],
      ),
  );
}
const [present, absent] = [[outcomeCodes.present], [outcomeCodes.absent]];

describe('a snapshot', () => {
  it('changes, adds and forgets one client at a time', () => {
    const snapshot = start();
    snapshot.addClients([aClient('a', 4), aClient('b', 3)]);
    expect(outcomesOf(snapshot)).toEqual({ a: present, b: absent });
    snapshot.updateClient(aClient('a', 2));
    snapshot.updateClient(aClient('b', 9));
    snapshot.updateClient(aClient('c', 4));
    expect(outcomesOf(snapshot)).toEqual({ a: absent, b: present, c: present });
    expect(snapshot.removeClient('b')).toBe(true);
    expect(snapshot.removeClient('b')).toBe(false);
    expect(outcomesOf(snapshot)).toEqual({ a: absent, c: present });
  });

  it('gives a free row to the next client, with nothing of the one before', () => {
    const snapshot = start();
    snapshot.addClients([aClient('a', 4)]);
    const rows = () => snapshot.blocks.reduce((sum, block) => sum + block.rows, 0);
    const before = rows();
    snapshot.removeClient('a');
    snapshot.updateClient(aClient('b', 0));
    expect([outcomesOf(snapshot), rows()]).toEqual([{ b: absent }, before]);
  });

  it('takes the later of two with one id', () => {
    const snapshot = start();
    snapshot.addClients([aClient('a', 4), aClient('a', 1)]);
    expect(outcomesOf(snapshot)).toEqual({ a: absent });
    snapshot.addClients([aClient('a', 5), aClient('b', 1)]);
    expect(outcomesOf(snapshot)).toEqual({ a: present, b: absent });
  });

  it('is the same evaluator for what comes later, in blocks and shapes that were not there', () => {
    const snapshot = start();
    const evaluator = createColumnEvaluator([emergencyVisits], snapshot, someScores);
    expect(evaluator.evaluate()).toEqual([new Uint8Array(0)]);
    const many = Array.from({ length: clientsPerBlock + 5 }, (_, place) => aClient(String(place), place % 8));
    snapshot.addClients(many);
    snapshot.updateClient(aClient('last', 4));
    const [ids, outcomes] = [snapshot.clientIds(), evaluator.evaluate()];
    for (const [row, id] of ids.entries()) {
      if (id === undefined) expect(outcomes[0]?.[row]).toBe(0);
      else if (id !== 'last') expect(outcomes[0]?.[row]).toBe(Number(id) % 8 >= 4 ? 1 : 2);
    }
    expect(ids.filter((id) => id !== undefined)).toHaveLength(many.length + 1);
    expect(snapshot.blocks.map(({ rows }) => rows)).toEqual([clientsPerBlock, 64]);
  });

  it('is after any changes the same as one that was built at once', () => {
    const change = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      input: fc.option(anyRiskInput),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 15 }),
        fc.array(anyRule, { maxLength: 4 }),
        (changes, rules) => {
          const changed = start();
          const left = new Map<string, ClientFacts>();
          for (const { id, input } of changes) {
            if (input === null) {
              expect(changed.removeClient(id)).toBe(left.delete(id));
              continue;
            }
            const client = clientFactsOf(id, input);
            left.set(id, client);
            changed.updateClient(client);
          }
          const atOnce = start();
          atOnce.addClients([...left.values()]);
          expect(outcomesOf(changed, rules)).toEqual(outcomesOf(atOnce, rules));
        },
      ),
    );
  });
});

describe('what scores are given of a row', () => {
  it('is what they are given of an open client, in the same order, but for the entries', () => {
    fc.assert(
      fc.property(anyRiskInput, (input) => {
        const snapshot = start();
        snapshot.addClients([clientFactsOf('a', input)]);
        const [block] = snapshot.blocks;
        if (block === undefined) throw new Error('There is a block');
        const built = createScoreInputs(snapshot).of(block, 0);
        const ahead = new Set(['plan', 'owner', 'service', 'task']);
        const counted = input.facts.filter(
          ({ shape, day }) =>
            day === undefined ||
            day <= (dayNumberOf(ruleToday) ?? 0) ||
            ahead.has(shape.kind) ||
            shape.status === 'booked',
        );
        const plain = (facts: typeof input.facts) => facts.map(({ entry: _, ...fact }) => fact);
        expect(plain(built.facts)).toEqual(plain(counted));
        const places = (facts: typeof input.facts) => {
          const entries = [...new Set(facts.map(({ entry }) => entry))];
          return facts.map(({ entry }) => entries.indexOf(entry));
        };
        expect(places(built.facts)).toEqual(places(counted));
        expect([built.client, built.today]).toEqual([input.client, input.today]);
        expect([...built.registers].toSorted()).toEqual([...input.registers].toSorted());
      }),
    );
  });
});
