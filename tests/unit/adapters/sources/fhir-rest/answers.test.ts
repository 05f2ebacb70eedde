import { describe, expect, it } from 'vitest';
import type { SourceFailure } from '#lib/model/source-record.ts';
import { identityCode } from '../read-resource.ts';
import { type FakeRequest, json, never, openFake, outcome } from './fake-server.ts';

const larisa = { resourceType: 'Patient', id: 'larisa', name: [{ family: 'Tervahauta' }] };

/** Finds Larisa by id at a server that answers so, the capability statement apart. */
async function findAt(answer: (request: FakeRequest, attempt: number) => Response, hurried = false) {
  let attempt = 0;
  const fake = openFake(
    (request) => {
      if (request.path === 'metadata') return json(outcome('none'), 404);
      attempt += 1;
      return answer(request, attempt);
    },
    { hurried, limits: { requestMilliseconds: 20_000, bytes: 10_000 } },
  );
  const result = await fake.source.findClient({ by: 'id', id: 'larisa' }, never);
  return { result, pauses: fake.pauses, attempts: attempt, requests: fake.requests };
}

describe('a bad answer', () => {
  const html = () => new Response('<!doctype html><title>Sign in</title>', { status: 200 });
  const cases: readonly [string, () => Response, SourceFailure, number][] = [
    ['401', () => json(outcome('x'), 401), { reason: 'notSignedIn' }, 1],
    ['403', () => json(outcome('x'), 403), { reason: 'forbidden' }, 1],
    [
      '404 in other words than FHIR',
      () => new Response('Not Found', { status: 404 }),
      { reason: 'notFound' },
      1,
    ],
    ['409', () => json(outcome('x'), 409), { reason: 'conflict' }, 1],
    ['400', () => json(outcome('Unknown'), 400), { reason: 'refused', status: 400, detail: 'Unknown' }, 1],
    [
      '422 without words',
      () => new Response('', { status: 422 }),
      { reason: 'refused', status: 422, detail: '' },
      1,
    ],
    ['429', () => json({}, 429), { reason: 'tooMany' }, 3],
    [
      '429 for a minute',
      () => json({}, 429, { 'retry-after': '60' }),
      { reason: 'tooMany', retryAfterSeconds: 60 },
      1,
    ],
    ['500', () => json({}, 500), { reason: 'serverError', status: 500 }, 2],
    ['501', () => json({}, 501), { reason: 'serverError', status: 501 }, 1],
    ['502', () => json({}, 502), { reason: 'serverError', status: 502 }, 3],
    ['503', () => json({}, 503), { reason: 'serverError', status: 503 }, 3],
    ['504', () => json({}, 504), { reason: 'serverError', status: 504 }, 3],
    ['HTML', html, { reason: 'notFhir', detail: 'html' }, 1],
    ['nothing', () => new Response(''), { reason: 'notFhir', detail: 'empty' }, 1],
    [
      'half of an answer',
      () => new Response('{"resourceType":"Pa'),
      { reason: 'notFhir', detail: 'notJson' },
      1,
    ],
    [
      'JSON that is no Patient',
      () => json([1, 2]),
      { reason: 'notFhir', detail: 'Patient: not a Patient' },
      1,
    ],
    [
      'another Patient',
      () => json({ ...larisa, id: 'ville' }),
      { reason: 'ignoredParameter', detail: '_id' },
      1,
    ],
    ['more than the limit', () => json({ ...larisa, text: 'x'.repeat(20_000) }), { reason: 'tooLarge' }, 1],
    [
      'a length beyond the limit',
      () => new Response('{}', { headers: { 'content-length': '99999999' } }),
      { reason: 'tooLarge' },
      1,
    ],
  ];

  it.each(cases)(
    '%s is called by its name, and asked as often as it is worth',
    async (_, answer, failure, asked) => {
      const { result, attempts } = await findAt(answer);
      expect(result).toEqual({ ok: false, failure });
      expect(attempts).toBe(asked);
    },
  );

  it('404 in the words of a FHIR server means that it does not know the client', async () => {
    const { result } = await findAt(() => json(outcome('no such Patient'), 404));
    expect(result).toEqual({ ok: true, value: undefined });
  });

  it('a broken connection is tried three times', async () => {
    const { result, attempts } = await findAt(() => {
      throw new TypeError('fetch failed');
    });
    expect(result).toEqual({ ok: false, failure: { reason: 'unreachable' } });
    expect(attempts).toBe(3);
  });

  it('one byte a second ends with the time for one request', async () => {
    const dripping = () =>
      new Response(
        new ReadableStream({
          async pull(controller) {
            await new Promise((resolve) => setTimeout(resolve, 1));
            controller.enqueue(new TextEncoder().encode(' '));
          },
        }),
      );
    const { result, attempts } = await findAt(dripping, true);
    expect(result).toEqual({ ok: false, failure: { reason: 'timedOut' } });
    expect(attempts).toBe(1);
  });

  it('no answer at all ends with the time for one request', async () => {
    const fake = openFake(() => new Promise<Response>(() => undefined), { hurried: true });
    expect(await fake.source.findClient({ by: 'id', id: 'larisa' }, never)).toEqual({
      ok: false,
      failure: { reason: 'timedOut' },
    });
  });
});

