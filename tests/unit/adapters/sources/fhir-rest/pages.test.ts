import { describe, expect, it } from 'vitest';
import { searchIds } from '#lib/model/source-record.ts';
import { ofLarisa } from '../read-resource.ts';
import {
  baseUrl,
  condition,
  type FakeRequest,
  type Handler,
  isSearchFor,
  json,
  openFake,
  outcome,
  page,
  recordOf,
} from './fake-server.ts';

/** Answers searches for Condition, and knows nothing else; no capability statement. */
const conditionsOnly =
  (answer: (request: FakeRequest) => Response): Handler =>
  (request) =>
    isSearchFor('Condition', request) ? answer(request) : json(outcome('none'), 404);

const problemsAt = (answer: (request: FakeRequest) => Response) =>
  recordOf(openFake(conditionsOnly(answer)).readRecord(['problems']));

describe('paging', () => {
  it('goes to the end by the links of the server, whatever they look like', async () => {
    const pages: Record<string, object> = {
      'Condition?patient=larisa&_count=500': page([condition('1')], { next: `${baseUrl}?_getpages=abc` }),
      '?_getpages=abc': page([condition('2')], { next: 'Condition/$more/x' }),
      'Condition/$more/x': page([condition('3')]),
    };
    const fake = openFake(({ path }) =>
      pages[path] === undefined ? json(outcome('none'), 404) : json(pages[path]),
    );
    const record = await recordOf(fake.readRecord(['problems']));
    expect(record.entries.map(({ id }) => id)).toEqual(['Condition/1', 'Condition/2', 'Condition/3']);
    expect(record.searches.problems).toEqual({ status: 'ok', count: 3 });
  });

  it.each([
    'https://evil.example/r4/Condition?page=2',
    'https://fhir.example/other/Condition?page=2',
    'https://fhir.example/r4evil?page=2',
    'http://fhir.example/r4/Condition?page=2',
    'https://user:word@fhir.example/r4/Condition?page=2',
    'https://fhir.example/r4/../secret',
    'https://fhir.example/r4/%2e%2e/secret',
    '//evil.example/r4/Condition',
    'javascript:alert(1)',
  ])('does not follow %s, and keeps what it has', async (next) => {
    const fake = openFake(conditionsOnly(() => json(page([condition('1')], { next }))));
    const record = await recordOf(fake.readRecord(['problems']));
    expect(record.entries).toHaveLength(1);
    expect(record.searches.problems).toEqual({
      status: 'partial',
      count: 1,
      failure: { reason: 'notFhir', detail: 'nextLinkElsewhere' },
    });
    expect(fake.requests.filter(({ path }) => path !== 'metadata')).toHaveLength(1);
  });

  it('ends where the links lead in a circle', async () => {
    const record = await problemsAt(() => json(page([condition('1')], { next: 'Condition?page=2' })));
    expect(record.searches.problems).toEqual({
      status: 'partial',
      count: 1,
      failure: { reason: 'notFhir', detail: 'nextLinkRepeats' },
    });
  });

  it('ends where the links never end', async () => {
    let pages = 0;
    const record = await problemsAt(() => {
      pages += 1;
      return json(page([condition(String(pages))], { next: `Condition?page=${pages}` }));
    });
    expect(record.searches.problems).toMatchObject({ status: 'partial', count: 501 });
  });

  it('keeps the pages before one that fails', async () => {
    const record = await problemsAt(({ path }) =>
      path.includes('page=2')
        ? json(outcome('x'), 403)
        : json(page([condition('1')], { next: 'Condition?page=2' })),
    );
    expect(record.searches.problems).toEqual({
      status: 'partial',
      count: 1,
      failure: { reason: 'forbidden' },
    });
  });
});

describe('the self link', () => {
  it.each([
    `${baseUrl}/Condition?patient=larisa&_count=500`,
    `${baseUrl}/Condition?subject=Patient/larisa`,
    `${baseUrl}/Condition?subject%3APatient=Patient%2Flarisa`,
    `${baseUrl}/Condition?patient=${encodeURIComponent(`${baseUrl}/Patient/larisa`)}`,
    'Condition?patient=larisa',
    `${baseUrl}?_getpages=abc`,
    'http://[broken',
  ])('%s keeps to the client', async (self) => {
    const record = await problemsAt(() => json(page([condition('1')], { self })));
    expect(record.searches.problems).toEqual({ status: 'ok', count: 1 });
  });

  it.each([`${baseUrl}/Condition?_count=500`, `${baseUrl}/Condition`, `${baseUrl}/Condition?patient=ville`])(
    '%s does not: nothing of that answer is taken, not even its names',
    async (self) => {
      const reading = openFake(
        conditionsOnly(() =>
          json(page([condition('1'), condition('2', 'ville')], { self, next: 'Condition?page=2' })),
        ),
      );
      expect(await reading.readRecord(['problems'])).toEqual({
        ok: false,
        failure: { reason: 'ignoredParameter', detail: 'patient' },
      });
      expect(reading.requests.filter(({ path }) => path.startsWith('Condition'))).toHaveLength(1);
    },
  );

  it('missing, the subject of every resource decides, and the search ends at a stranger', async () => {
    const record = await problemsAt(() =>
      json(page([condition('1'), condition('2', 'ville')], { next: 'Condition?page=2' })),
    );
    expect(record.entries.map(({ id }) => id)).toEqual(['Condition/1']);
    expect(record.unread).toEqual([{ reference: 'Condition/2', reason: 'belongs to another client' }]);
    expect(record.searches.problems).toMatchObject({ status: 'partial', count: 1 });
  });
});

