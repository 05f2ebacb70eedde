import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverOutbox } from '#lib/adapters/outbox/deliver-outbox.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { createFhirWriter } from '#lib/adapters/sources/fhir-rest/fhir-writer.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import { createSimulatedServer, type Mishap } from './simulated-server.ts';

/** The browser dies here: what was going on stops, and nothing after it happens. */
class Killed extends Error {}

const keys = await generateSealerKeys();
let databases = 0;

const mishaps: readonly Mishap[] = [
  'none',
  'none',
  'lost',
  'unreachable',
  '503',
  '401',
  '409',
  '412',
  'lostAs503',
];
/** What goes wrong at each request, and before which steps the browser dies. */
const course = fc.record({
  mishaps: fc.array(fc.constantFrom(...mishaps), { maxLength: 60 }),
  kills: fc.array(fc.boolean(), { maxLength: 60 }),
  heedsConditions: fc.boolean(),
  writes: fc.array(
    fc.record({
      client: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom('Task', 'Task', 'AuditEvent', 'QuestionnaireResponse', 'update'),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

type Course = typeof course extends fc.Arbitrary<infer Given> ? Given : never;

async function runCourse({ mishaps, kills, heedsConditions, writes }: Course) {
  const trouble = [...mishaps];
  const deaths = [...kills];
  let dead = false;
  const dieHere = () => {
    dead ||= deaths.shift() === true;
    if (dead) throw new Killed();
  };
  let time = Date.parse('2026-11-18T09:00:00Z');
  const clock = { now: () => new Date(time) };
  const server = createSimulatedServer({ mishap: () => trouble.shift() ?? 'none', heedsConditions });
  for (const client of ['a', 'b', 'c']) server.put(`Goal/${client}`, { resourceType: 'Goal', note: [] });
  const writer = createFhirWriter(async (exchange, signal) => {
    dieHere();
    const answer = await server.send(exchange, signal);
    dieHere();
    return answer;
  });
  databases += 1;
  const databaseName = `exactly-once-${databases}`;
  const open = () => createOutbox({ openSealer: async () => createSealer(keys), clock, databaseName });

  for (const [number, { client, type }] of writes.entries()) {
    const text = `${client} ${number}`;
    const put = await open().put({
      clientKey: client,
      sourceId: 'health',
      what: 'note',
      text,
      change:
        type === 'update'
          ? { kind: 'update', id: client, basedOn: '1', resource: { resourceType: 'Goal', note: [{ text }] } }
          : { kind: 'create', resource: { resourceType: type, note: [{ text }] } },
    });
    expect(put.ok).toBe(true);
  }
  for (let starts = 0; starts < 200; starts += 1) {
    // A new outbox each time: nothing is remembered but what is stored.
    const outbox = open();
    let due: number | undefined = time;
    dead = false;
    try {
      due = await deliverOutbox({
        outbox: outbox.delivery,
        attempt: ({ id, write }, repeated) =>
          writer.write({ id, change: write.change, repeated }, new AbortController().signal),
        clock,
        random: () => 0.5,
      });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    if (due === undefined) break;
    time = Math.max(time + 1, due);
  }
  const list = await open().list();
  return { server, items: list.ok ? list.value : [] };
}

const textOf = (resource: unknown) => (resource as { note: readonly { text: string }[] }).note[0]?.text;

describe('the outbox, whatever the server and the browser do', () => {
  it('delivers every write exactly once, the writes of a client in order', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (given) => {
        const { server, items } = await runCourse(given);
        expect(items.map(({ state }) => state.kind)).toEqual(given.writes.map(() => 'delivered'));
        const arrived = server.committed.map(textOf);
        for (const client of ['a', 'b', 'c']) {
          const wanted = given.writes.flatMap((write, number) =>
            write.client === client ? [`${client} ${number}`] : [],
          );
          expect(arrived.filter((text) => text?.startsWith(client))).toEqual(wanted);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