describe('pauses between attempts', () => {
  it('double, with a share of chance', async () => {
    const { pauses } = await findAt(() => json({}, 503));
    // Full jitter at one half of at most 300 and 600 ms.
    expect(pauses).toEqual([150, 300]);
  });

  it('are as long as the server asks for', async () => {
    const { pauses } = await findAt(() => json({}, 429, { 'retry-after': '2' }));
    expect(pauses).toEqual([2000, 2000]);
  });

  it('may be asked for by a date', async () => {
    const { pauses } = await findAt(() => json({}, 429, { 'retry-after': 'Mon, 23 Nov 2026 10:00:03 GMT' }));
    expect(pauses).toEqual([3000, 3000]);
  });

  it('end as soon as an attempt goes well', async () => {
    const { result, attempts } = await findAt((_, attempt) => (attempt < 2 ? json({}, 503) : json(larisa)));
    expect(result).toMatchObject({ ok: true, value: { id: 'larisa' } });
    expect(attempts).toBe(2);
  });
});

describe('a request', () => {
  it('carries nothing but what is needed, and leaves nothing behind', async () => {
    const { requests } = await findAt(() => json(larisa));
    expect(requests.at(-1)?.init).toMatchObject({
      method: 'GET',
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/fhir+json' },
    });
  });
});

describe('finding by identifier', () => {
  const search = (entries: readonly unknown[]) =>
    openFake((request) =>
      request.path === 'metadata'
        ? json({}, 404)
        : json({ resourceType: 'Bundle', entry: entries.map((resource) => ({ resource })) }),
    );
  const by = { by: 'identifiers', identifiers: [identityCode] } as const;
  const withCode = { ...larisa, identifier: [identityCode] };

  it('escapes what has a meaning in a search', async () => {
    const fake = search([]);
    const identifiers = [{ system: 'urn:a,b', value: 'x|y$z' }, identityCode];
    await fake.source.findClient({ by: 'identifiers', identifiers }, never);
    const request = fake.requests.find(({ path }) => path === 'Patient/_search');
    expect(request?.method).toBe('POST');
    expect(new URLSearchParams(request?.body).get('identifier')).toBe(
      'urn:a\\,b|x\\|y\\$z,urn:oid:1.2.246.21|010594Y9032',
    );
  });

  it.each([
    ['people without the identifier', [larisa], { reason: 'ignoredParameter', detail: 'identifier' }],
    [
      'one with and one without',
      [withCode, { ...larisa, id: '2' }],
      { reason: 'ignoredParameter', detail: 'identifier' },
    ],
    ['two with it', [withCode, { ...withCode, id: '2' }], { reason: 'ambiguousClient', count: 2 }],
    [
      'something else',
      [{ resourceType: 'Group', id: '1' }],
      { reason: 'notFhir', detail: 'Patient: not a Patient' },
    ],
    ['nonsense', [7], { reason: 'notFhir', detail: 'Patient: not a Patient' }],
  ])('does not believe %s', async (_, entries, failure) => {
    expect(await search(entries).source.findClient(by, never)).toEqual({ ok: false, failure });
  });

  it('passes over a Patient that another has replaced, and takes one twice for one', async () => {
    const replaced = { ...withCode, id: 'old', link: [{ type: 'replaced-by', other: {} }] };
    const found = await search([replaced, withCode, withCode]).source.findClient(by, never);
    expect(found).toMatchObject({ ok: true, value: { id: 'larisa' } });
  });

  it('finds by a former identity code and in either letter case', async () => {
    const former = { ...identityCode, use: 'old', value: identityCode.value.toLowerCase() };
    const found = await search([{ ...larisa, identifier: [former] }]).source.findClient(by, never);
    expect(found).toMatchObject({ ok: true, value: { id: 'larisa', identifiers: [] } });
  });
});
