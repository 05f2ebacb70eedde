import { describe, expect, it } from 'vitest';
import { createStoredResources } from '#lib/adapters/sources/fhir-rest/stored-resources.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';

const source: SourceSettings = {
  id: 'health',
  name: 'Terveydenhuolto',
  controller: 'Kainuu',
  register: 'health',
  kind: 'fhir',
  baseUrl: 'https://fhir.example.fi/r4',
  signIn: { kind: 'smart', clientId: 'rinnalla' },
  askedByDefault: true,
};
const signal = new AbortController().signal;

function reading(answer: (url: string) => Response) {
  const asked: string[] = [];
  const stored = createStoredResources({
    sources: () => [source],
    accessToken: async () => 'a-token',
    http: {
      fetch: async (url) => {
        asked.push(url);
        return answer(url);
      },
      wait: () => new Promise<never>(() => undefined),
      clock: { now: () => new Date('2026-11-18T07:41:00Z') },
    },
  });
  return { stored, asked };
}

const response = (said: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  id: '7',
  meta: { versionId: '3' },
  subject: { reference: 'Patient/larisa' },
  identifier: { system: 'urn:rinnalla:assessment', value: 'a-1' },
  ...said,
});
const bundle = (...resources: object[]) =>
  Response.json({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) });
const search = {
  sourceId: 'health',
  patientId: 'larisa',
  type: 'QuestionnaireResponse',
  identifiers: ['urn:rinnalla:assessment|a-1'],
} as const;

describe('what was written here, read again', () => {
  it('comes with the version that a change is based on, by our own identifier', async () => {
    const stage = reading(() => bundle(response()));
    const found = await stage.stored.find(search, signal);
    expect(found).toMatchObject({ ok: true, value: [{ id: '7', version: '3', resource: { id: '7' } }] });
    expect(stage.asked).toEqual([
      'https://fhir.example.fi/r4/QuestionnaireResponse?identifier=urn%3Arinnalla%3Aassessment%7Ca-1&_count=100',
    ]);
  });

  it.each([
    ["another client's", { subject: { reference: 'Patient/reino' } }],
    ['of nobody', { subject: undefined }],
    ['another assessment', { identifier: { system: 'urn:rinnalla:assessment', value: 'a-2' } }],
    ["another system's", { identifier: { system: 'urn:other', value: 'a-1' } }],
    ['of another type', { resourceType: 'Observation' }],
    ['without an id', { id: undefined }],
  ])('is none that is %s, whatever the server answers with', async (_, said) => {
    const found = await reading(() => bundle(response(said))).stored.find(search, signal);
    expect(found).toEqual({ ok: true, value: [] });
  });

  it('is a task of this client by whom it is for, and no other', async () => {
    const task = (said: object) => ({
      resourceType: 'Task',
      id: '12',
      meta: { versionId: '2' },
      identifier: [{ system: 'urn:rinnalla:self-assessment', value: 'K7PQ-4RX2' }],
      ...said,
    });
    const of = { ...search, type: 'Task', identifiers: ['urn:rinnalla:self-assessment|K7PQ-4RX2'] } as const;
    const ids = async (said: object) => {
      const found = await reading(() => bundle(task(said))).stored.find(of, signal);
      return found.ok && found.value.map(({ id, version }) => [id, version]);
    };
    expect(await ids({ for: { reference: 'Patient/larisa' } })).toEqual([['12', '2']]);
    expect(
      await ids({ for: { reference: 'Patient/reino' }, subject: { reference: 'Patient/larisa' } }),
    ).toEqual([]);
    expect(await ids({ subject: { reference: 'Patient/larisa' } })).toEqual([]);
  });

  it('is asked for in parts that every server takes, and fails as a whole when one part does', async () => {
    const identifiers = Array.from({ length: 41 }, (_, nth) => `urn:rinnalla:assessment|a-${nth}`);
    const stage = reading(() => bundle());
    await stage.stored.find({ ...search, identifiers }, signal);
    expect(stage.asked.map((url) => url.split(',').length)).toEqual([20, 20, 1]);
    const failing = reading(() => new Response('', { status: 503 }));
    expect(await failing.stored.find(search, signal)).toMatchObject({
      ok: false,
      failure: { reason: 'serverError' },
    });
    const other = reading(() => Response.json(response()));
    expect(await other.stored.find(search, signal)).toMatchObject({ failure: { reason: 'notFhir' } });
  });

  it('is read in an earlier version of this client alone', async () => {
    const of = { ...search, id: '7', version: '2' };
    const stage = reading(() => Response.json(response({ meta: { versionId: '2' } })));
    expect(await stage.stored.readVersion(of, signal)).toMatchObject({ ok: true, value: { version: '2' } });
    expect(stage.asked).toEqual(['https://fhir.example.fi/r4/QuestionnaireResponse/7/_history/2']);
    const others = reading(() => Response.json(response({ subject: { reference: 'Patient/reino' } })));
    expect(await others.stored.readVersion(of, signal)).toMatchObject({ failure: { reason: 'notFound' } });
    expect(await stage.stored.readVersion({ ...of, version: '../1' }, signal)).toMatchObject({
      failure: { reason: 'notFound' },
    });
  });
});

