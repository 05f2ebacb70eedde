import 'fake-indexeddb/auto';
import { deliverOutbox } from '#lib/adapters/outbox/deliver-outbox.ts';
import { createOutbox } from '#lib/adapters/outbox/outbox.ts';
import { createFhirWriter } from '#lib/adapters/sources/fhir-rest/fhir-writer.ts';
import { createSealer, generateSealerKeys } from '#lib/adapters/store/sealer.ts';
import { fail, ok, type Result } from '#lib/base/result.ts';
import type { ConsultationAct } from '#lib/consultation/consultation-acts.ts';
import type { InboxItem } from '#lib/consultation/inbox-item.ts';
import { readThreadId } from '#lib/fhir/consultation-codes.ts';
import { readConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { isConsultationTask } from '#lib/fhir/is-consultation.ts';
import type { JsonObject } from '#lib/fhir/json.ts';
import { referenceText } from '#lib/fhir/reference.ts';
import type { AccessEvent } from '#lib/model/access-event.ts';
import type { Colleague } from '#lib/model/colleague.ts';
import type { ConsultationMessage } from '#lib/model/consultation.ts';
import type { Professional } from '#lib/model/professional.ts';
import type { ConsultationSource, ReadResource } from '#lib/ports/consultation-source.ts';
import { consultationOf } from '#lib/workflows/consultation/consultation-of-task.ts';
import { createConsultationPart } from '#lib/workflows/consultation/consultation-part.ts';
import type { ConsultationPorts } from '#lib/workflows/consultation/consultation-ports.ts';
import type { QuestionDraft } from '#lib/workflows/consultation/question-draft.ts';
import { anIdentity, aSource } from '#tests/builders/records.ts';
import { createSimulatedServer, type SimulatedServer } from '#tests/unit/adapters/outbox/simulated-server.ts';
import { now, sanna, timeZone } from './asking-client.ts';

/** Sanna works in social welfare, and the directory of health care names her too. */
export const sannaHerself: Professional = {
  id: 'sanna',
  name: 'Sanna Räisänen',
  role: 'socialWorker',
  register: 'social',
  references: [
    { sourceId: 'health', reference: 'Practitioner/sanna' },
    { sourceId: 'social', reference: 'Practitioner/s-sanna' },
  ],
  teams: [{ sourceId: 'health', reference: 'CareTeam/adults' }],
};
export const pekka: Professional = {
  ...sannaHerself,
  id: 'pekka',
  name: 'Pekka Kemppainen',
  references: [{ sourceId: 'health', reference: 'Practitioner/pekka' }],
};
export const ainoHerself: Professional = {
  id: 'aino',
  name: 'Aino Heikkinen',
  role: 'nurse',
  register: 'health',
  references: [{ sourceId: 'health', reference: 'Practitioner/aino' }],
  teams: [],
};
export const teamOfAdults: Colleague = {
  ...sanna,
  kind: 'team',
  reference: 'CareTeam/adults',
  name: 'Aikuissosiaalityö',
};

export const aDraft = (said: Partial<QuestionDraft> = {}): QuestionDraft => ({
  recipient: sanna,
  urgency: 'today',
  asked: 'Voiko asiakas saada tulkin samalle käynnille?',
  tried: '',
  wishes: '',
  handOver: false,
  sections: [],
  agreement: { how: 'spoken', interpreter: true, at: now.toISOString() },
  ruleIds: [],
  ...said,
});

export interface Servers {
  readonly health: SimulatedServer;
  readonly social: SimulatedServer;
}
type ServerId = keyof Servers;

export function newServers(): Servers {
  const server = () => createSimulatedServer({ mishap: () => 'none', heedsConditions: true });
  return { health: server(), social: server() };
}

/** Resources of one type as the server gives them out. */
export function resourcesAt({ resources }: SimulatedServer, type: string): readonly JsonObject[] {
  return [...resources.values()].flatMap(({ resource }) =>
    resource.resourceType === type ? [resource as JsonObject] : [],
  );
}

function sourceOver(server: SimulatedServer, id: ServerId, isOffline: () => boolean): ConsultationSource {
  const told = <Value>(value: () => Value) =>
    Promise.resolve(isOffline() ? fail({ reason: 'unreachable' } as const) : ok(value()));
  const all = () =>
    resourcesAt(server, 'Task')
      .filter(isConsultationTask)
      .flatMap((task) => consultationOf(task, aSource(id)) ?? [])
      .map((consultation) => ({ consultation, client: anIdentity({ id: consultation.patientId }) }));
  return {
    sourceId: id,
    list: () => told(() => ({ listed: all(), unread: [], isCut: false })),
    ofClient: (patientId) =>
      told(() => ({
        listed: all().filter(({ consultation }) => consultation.patientId === patientId),
        unread: [],
        isCut: false,
      })),
    messages: ({ threadId }) =>
      told(() =>
        resourcesAt(server, 'Communication').flatMap((resource): readonly ConsultationMessage[] => {
          const read = readConsultationMessage(resource);
          return read?.threadId === threadId ? [{ ...read, isOnItsWay: false }] : [];
        }),
      ),
    answeredSince: () => told(() => all().map(({ consultation }) => consultation)),
    activeRequests: (threadIds) =>
      told(() =>
        resourcesAt(server, 'ServiceRequest').flatMap((resource): readonly ReadResource[] => {
          const {
            id: own,
            meta,
            status,
          } = resource as { id: string; meta: { versionId: string }; status: string };
          if (status !== 'active' || !threadIds.includes(readThreadId(resource.identifier) ?? '')) return [];
          return [
            { id: own, version: meta.versionId, resource: { ...resource, resourceType: 'ServiceRequest' } },
          ];
        }),
      ),
    askedSince: () => told(() => all().map(({ consultation }) => consultation)),
    responsibilityOf: (patientId) =>
      told(() =>
        ['CareTeam', 'EpisodeOfCare', 'CarePlan'].flatMap((type) =>
          resourcesAt(server, type).flatMap((resource): readonly ReadResource[] => {
            const subject = referenceText(resource.patient ?? resource.subject);
            const { id: own, meta } = resource as { id: string; meta: { versionId: string } };
            if (subject !== `Patient/${patientId}`) return [];
            return [{ id: own, version: meta.versionId, resource: { ...resource, resourceType: type } }];
          }),
        ),
      ),
  };
}

let databases = 0;

/** One professional's browser beside servers that all of them share. */
export async function browserOf(
  professional: Professional,
  servers: Servers,
  colleagues?: readonly Colleague[],
) {
  databases += 1;
  const databaseName = `consultation-${databases}`;
  const keys = await generateSealerKeys();
  const moment = { at: now.getTime() };
  const clock = { now: () => new Date(moment.at) };
  const outbox = createOutbox({ openSealer: async () => createSealer(keys), clock, databaseName });
  const events: AccessEvent[] = [];
  /** `refuses`: what the path of a write begins with that the server does not take. */
  const failing: { offline: boolean; log: boolean; refuses?: string } = { offline: false, log: false };
  const ids = (['health', 'social'] as const).filter((id) =>
    professional.references.some(({ sourceId }) => sourceId === id),
  );
  const ports: ConsultationPorts = {
    professional,
    places: ids.map((id) => ({
      source: aSource(id),
      consultations: sourceOver(servers[id], id, () => failing.offline),
      ...(colleagues === undefined
        ? {}
        : {
            directory: {
              findColleagues: async () =>
                failing.offline ? fail({ reason: 'unreachable' } as const) : ok(colleagues),
            },
          }),
      records: {
        findClient: async () =>
          failing.offline
            ? fail({ reason: 'unreachable' } as const)
            : ok(anIdentity({ id: id === 'health' ? 'larisa' : 's-larisa' })),
      },
    })),
    outbox,
    accessLog: {
      async record(batch) {
        if (failing.log) return fail({ reason: 'full' });
        events.push(...batch);
        return ok(undefined);
      },
    },
    clock,
    timeZone,
    createId: () => crypto.randomUUID(),
    words: async () => ({
      language: 'fi',
      t: (key, values = {}) => [key, ...Object.values(values)].join(' '),
    }),
  };
  const part = createConsultationPart(ports);
  const { signal } = new AbortController();

  async function inbox(): Promise<readonly InboxItem[]> {
    return (await done(part.inbox(signal))).items;
  }
  async function only(): Promise<InboxItem> {
    const [item, second] = await inbox();
    if (item === undefined || second !== undefined) throw new Error('Not one consultation');
    return item;
  }
  return {
    part,
    ports,
    events,
    failing,
    signal,
    inbox,
    only,
    /** Minutes go by for this browser. */
    wait(minutes: number) {
      moment.at += minutes * 60_000;
    },
    act: async (act: ConsultationAct) => part.act(await only(), act),
    thread: async () => done(part.thread(await only(), signal)),
    texts: async () => (await done(part.thread(await only(), signal))).messages.map(({ text }) => text),
    async left() {
      const items = await done(outbox.list());
      return items
        .filter(({ state }) => state.kind !== 'delivered')
        .map(({ write, state }) => `${write.change.resource.resourceType} ${state.kind}`);
    },
    async deliver() {
      await part.followed();
      await deliverOutbox({
        outbox: outbox.delivery,
        attempt: ({ id, write }, repeated) => {
          const server = servers[write.sourceId as ServerId];
          const writer = createFhirWriter(async (exchange, of) => {
            const { method, path } = exchange;
            const isRefused =
              method !== 'GET' && failing.refuses !== undefined && path.startsWith(failing.refuses);
            return isRefused ? ok({ status: 422, body: {} }) : server.send(exchange, of);
          });
          return writer.write({ id, change: write.change, repeated }, new AbortController().signal);
        },
        clock,
        random: () => 0.5,
      });
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