describe('what comes in an answer', () => {
  it('is matched, included or said about it', async () => {
    const record = await problemsAt(() =>
      json({
        resourceType: 'Bundle',
        type: 'searchset',
        entry: [
          {
            resource: { ...condition('1'), recorder: { reference: 'Practitioner/p' } },
            search: { mode: 'match' },
          },
          {
            resource: { resourceType: 'Practitioner', id: 'p', name: [{ text: 'Heikkinen Outi' }] },
            search: { mode: 'include' },
          },
          { resource: outcome('slow today'), search: { mode: 'outcome' } },
          { resource: { resourceType: 'Observation', id: '3', subject: ofLarisa } },
          { resource: null },
          'nonsense',
        ],
      }),
    );
    expect(record.entries).toMatchObject([{ provenance: { author: 'Heikkinen Outi' } }]);
    expect(record.unread).toEqual([
      { reference: 'Observation/3', reason: 'Condition.resourceType: another type' },
      { reference: 'Condition', reason: 'Condition: not a resource' },
      { reference: 'Condition', reason: 'Condition: not a resource' },
    ]);
    expect(record.searches.problems).toEqual({
      status: 'partial',
      count: 1,
      failure: { reason: 'refused', status: 200, detail: 'slow today' },
    });
  });

  it.each([
    ['an OperationOutcome', outcome('went wrong'), 'went wrong'],
    ['another resource', { resourceType: 'Condition' }, 'notBundle'],
    ['a list', [], 'notBundle'],
  ])('%s in the place of a Bundle fails by name', async (_, body, detail) => {
    const fake = openFake(conditionsOnly(() => json(body)));
    expect(await fake.readRecord(['problems'])).toEqual({
      ok: false,
      failure: { reason: 'notFhir', detail },
    });
  });
});

describe('one failed search', () => {
  it('leaves the others', async () => {
    const fake = openFake((request) => {
      if (isSearchFor('Condition', request)) return json(page([condition('1')]));
      if (isSearchFor('Flag', request)) return json(outcome('x'), 403);
      return json(outcome('none'), 404);
    });
    const record = await recordOf(fake.readRecord(['problems', 'alerts']));
    expect(record.entries).toHaveLength(1);
    expect(record.searches).toEqual({
      problems: { status: 'ok', count: 1 },
      alerts: { status: 'failed', failure: { reason: 'forbidden' } },
    });
  });

  it('when there is no other, is the failure of all', async () => {
    const fake = openFake(() => json({}, 401));
    expect(await fake.readRecord(['problems', 'alerts'])).toEqual({
      ok: false,
      failure: { reason: 'notSignedIn' },
    });
  });

  it('of a server that is down is not asked for again by every other', async () => {
    const fake = openFake(() => {
      throw new TypeError('fetch failed');
    });
    expect(await fake.readRecord(searchIds)).toEqual({ ok: false, failure: { reason: 'unreachable' } });
    // One attempt for the statement, and three for each of the six that were under way.
    expect(fake.requests).toHaveLength(19);
  });
});

describe('a huge answer', () => {
  it('of 20 MB is read, and what in it is not asked for is listed', async () => {
    const huge = { resourceType: 'Basic', id: 'huge', text: 'x'.repeat(20_000_000) };
    const record = await problemsAt(() => json(page([condition('1'), huge])));
    expect(record.entries).toHaveLength(1);
    expect(record.unread).toEqual([
      { reference: 'Basic/huge', reason: 'Condition.resourceType: another type' },
    ]);
  });

  it('of ten thousand entries is read in whole', async () => {
    const many = Array.from({ length: 10_000 }, (_, place) => condition(String(place)));
    const record = await problemsAt(() => json(page(many)));
    expect(record.searches.problems).toEqual({ status: 'ok', count: 10_000 });
  });
});
