import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '#demo/servers/faults.ts';
import { type FhirServers, type GivenResource, startFhirServers } from '#demo/servers/start-fhir-servers.ts';
import type { IncludeMemory } from '#lib/adapters/sources/fhir-rest/consultation-tasks.ts';
import { createConsultationSource } from '#lib/adapters/sources/fhir-rest/create-consultation-source.ts';
import { waitInRealTime } from '#lib/adapters/sources/fhir-rest/wait.ts';
import type { ConsultationFacts } from '#lib/fhir/consultation-facts.ts';
import { type MessageFacts, toConsultationMessage } from '#lib/fhir/consultation-message.ts';
import { toConsultationRequest } from '#lib/fhir/consultation-request.ts';
import { toConsultationTask } from '#lib/fhir/write-consultation-task.ts';
import { patient } from '#tests/unit/demo/servers/small-register.ts';
import { asked, sanna, tiina } from '#tests/unit/fhir/consultation-facts.ts';

const now = new Date('2026-11-18T10:00:00Z');
const me = {
  people: [sanna.reference],
  teams: ['CareTeam/sosiaalityo'],
  closedSince: '2026-11-01T00:00:00Z',
};
const team = { reference: 'CareTeam/sosiaalityo', name: 'Aikuissosiaalityö', kind: 'team' } as const;
const outsider = { reference: 'Practitioner/huusko', name: 'Piia Huusko', kind: 'person' } as const;
const outcome = { kind: 'solved', at: '2026-11-10T08:00:00Z', by: tiina } as const;

function task(id: string, change: Partial<ConsultationFacts> = {}, client = 'first'): GivenResource {
  const facts = {
    ...asked,
    threadId: `thread-${id}`,
    changedAt: `2026-11-1${id.length % 9}T08:00:00Z`,
    ...change,
  };
  return { ...toConsultationTask(facts, `Patient/${client}`), id };
}
function message(id: string, change: Partial<MessageFacts> = {}): GivenResource {
  const facts = {
    threadId: 'thread-mine',
    kind: 'message',
    sentAt: '2026-11-18T08:00:00Z',
    by: tiina,
    text: id,
    attachments: [],
    ...change,
  } as const;
  const identifier = [{ system: 'urn:rinnalla:write', value: `urn:uuid:key-${id}` }];
  return { ...toConsultationMessage(facts, 'Patient/first'), id, ...{ identifier } };
}

function request(name: string, change: Partial<ConsultationFacts> = {}): GivenResource {
  const facts = { ...asked, threadId: `thread-${name}`, ...change };
  return { ...toConsultationRequest(facts, 'Patient/first'), id: `request-${name}` };
}

const resources: readonly GivenResource[] = [
  patient('first', '140368-912D', 'Tervahauta'),
  patient('second', '010190-900P', 'Kemppainen'),
  task('mine'),
  task('team', { recipient: team }, 'second'),
  task('sent', { asker: sanna, recipient: outsider }),
  task('shared', { recipient: outsider, participants: [sanna] }),
  task('shared-team', { recipient: outsider, participants: [team] }, 'second'),
  task('foreign', { recipient: outsider }),
  task('done', { state: 'answered', outcome, firstAnswerAt: '2026-11-09T08:00:00Z', changedAt: outcome.at }),
  task('old', {
    state: 'answered',
    outcome: { ...outcome, at: '2026-09-01T08:00:00Z' },
    changedAt: '2026-09-01T08:00:00Z',
  }),
  { ...task('broken'), authoredOn: 'eilen' } as GivenResource,
  { ...task('error'), status: 'entered-in-error' } as GivenResource,
  {
    resourceType: 'Task',
    id: 'other',
    status: 'requested',
    owner: { reference: sanna.reference },
  } as GivenResource,
  message('second', { sentAt: '2026-11-18T08:05:00Z', replaces: 'key-first', kind: 'edit' }),
  message('first', { attachments: [{ reference: 'Condition/1', display: 'Alaselän kipu' }] }),
  request('mine'),
  request('done', { state: 'answered', outcome }),
  request('foreign'),
  message('to-team', { threadId: 'thread-shared-team', recipients: [team] }),
  message('elsewhere', { threadId: 'thread-shared', recipients: [sanna] }),
  {
    resourceType: 'Communication',
    id: 'plain',
    status: 'completed',
    subject: { reference: 'Patient/first' },
  } as GivenResource,
  episode('open', 'active'),
  episode('over', 'finished'),
];
function episode(id: string, status: string): GivenResource {
  return {
    resourceType: 'EpisodeOfCare',
    id,
    status,
    patient: { reference: 'Patient/first' },
  } as GivenResource;
}

