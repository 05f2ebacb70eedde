import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '#lib/model/source-record.ts';
import { client, ofLarisa } from '../read-resource.ts';
import {
  condition,
  type FakeRequest,
  type Handler,
  isSearchFor,
  json,
  keptStatements,
  never,
  now,
  openFake,
  outcome,
  page,
  recordOf,
  statement,
} from './fake-server.ts';

describe('the batch', () => {
  const offers = (...types: readonly object[]) => statement({ batch: true, types });
  const condition1 = page([condition('1')]);
  const answers = (...entries: readonly object[]) => ({
    resourceType: 'Bundle',
    type: 'batch-response',
    entry: entries,
  });
  const fine = (resource: object) => ({ response: { status: '200 OK' }, resource });

  function batchAt(
    answer: (request: FakeRequest) => Response,
    single: Handler = () => json(outcome('none'), 404),
  ) {
    return openFake((request) => {
      if (request.path === 'metadata') return json(offers({ type: 'Condition' }, { type: 'Flag' }));
      return request.path === '' ? answer(request) : single(request);
    });
  }

  it('has one entry per search', async () => {
    const fake = batchAt(() => json(answers(fine(condition1), fine(page([])))));
    const record = await recordOf(fake.readRecord(['problems', 'alerts']));
    expect(fake.requests.map(({ path }) => path)).toEqual(['metadata', '']);
    expect(JSON.parse(fake.requests.at(-1)?.body ?? '')).toEqual({
      resourceType: 'Bundle',
      type: 'batch',
      entry: [
        { request: { method: 'GET', url: 'Condition?patient=larisa&_count=500' } },
        { request: { method: 'GET', url: 'Flag?patient=larisa&_count=500' } },
      ],
    });
    expect(record.searches).toEqual({
      problems: { status: 'ok', count: 1 },
      alerts: { status: 'ok', count: 0 },
    });
  });

  it('whose entry was out of breath is asked again by itself', async () => {
    const fake = batchAt(
      () => json(answers({ response: { status: '503' } }, { response: { status: '403' } })),
      () => json(condition1),
    );
    const record = await recordOf(fake.readRecord(['problems', 'alerts']));
    expect(fake.requests.map(({ path }) => path)).toEqual([
      'metadata',
      '',
      'Condition?patient=larisa&_count=500',
    ]);
    expect(record.searches).toEqual({
      problems: { status: 'ok', count: 1 },
      alerts: { status: 'failed', failure: { reason: 'forbidden' } },
    });
  });

  it.each([
    ['400', () => json(outcome('no'), 400)],
    ['405', () => new Response('', { status: 405 })],
    ['500', () => json({}, 500)],
    ['HTML', () => new Response('<html>')],
    ['a Bundle of another type', () => json(page([]))],
    ['fewer entries than were asked for', () => json(answers())],
  ])('that is answered with %s is asked side by side instead', async (_, answer) => {
    const fake = batchAt(answer, (request) =>
      json(isSearchFor('Condition', request) ? condition1 : page([])),
    );
    const record = await recordOf(fake.readRecord(['problems', 'alerts']));
    expect(record.searches).toEqual({
      problems: { status: 'ok', count: 1 },
      alerts: { status: 'ok', count: 0 },
    });
  });

  it('is not made for one search', async () => {
    const fake = batchAt(
      () => json(answers()),
      () => json(condition1),
    );
    await recordOf(fake.readRecord(['problems']));
    expect(fake.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});

describe('the capability statement', () => {
  const types = [
    { type: 'Condition', interaction: [{ code: 'read' }, { code: 'search-type' }] },
    { type: 'Flag', interaction: [{ code: 'read' }] },
  ];
  const at = (statementOf: object, cache = keptStatements(), later?: Date) =>
    openFake((request) => (request.path === 'metadata' ? json(statementOf) : json(page([]))), {
      cache,
      ...(later === undefined ? {} : { at: later }),
    });

  it('tells what is not offered, which is then not asked for', async () => {
    const fake = at(statement({ types }));
    const record = await recordOf(fake.readRecord(['problems', 'alerts', 'goals']));
    expect(record.searches).toEqual({
      problems: { status: 'ok', count: 0 },
      alerts: { status: 'notOffered' },
      goals: { status: 'notOffered' },
    });
    expect(fake.requests.map(({ path }) => path.split('?')[0])).toEqual(['metadata', 'Condition']);
  });

  it('is read once for all, also by the next instance, until it is a day old', async () => {
    const cache = keptStatements();
    const first = at(statement({ types }), cache);
    await Promise.all([first.readRecord(['problems']), first.readRecord(['problems'])]);
    expect(first.requests.filter(({ path }) => path === 'metadata')).toHaveLength(1);

    const second = at(statement({ types }), cache);
    await second.readRecord(['problems']);
    expect(second.requests.filter(({ path }) => path === 'metadata')).toHaveLength(0);

    const aDayLater = at(statement({ types }), cache, new Date(now.getTime() + 24 * 60 * 60 * 1000));
    await aDayLater.readRecord(['problems']);
    expect(aDayLater.requests.filter(({ path }) => path === 'metadata')).toHaveLength(1);
  });

  it.each([
    ['missing', json(outcome('none'), 404)],
    ['HTML', new Response('<html>')],
    ['of another kind', json({ resourceType: 'Bundle' })],
    ['about a client', json({ resourceType: 'CapabilityStatement', rest: [{ mode: 'client' }] })],
  ])('%s leaves every search to be tried', async (_, answer) => {
    const cache = keptStatements();
    const fake = openFake((request) => (request.path === 'metadata' ? answer : json(page([]))), { cache });
    const record = await recordOf(fake.readRecord(['problems', 'goals']));
    expect(record.searches.goals?.status).toBe('ok');
    expect(cache.kept.size).toBe(0);
  });

  it('names what may be included, and how the client is named', async () => {
    const fake = at(
      statement({
        types: [
          {
            type: 'MedicationRequest',
            searchInclude: ['MedicationRequest:medication', 'MedicationRequest:encounter'],
            searchParam: [{ name: 'subject' }],
          },
        ],
      }),
    );
    await recordOf(fake.readRecord(['medicationRequests']));
    expect(decodeURIComponent(fake.requests.at(-1)?.path ?? '')).toBe(
      'MedicationRequest?subject=Patient/larisa&_count=500&_include=MedicationRequest:medication',
    );
  });

  it('asks for access facts by date where that can be searched, and for nothing beside', async () => {
    const searchParam = [{ name: 'patient' }, { name: 'date' }];
    const searchInclude = ['Encounter:participant', 'CareTeam:participant'];
    const fake = at(
      statement({
        types: [
          { type: 'Encounter', searchParam, searchInclude },
          { type: 'Appointment', searchParam: [{ name: 'patient' }] },
          { type: 'CareTeam', searchParam, searchInclude },
        ],
      }),
    );
    const facts = await fake.source.readAccessFacts(client, never);
    expect(facts).toMatchObject({ ok: true, value: { permissions: [], relationships: [] } });
    const paths = fake.requests.map(({ path }) => path).filter((path) => path !== 'metadata');
    expect(paths.toSorted()).toEqual([
      'Appointment?patient=larisa&_count=500',
      'CareTeam?patient=larisa&_count=500',
      'Encounter?patient=larisa&_count=500&date=ge2026-10-23',
    ]);
  });

  it('a cache that fails costs one more request and nothing else', async () => {
    const broken = {
      kept: new Map(),
      read: () => Promise.reject(new Error('gone')),
      write: () => Promise.reject(new Error('full')),
    };
    const record = await recordOf(at(statement({ types }), broken).readRecord(['problems']));
    expect(record.searches.problems).toEqual({ status: 'ok', count: 0 });
  });
});

describe('$everything', () => {
  const everything = {
    type: 'Patient',
    interaction: [{ code: 'read' }],
    operation: [{ name: 'everything', definition: 'x' }],
  };
  const readOnly = { type: 'Condition', interaction: [{ code: 'read' }] };

  it('is asked for where it is offered and nothing can be searched', async () => {
    const fake = openFake(({ path }) => {
      if (path === 'metadata') return json(statement({ types: [everything, readOnly] }));
      if (path.startsWith('Patient/larisa/$everything')) {
        const patient = { resourceType: 'Patient', id: 'larisa', generalPractitioner: [{ display: 'Outi' }] };
        const procedure = { resourceType: 'Procedure', id: '9', subject: ofLarisa };
        return json(
          page([patient, condition('1'), procedure], { next: 'Patient/larisa/$everything?page=2' }),
        );
      }
      return json(outcome('none'), 404);
    });
    const record = await recordOf(fake.readRecord(['problems', 'goals']));
    // The second page is the first again, by another address: everything is still there once.
    expect(record.entries.map(({ id }) => id)).toEqual([
      'Patient/larisa#generalPractitioner-0',
      'Condition/1',
    ]);
    expect(record.searches.goals).toEqual({ status: 'notOffered' });
    expect(record.unread).toEqual([]);
  });

  it('is not asked for where searches work', async () => {
    const fake = openFake(({ path }) =>
      path === 'metadata' ? json(statement({ types: [everything, { type: 'Condition' }] })) : json(page([])),
    );
    await recordOf(fake.readRecord(['problems']));
    expect(fake.requests.some(({ path }) => path.includes('$everything'))).toBe(false);
  });
});

describe('the client’s own doctor', () => {
  it('comes from the Patient, beside the care teams', async () => {
    const fake = openFake((request) => {
      if (request.path === 'Patient/larisa') {
        return json({
          resourceType: 'Patient',
          id: 'larisa',
          generalPractitioner: [{ display: 'Heikkinen Outi' }],
        });
      }
      return isSearchFor('CareTeam', request) ? json(page([])) : json(outcome('none'), 404);
    });
    const record = await recordOf(fake.readRecord(['careTeams']));
    expect(record.entries).toMatchObject([{ kind: 'owner', role: 'ownDoctor', name: 'Heikkinen Outi' }]);
  });

  it('that could not be asked for makes the answer partial', async () => {
    const fake = openFake((request) =>
      isSearchFor('CareTeam', request) ? json(page([])) : json(outcome('none'), 403),
    );
    const record = await recordOf(fake.readRecord(['careTeams']));
    expect(record.searches.careTeams).toEqual({
      status: 'partial',
      count: 0,
      failure: { reason: 'forbidden' },
    });
  });
});

describe('decisions', () => {
  it('are asked of the social register alone', async () => {
    const fake = openFake(() => json(page([])));
    const record = await recordOf(fake.readRecord(['decisions', 'problems']));
    expect(Object.keys(record.searches)).toEqual(['problems']);
  });
});

describe('time', () => {
  it('that is up leaves what came before', async () => {
    const fake = openFake(
      (request) => {
        if (isSearchFor('Condition', request)) return json(page([condition('1')]));
        return request.path === 'metadata' ? json({}, 404) : new Promise<Response>(() => undefined);
      },
      { hurried: true },
    );
    const record = await recordOf(fake.readRecord(['problems', 'goals']));
    expect(record.entries).toHaveLength(1);
    expect(record.searches.goals).toEqual({ status: 'failed', failure: { reason: 'timedOut' } });
  });

  it('after a client has been left, nothing of that client is given any more', async () => {
    const controller = new AbortController();
    const seen: SourceRecord[] = [];
    const fake = openFake((request) => {
      if (request.path.includes('page=2')) controller.abort();
      return isSearchFor('Condition', request)
        ? json(
            page([condition(String(fake.requests.length))], {
              next: `Condition?page=${fake.requests.length}`,
            }),
          )
        : json({}, 404);
    });
    const reading = fake.source.readRecord(
      client,
      { now, only: ['problems'], progress: (soFar) => seen.push(soFar) },
      controller.signal,
    );
    expect(await reading).toEqual({ ok: false, failure: { reason: 'unreachable' } });
    const given = seen.length;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toHaveLength(given);
    expect(never.aborted).toBe(false);
  });
});
