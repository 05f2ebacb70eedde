import { describe, expect, it } from 'vitest';
import { createRequestHandler } from '#lib/risk/columnar/answer-requests.ts';
import { clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import { transferredOf, type WorkerCommand, type WorkerReply } from '#lib/risk/columnar/worker-protocol.ts';
import { rule } from '#lib/risk/rules/emergency-visits.ts';
import { aContact } from '#tests/builders/entries.ts';
import { someScores, someTables } from '#tests/builders/random-clients.ts';
import { aRiskInput, daysAgo, ruleToday } from '#tests/builders/risk.ts';

const client = (id: string, visits: number) =>
  clientFactsOf(
    id,
    aRiskInput({
      entries: Array.from({ length: visits }, (_, place) =>
        aContact({ start: daysAgo(place), urgency: 'emergency' }),
      ),
    }),
  );

/** As through `postMessage`: what cannot be cloned fails here. */
function aWorker() {
  const handle = createRequestHandler(someScores);
  let request = 0;
  return (command: WorkerCommand): WorkerReply => {
    request += 1;
    const reply = handle(structuredClone({ ...command, request }));
    expect(reply.request).toBe(request);
    return structuredClone(reply, { transfer: [...transferredOf(reply)] });
  };
}

describe('a worker that keeps a snapshot', () => {
  it('builds, changes, forgets and evaluates', () => {
    const ask = aWorker();
    expect(ask({ type: 'startSnapshot', today: ruleToday, tables: someTables }).type).toBe('done');
    expect(ask({ type: 'setRules', rules: [rule] }).type).toBe('done');
    expect(ask({ type: 'addClients', clients: [client('a', 4), client('b', 1)] }).type).toBe('done');
    const outcomes = () => {
      const reply = ask({ type: 'evaluateRules' });
      if (reply.type !== 'rulesEvaluated') throw new Error(reply.type);
      expect(reply.ruleIds).toEqual([rule.id]);
      return Object.fromEntries(
        reply.clientIds.flatMap((id, row) => (id === undefined ? [] : [[id, reply.outcomes[0]?.[row]]])),
      );
    };
    expect(outcomes()).toEqual({ a: 1, b: 2 });
    ask({ type: 'updateClient', client: client('b', 5) });
    ask({ type: 'removeClient', id: 'a' });
    expect(outcomes()).toEqual({ b: 1 });
    ask({ type: 'startSnapshot', today: ruleToday, tables: someTables });
    expect(outcomes()).toEqual({});
  });

  it('refuses what it cannot do', () => {
    const ask = aWorker();
    const refused = (reason: string) => expect.objectContaining({ type: 'refused', reason });
    expect(ask({ type: 'evaluateRules' })).toEqual(refused('noSnapshot'));
    expect(ask({ type: 'addClients', clients: [] })).toEqual(refused('noSnapshot'));
    expect(ask({ type: 'updateClient', client: client('a', 1) })).toEqual(refused('noSnapshot'));
    expect(ask({ type: 'removeClient', id: 'a' })).toEqual(refused('noSnapshot'));
    ask({ type: 'startSnapshot', today: ruleToday, tables: someTables });
    expect(ask({ type: 'evaluateRules' })).toEqual(refused('noRules'));
    expect(ask({ type: 'removeClient', id: 'a' })).toEqual(refused('unknownClient'));
  });
});