let servers: FhirServers;
beforeAll(async () => {
  servers = await startFhirServers({
    registers: { health: resources, social: [] },
    requireSignIn: false,
    now: () => now,
  });
});
afterAll(() => servers.close());
afterEach(() => servers.faults.clear());

function source(baseUrl = servers.healthUrl, includes?: IncludeMemory) {
  return createConsultationSource({
    ...(includes === undefined ? {} : { includes }),
    settings: {
      id: 'health',
      name: 'Terveydenhuolto',
      controller: 'Kainuun hyvinvointialue',
      register: 'health',
      kind: 'fhir',
      baseUrl,
      signIn: { kind: 'none' },
      askedByDefault: true,
    },
    clock: { now: () => now },
    fetch,
    // Deadlines are real; between two attempts nobody waits.
    wait: (milliseconds, stopped) => waitInRealTime(milliseconds > 10_000 ? milliseconds : 0, stopped),
    random: () => 0,
  });
}
const signal = () => new AbortController().signal;
const refs = (listing: Awaited<ReturnType<ReturnType<typeof source>['list']>>) =>
  listing.ok
    ? listing.value.listed.map(({ consultation }) => consultation.reference).toSorted()
    : listing.failure;
const mine = ['Task/done', 'Task/mine', 'Task/sent', 'Task/shared', 'Task/shared-team', 'Task/team'];

describe('the consultations of a professional at a FHIR server', () => {
  it('are those addressed to them and their team, asked by them and shared with them, with the client', async () => {
    const listing = await source().list(me, signal());
    expect(refs(listing)).toEqual(mine);
    if (!listing.ok) throw new Error('no listing');
    const { listed, unread, isCut } = listing.value;
    expect(isCut).toBe(false);
    expect(unread).toEqual([{ reference: 'Task/broken', reason: 'Task: unreadable consultation' }]);
    const one = listed.find(({ consultation }) => consultation.reference === 'Task/mine');
    expect(one?.client?.family).toBe('Tervahauta');
    expect(one?.consultation).toMatchObject({
      sourceId: 'health',
      register: 'health',
      controller: 'Kainuun hyvinvointialue',
      patientId: 'first',
      version: expect.any(String),
      asker: tiina,
      resource: { resourceType: 'Task', id: 'mine' },
    });
  });

  it('are nobody’s for who is nobody there', async () => {
    const listing = await source().list({ ...me, people: [], teams: [] }, signal());
    expect(refs(listing)).toEqual([]);
  });

  it('of one client are all that this server has, and none of another', async () => {
    const listing = await source().ofClient('first', signal());
    expect(refs(listing)).toEqual(
      ['done', 'foreign', 'mine', 'old', 'sent', 'shared'].map((id) => `Task/${id}`),
    );
    expect(await source().ofClient('../metadata', signal())).toEqual({
      ok: false,
      failure: { reason: 'notFound' },
    });
  });

  it('have their own messages, in the order of sending', async () => {
    const found = await source().messages({ threadId: 'thread-mine', patientId: 'first' }, signal());
    expect(found.ok && found.value).toMatchObject([
      { id: 'Communication/first', key: 'key-first', kind: 'message', text: 'first', isOnItsWay: false },
      { id: 'Communication/second', key: 'key-second', kind: 'edit', replaces: 'key-first' },
    ]);
  });

  it('that were answered of late are those of everybody', async () => {
    const found = await source().answeredSince('2026-11-05T00:00:00Z', signal());
    expect(found.ok && found.value.map(({ reference }) => reference)).toEqual(['Task/done']);
  });

  it('have their authorisations, as long as these are active', async () => {
    const found = await source().activeRequests(['thread-mine', 'thread-done'], signal());
    expect(found.ok && found.value).toMatchObject([{ id: 'request-mine', version: expect.any(String) }]);
  });

  it('that were asked since then are those of everybody, answered or not', async () => {
    const asked = async (since: string) => {
      const found = await source().askedSince(since, signal());
      return found.ok && found.value.map(({ reference }) => reference).sort();
    };
    const all = await asked('2000-01-01T00:00:00Z');
    expect(all).toContain('Task/mine');
    expect(all).toContain('Task/done');
    expect(await asked('2100-01-01T00:00:00Z')).toEqual([]);
  });

  it('come with who answers for the client: what is open, with its version', async () => {
    const found = await source().responsibilityOf('first', signal());
    expect(found.ok && found.value).toMatchObject([{ id: 'open', version: expect.any(String) }]);
  });
});