describe('what another system wrote to a task of ours', () => {
  const of = { sourceId: 'health', patientId: 'larisa', task: 'Task/12' };
  const answer = (said: object = {}) => response({ identifier: undefined, ...said });

  it('is what the task names as its output', async () => {
    const stage = reading(() => bundle(answer(), answer({ id: '8' })));
    const found = await stage.stored.answersTo({ ...of, answers: 'QuestionnaireResponse/7' }, signal);
    expect(found).toMatchObject({ ok: true, value: [{ id: '7' }] });
    expect(stage.asked).toEqual(['https://fhir.example.fi/r4/QuestionnaireResponse?_id=7&_count=100']);
  });

  it('is else what says that it is based on the task, and is the client’s', async () => {
    const based = (reference: string, said: object = {}) => answer({ basedOn: [{ reference }], ...said });
    const stage = reading(() =>
      bundle(
        based('Task/12'),
        based('https://fhir.example.fi/r4/Task/12', { id: '8' }),
        based('Task/13', { id: '9' }),
        based('ServiceRequest/12', { id: '10' }),
        based('Task/12', { id: '11', subject: { reference: 'Patient/reino' } }),
        answer({ id: '13' }),
      ),
    );
    const found = await stage.stored.answersTo(of, signal);
    expect(found.ok && found.value.map(({ id }) => id)).toEqual(['7', '8']);
    expect(stage.asked).toEqual([
      'https://fhir.example.fi/r4/QuestionnaireResponse?based-on=Task/12&_count=100',
    ]);
  });

  describe('by the identifier of the task, which was asked a moment ago and has no id of the server’s yet', () => {
    const identifier = 'urn:rinnalla:self-assessment|K7PQ-4RX2';
    const fresh = { ...of, task: 'Task/urn:uuid:1', identifier };
    const task = (said: object = {}) => ({
      resourceType: 'Task',
      id: '12',
      for: { reference: 'Patient/larisa' },
      identifier: [{ system: 'urn:rinnalla:self-assessment', value: 'K7PQ-4RX2' }],
      ...said,
    });
    const based = answer({ basedOn: [{ reference: 'Task/12' }] });
    const serving = (...tasks: object[]) =>
      reading((url) => (url.includes('/Task?') ? bundle(...tasks) : bundle(based, answer({ id: '8' }))));

    it('is what is based on the task that the server has', async () => {
      const stage = serving(task());
      const found = await stage.stored.answersTo(fresh, signal);
      expect(found).toMatchObject({ ok: true, value: [{ id: '7' }] });
      expect(stage.asked).toEqual([
        'https://fhir.example.fi/r4/Task?identifier=urn%3Arinnalla%3Aself-assessment%7CK7PQ-4RX2',
        'https://fhir.example.fi/r4/QuestionnaireResponse?based-on=Task/12&_count=100',
      ]);
    });

    it('is what the task names since it was read', async () => {
      const output = [{ valueReference: { reference: 'QuestionnaireResponse/8' } }];
      const found = await serving(task({ output })).stored.answersTo({ ...fresh, task: 'Task/12' }, signal);
      expect(found).toMatchObject({ ok: true, value: [{ id: '8' }] });
    });

    it.each([
      ['another client', task({ for: { reference: 'Patient/reino' } })],
      ['nobody', task({ for: undefined })],
      ['another code', task({ identifier: [{ system: 'urn:rinnalla:self-assessment', value: 'X' }] })],
      ['another type', task({ resourceType: 'ServiceRequest' })],
    ])('is never taken from a task of %s: the task that was known counts', async (_, other) => {
      expect(await serving(other).stored.answersTo(fresh, signal)).toEqual({
        ok: false,
        failure: { reason: 'notFound' },
      });
      const known = await serving(other).stored.answersTo({ ...fresh, task: 'Task/12' }, signal);
      expect(known.ok && known.value.map(({ id }) => id)).toEqual(['7']);
    });

    it('is asked for by the known task where the server takes no such search', async () => {
      const stage = reading((url) =>
        url.includes('/Task?') ? new Response('', { status: 400 }) : bundle(based),
      );
      const found = await stage.stored.answersTo({ ...fresh, task: 'Task/12' }, signal);
      expect(found.ok && found.value.map(({ id }) => id)).toEqual(['7']);
    });
  });

  it('is not asked for by a reference that is no task, and fails with the source', async () => {
    const stage = reading(() => bundle());
    expect(await stage.stored.answersTo({ ...of, task: 'urn:uuid:1' }, signal)).toMatchObject({
      failure: { reason: 'notFound' },
    });
    expect(stage.asked).toEqual([]);
    const failing = reading(() => new Response('', { status: 503 }));
    expect(await failing.stored.answersTo(of, signal)).toMatchObject({ ok: false });
  });
});

