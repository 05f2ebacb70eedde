import { describe, expect, it } from 'vitest';
import { expandValueSet } from '#lib/adapters/sources/fhir-rest/expand-value-set.ts';
import type { SourceSettings } from '#lib/model/settings/settings.ts';

const source: SourceSettings = {
  id: 'health',
  name: 'Terveydenhuolto',
  controller: 'Kainuu',
  register: 'health',
  kind: 'fhir',
  baseUrl: 'https://fhir.example.fi/r4',
  signIn: { kind: 'none' },
  askedByDefault: true,
};
const url = 'https://example.fi/set';
const concepts = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({ code: `c${from + at}`, display: `Nimi ${from + at}` }));
const expansion = (count: number, rest: object = {}) => ({ contains: concepts(count), ...rest });
const valueSet = (of: object, rest: object = {}) => ({
  resourceType: 'ValueSet',
  url,
  version: '2',
  ...rest,
  expansion: of,
});

/** A server that answers by the parts that it is asked for. */
async function expand(
  answer: (query: URLSearchParams) => Response | object,
  { canonical = url, of = source }: { readonly canonical?: string; readonly of?: SourceSettings } = {},
) {
  const asked: URL[] = [];
  const result = await expandValueSet(
    of,
    canonical,
    {
      accessToken: async () => undefined,
      http: {
        fetch: async (address) => {
          asked.push(new URL(address));
          const found = answer(new URL(address).searchParams);
          return found instanceof Response ? found : Response.json(found);
        },
        wait: () => new Promise(() => undefined),
        clock: { now: () => new Date('2026-11-29T08:00:00Z') },
      },
    },
    new AbortController().signal,
  );
  return { result, asked };
}

describe('the options of a value set from a server', () => {
  it('are asked for by address and version, and nothing else is', async () => {
    const { result, asked } = await expand(() => valueSet(expansion(2)), { canonical: `${url}|2` });
    expect(result).toEqual({
      ok: true,
      value: {
        version: '2',
        set: { resourceType: 'ValueSet', url, expansion: { contains: concepts(2) } },
      },
    });
    expect(asked.map(({ pathname }) => pathname)).toEqual(['/r4/ValueSet/$expand']);
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      url,
      valueSetVersion: '2',
      count: '501',
      offset: '0',
    });
  });

  it.each([
    ['with a total', 250],
    ['without one', undefined],
  ])('come in parts %s', async (_what, total) => {
    const { result, asked } = await expand((query) => {
      const offset = Number(query.get('offset'));
      return valueSet({
        contains: concepts(Math.max(0, Math.min(100, 250 - offset)), offset),
        offset,
        total,
      });
    });
    expect(result).toMatchObject({ ok: true, value: { set: { expansion: { contains: concepts(250) } } } });
    expect(asked.map(({ searchParams }) => searchParams.get('offset'))).toEqual(
      total === undefined ? ['0', '100', '200', '250'] : ['0', '100', '200'],
    );
  });

  it('count within their headings', async () => {
    const contains = [{ abstract: true, display: 'Ryhmä', contains: concepts(2) }];
    const { result } = await expand(() => valueSet({ contains, total: 3 }));
    expect(result).toMatchObject({ ok: true });
  });

  const refused = (code: string, status: number) =>
    Response.json({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] }, { status });
  it.each<[string, () => Response | object, string]>([
    ['500 of them', () => valueSet(expansion(500)), 'none'],
    ['501 of them', () => valueSet(expansion(501)), 'tooManyChoices'],
    ['a total over 500', () => valueSet(expansion(10, { total: 501 })), 'tooManyChoices'],
    ['too costly a set', () => refused('too-costly', 422), 'tooManyChoices'],
    ['none', () => valueSet({ total: 0 }), 'empty'],
    ['a part again and again', () => valueSet(expansion(10, { total: 20 })), 'incomplete'],
    ['another part', () => valueSet(expansion(10, { total: 20, offset: 5 })), 'incomplete'],
    [
      'a list that is not closed',
      () =>
        valueSet({
          ...expansion(3),
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/valueset-unclosed', valueBoolean: true },
          ],
        }),
      'incomplete',
    ],
    ['another address', () => valueSet(expansion(3), { url: 'https://example.fi/other' }), 'otherSet'],
    ['the set without its list', () => ({ resourceType: 'ValueSet', url }), 'noExpansion'],
    ['a Bundle', () => ({ resourceType: 'Bundle' }), 'noExpansion'],
    ['a page for people', () => new Response('<html>'), 'noExpansion'],
    ['404', () => refused('not-found', 404), 'noTerminology'],
    ['400', () => refused('not-supported', 400), 'noTerminology'],
    ['501', () => refused('not-supported', 501), 'noTerminology'],
    ['401', () => refused('login', 401), 'notSignedIn'],
    ['403', () => refused('forbidden', 403), 'forbidden'],
    ['500', () => refused('exception', 500), 'serverError'],
    ['429', () => refused('throttled', 429), 'tooMany'],
  ])('of a server that answers %s', async (_what, answer, reason) => {
    const { result } = await expand(answer);
    expect(result.ok ? 'none' : result.failure.reason).toBe(reason);
  });

  it.each([
    ['another version', '3'],
    ['no version', undefined],
  ])('are not taken in %s than was asked for', async (_what, version) => {
    const { result } = await expand(() => valueSet(expansion(3), { version }), { canonical: `${url}|2` });
    expect(result).toEqual({ ok: false, failure: { reason: 'otherSet' } });
  });

  it('are not had of a server that cannot be reached, of a dataset, or without a sign-in that is needed', async () => {
    const unreachable = await expand(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(unreachable.result).toEqual({ ok: false, failure: { reason: 'unreachable' } });
    const dataset = await expand(() => ({}), { of: { ...source, kind: 'embedded' } });
    expect(dataset.result).toEqual({ ok: false, failure: { reason: 'noTerminology' } });
    const closed = await expand(() => ({}), {
      of: { ...source, signIn: { kind: 'smart', clientId: 'x' } as SourceSettings['signIn'] },
    });
    expect(closed.result).toEqual({ ok: false, failure: { reason: 'notSignedIn' } });
    expect([...dataset.asked, ...closed.asked]).toEqual([]);
  });
});
