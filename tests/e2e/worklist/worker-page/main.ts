import type { Result } from '#lib/base/result.ts';
import { clientFactsOf } from '#lib/risk/columnar/client-facts.ts';
import type { WorkerAnswer, WorkerCommand } from '#lib/risk/columnar/worker-protocol.ts';
import { factsOfEntries } from '#lib/risk/facts/facts-of-entries.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { ruleCatalogue } from '#lib/risk/registry.ts';
import { scores } from '#lib/risk/score-inputs/registry.ts';
import { startFindingsWorker } from '../../../../entrypoints/worklist/start-findings-worker.ts';

/*
 * A page of the build for tests alone: the product's own worker, under the content policy of the product's pages, for a
 * program to ask about invented clients.
 */

export interface WorkerUnderTest {
  readonly workerUnderTest: {
    /** Ids of the rules that hold for a client with so many emergency visits in the year before 18 November 2026. */
    presentFor(visits: number): Promise<readonly string[]>;
    ask(command: WorkerCommand): Promise<Result<WorkerAnswer, unknown>>;
  };
}

const worker = startFindingsWorker();
const today = '2026-11-18';

async function presentFor(visits: number): Promise<readonly string[]> {
  const entries = Array.from(
    { length: visits },
    (_, place) =>
      ({
        kind: 'contact',
        id: `Encounter/${place}`,
        provenance: {
          sourceId: 'health',
          register: 'health',
          controller: '',
          reference: `Encounter/${place}`,
        },
        status: 'held',
        start: `2026-10-${String(place + 1).padStart(2, '0')}`,
        channel: 'visit',
        service: { text: 'Päivystys', codings: [] },
        urgency: 'emergency',
        reasons: [],
      }) as const,
  );
  const facts = clientFactsOf('a', {
    facts: factsOfEntries(entries, { timeZone: 'Europe/Helsinki', today }),
    coverage: () => 'complete',
    registers: ['health'],
    client: { deceased: false, age: 50, sex: 'female' },
    today,
    targets: [],
    tables: noTables,
    scores,
  });
  await worker.ask({ type: 'startSnapshot', today, tables: noTables });
  await worker.ask({ type: 'setRules', rules: ruleCatalogue });
  await worker.ask({ type: 'addClients', clients: [facts] });
  const judged = await worker.ask({ type: 'evaluateClients', ids: ['a'] });
  if (!judged.ok || judged.value.type !== 'clientsEvaluated') throw new Error(JSON.stringify(judged));
  const { ruleIds, outcomes } = judged.value;
  return ruleIds.filter((_, rule) => outcomes[rule]?.[0] === 1);
}

const page: WorkerUnderTest = { workerUnderTest: { presentFor, ask: worker.ask } };
Object.assign(globalThis, page);