describe('what was made of a response', () => {
  const identifier = 'urn:ietf:rfc:3986|urn:uuid:a-1';
  const observation = (id: string, said: object = {}) => ({
    resourceType: 'Observation',
    id,
    meta: { versionId: '1' },
    subject: { reference: 'Patient/larisa' },
    derivedFrom: [{ identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:a-1' } }],
    ...said,
  });
  const of = { sourceId: 'health', patientId: 'larisa', identifier, codes: ['urn:example|steps'] };
  const page = (next: string | undefined, ...resources: object[]) =>
    Response.json({
      resourceType: 'Bundle',
      entry: resources.map((resource) => ({ resource })),
      ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
    });

  it('is read to the last page, and of this response and this client alone', async () => {
    const { stored, asked } = reading((url) =>
      url.includes('page=2')
        ? page(undefined, observation('3'))
        : page(
            'https://fhir.example.fi/r4?page=2',
            observation('1'),
            observation('2', { derivedFrom: [{ reference: 'QuestionnaireResponse/9' }] }),
            observation('4', { subject: { reference: 'Patient/other' } }),
          ),
    );
    const found = await stored.madeOf(of, signal);
    expect(found.ok && found.value.map(({ id }) => id)).toEqual(['1', '3']);
    expect(asked).toEqual([
      'https://fhir.example.fi/r4/Observation?patient=larisa&code=urn%3Aexample%7Csteps&_count=200',
      'https://fhir.example.fi/r4?page=2',
    ]);
  });

  it.each([
    ['to another server', 'https://other.example.fi/r4?page=2'],
    ['in a circle', 'https://fhir.example.fi/r4?page=1'],
  ])('is not known where a page leads %s', async (_where, next) => {
    const { stored } = reading(() => page(next, observation('1')));
    expect(await stored.madeOf(of, signal)).toMatchObject({ ok: false, failure: { reason: 'notFhir' } });
  });

  it('is nothing where no question is made into an observation: nothing is asked', async () => {
    const { stored, asked } = reading(() => page(undefined));
    expect(await stored.madeOf({ ...of, codes: [] }, signal)).toEqual({ ok: true, value: [] });
    expect(asked).toEqual([]);
  });
});
