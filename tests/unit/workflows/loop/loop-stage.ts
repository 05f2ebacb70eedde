import 'fake-indexeddb/auto';
import { deliverOutbox } from '#lib/adapters/outbox/deliver-outbox.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { createFhirWriter } from '#lib/adapters/sources/fhir-rest/fhir-writer.ts';
import { versionOf } from '#lib/adapters/sources/fhir-rest/write-identity.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import { todayIn } from '#lib/base/dates.ts';
import type { Result } from '#lib/base/result.ts';
import type { LoopEntry, OwnerEntry } from '#lib/model/entries.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { LoopWork } from '#lib/workflows/loop/loop-client.ts';
import { mergeSteps, waitingSteps } from '#lib/workflows/loop/waiting-loop.ts';
import { loopStateOf } from '#lib/worklist/loop/loop-state.ts';
import { ownerInForce } from '#lib/worklist/loop/owner-in-force.ts';
import { createSimulatedServer, type SimulatedServer } from '#tests/unit/adapters/outbox/simulated-server.ts';
import { readResources } from '#tests/unit/adapters/sources/read-resource.ts';

export const timeZone = 'Europe/Helsinki';
export const now = new Date('2026-11-18T07:41:00Z');
export const words = { language: 'fi', t: (key: string) => key } as const;

export function professional(name: string, id: string, given: Partial<Professional> = {}): Professional {
  return {
    id,
    name,
    role: 'nurse',
    register: 'health',
    references: [{ sourceId: 'health', reference: `Practitioner/${id}` }],
    teams: [],
    ...given,
  };
}
export const ritva = professional('Ritva Oinonen', 'oinonen', { role: 'teamLead' });
export const tiina = professional('Tiina Mustonen', 'mustonen');
export const outi = professional('Outi Karppinen', 'karppinen');
export const asked = ({ name, id }: Professional) => ({ name, reference: `Practitioner/${id}` });

const target = {
  clientKey: 'larisa',
  sourceId: 'health',
  patientId: 'larisa',
  register: 'health',
  controller: 'Kainuun hyvinvointialue',
} as const;

export function newServer(): SimulatedServer {
  return createSimulatedServer({ mishap: () => 'none', heedsConditions: true });
}

let databases = 0;

/** One professional's browser beside a server that all of them share. */
export async function browserOf(who: Professional, server: SimulatedServer) {
  databases += 1;
  const databaseName = `loop-${databases}`;
  const keys = await generateSealerKeys();
  const clock = { now: () => now };
  const open = () => createOutbox({ openSealer: async () => createSealer(keys), clock, databaseName });
  let outbox = open();
  const writer = createFhirWriter((exchange, signal) => server.send(exchange, signal));
  let read: ReturnType<typeof readRecord> = { loop: [], owners: [] };

  function readRecord() {
    const resources = [...server.resources].flatMap(([path, { resource, version }]) => [
      {
        ...resource,
        id: path.split('/')[1],
        meta: { ...(resource.meta as object), versionId: versionOf(resource) ?? String(version) },
      },
    ]);
    const { entries } = readResources(resources as Parameters<typeof readResources>[0]);
    return {
      loop: entries.filter((entry): entry is LoopEntry => entry.kind === 'loop'),
      owners: entries.filter((entry): entry is OwnerEntry => entry.kind === 'owner'),
    };
  }

  const today = todayIn(now, timeZone);
  async function work(): Promise<LoopWork> {
    const loop = mergeSteps(read.loop, (await waitingSteps(outbox, target)).steps);
    const owner = ownerInForce(read.owners, 'health', today);
    const ownTeam = read.owners.find((each) => each.ownTeam !== undefined)?.ownTeam;
    return {
      client: {
        target,
        facts: { owner, loop, findings: [] },
        ...(ownTeam === undefined ? {} : { ownTeam }),
      },
      professional: who,
      now,
      today,
      timeZone,
    };
  }

  return {
    get outbox() {
      return outbox;
    },
    work,
    /** Reads the record anew. */
    read() {
      read = readRecord();
    },
    async state() {
      const { client } = await work();
      return loopStateOf({ ...client.facts, plan: { state: 'none' } }, today, timeZone);
    },
    async entries() {
      return (await work()).client.facts.loop;
    },
    async owner() {
      const { owner } = (await work()).client.facts;
      return owner.state === 'named' ? owner.name : owner.state;
    },
    /** The browser is closed and opened again: nothing is remembered but what is stored. */
    restart() {
      outbox = open();
    },
    async deliver() {
      await deliverOutbox({
        outbox: outbox.delivery,
        attempt: ({ id, write }, repeated) =>
          writer.write({ id, change: write.change, repeated }, new AbortController().signal),
        clock,
        random: () => 0.5,
      });
    },
    async left() {
      const listed = await outbox.list();
      return listed.ok ? listed.value.map(({ write, state }) => `${write.what} ${state.kind}`) : [];
    },
  };
}

export async function done<Value>(
  result: Promise<Result<Value, { readonly reason: string }>>,
): Promise<Value> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.failure));
  return settled.value;
}