describe('a server that does not do as it should', () => {
  const all = {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: resources.map((resource) => ({ resource })),
  };

  it('and ignores every parameter is filtered on our side', async () => {
    const everything = (fault: Fault, type: string) =>
      servers.faults.use(({ path }) => (path.startsWith(`/${type}?`) ? fault : undefined));
    everything({ kind: 'answer', change: () => all }, 'Task');
    // `old` is closed and older than asked for; `foreign` is of nobody here.
    expect(refs(await source().list(me, signal()))).toEqual(mine);
  });

  it('and does not include is asked so once in a session, by however many pages', async () => {
    let refusals = 0;
    servers.faults.use(({ path }) => {
      if (!path.includes('_include')) return undefined;
      refusals += 1;
      return { kind: 'status', status: 400 };
    });
    let hasRefused = false;
    const includes: IncludeMemory = {
      hasRefused: async () => hasRefused,
      refused: async () => {
        hasRefused = true;
      },
    };
    expect(refs(await source(undefined, includes).list(me, signal()))).toEqual(mine);
    expect(refs(await source(undefined, includes).list(me, signal()))).toEqual(mine);
    expect(refusals).toBe(1);
  });

  it('and gives another client’s is believed in nothing', async () => {
    servers.faults.use(() => ({ kind: 'answer', change: () => all }));
    const failure = { reason: 'ignoredParameter', detail: 'patient' };
    expect(await source().ofClient('first', signal())).toEqual({ ok: false, failure });
    expect(await source().ofClient('second', signal())).toEqual({ ok: false, failure });
    expect(await source().messages({ threadId: 'thread-mine', patientId: 'second' }, signal())).toEqual({
      ok: false,
      failure,
    });
    expect(await source().responsibilityOf('second', signal())).toEqual({ ok: false, failure });
  });

  it('and includes what was asked for is not asked for the clients again', async () => {
    servers.faults.use(({ path }) =>
      path.startsWith('/Task?') ? { kind: 'answer', change: () => withPatients } : undefined,
    );
    const before = servers.faults.seen.length;
    const listing = await source().list(me, signal());
    expect(listing.ok && listing.value.listed.every(({ client }) => client !== undefined)).toBe(true);
    expect(servers.faults.seen.slice(before).some(({ path }) => path.startsWith('/Patient'))).toBe(false);
  });
  const withPatients = {
    ...all,
    entry: resources
      .filter(({ resourceType }) => resourceType === 'Task' || resourceType === 'Patient')
      .map((resource) => ({
        resource,
        search: { mode: resource.resourceType === 'Task' ? 'match' : 'include' },
      })),
  };

  it('and never ends its pages is cut, and says so', async () => {
    let page = 0;
    servers.faults.use(({ path }) =>
      path.startsWith('/Task')
        ? {
            kind: 'answer',
            change: () => {
              page += 1;
              const url = `${servers.healthUrl}/Task?_offset=${page}`;
              return { ...all, link: [{ relation: 'next', url }] };
            },
          }
        : undefined,
    );
    const listing = await source().list(me, signal());
    expect(listing.ok && listing.value.isCut).toBe(true);
    expect(refs(listing)).toEqual(mine);
    for (const answer of [
      await source().answeredSince(me.closedSince, signal()),
      await source().askedSince(me.closedSince, signal()),
    ])
      expect(answer).toEqual({ ok: false, failure: { reason: 'tooLarge' } });
  });

  it.each<[string, Fault, object]>([
    ['asks for a sign-in', { kind: 'status', status: 401 }, { reason: 'notSignedIn' }],
    ['has broken down', { kind: 'status', status: 500 }, { reason: 'serverError', status: 500 }],
    ['answers with a page', { kind: 'html' }, { reason: 'notFhir' }],
    ['breaks off in the middle', { kind: 'truncated', share: 0.5, cleanEnd: true }, { reason: 'notFhir' }],
    [
      'leads elsewhere',
      { kind: 'answer', change: () => elsewhere },
      { reason: 'notFhir', detail: 'nextLinkRepeats' },
    ],
  ])('and %s is a failure with its name', async (_name, fault, failure) => {
    servers.faults.use(() => fault);
    const thread = { threadId: 'thread-mine', patientId: 'first' };
    for (const answer of [
      await source().list(me, signal()),
      await source().ofClient('first', signal()),
      await source().messages(thread, signal()),
      await source().answeredSince(me.closedSince, signal()),
      await source().askedSince(me.closedSince, signal()),
      await source().responsibilityOf('first', signal()),
      await source().activeRequests(['thread-mine'], signal()),
    ])
      expect(answer).toMatchObject({ ok: false, failure });
  });
  const elsewhere = {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'next', url: 'https://elsewhere.example/Task?page=2' }],
  };

  it('and is given up is unreachable', async () => {
    const stopped = AbortSignal.abort();
    expect(await source().list(me, stopped)).toEqual({ ok: false, failure: { reason: 'unreachable' } });
  });
});
