import { describe, expect, it } from 'vitest';
import { createPlanVersions } from '#lib/adapters/sources/fhir-rest/plan-versions.ts';
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

function reading(answer: () => Response, token: string | undefined = 'a-token') {
  const asked: string[] = [];
  const versions = createPlanVersions({
    sources: () => [source],
    accessToken: async () => token,
    http: {
      fetch: async (url) => {
        asked.push(url);
        return answer();
      },
      wait: () => new Promise<never>(() => undefined),
      clock: { now: () => new Date('2026-11-18T07:41:00Z') },
    },
  });
  return { versions, asked };
}
const plan = (version: string, said: object = {}) => ({
  resource: {
    resourceType: 'CarePlan',
    id: '7',
    meta: { versionId: version, lastUpdated: `2026-11-1${version}T08:00:00Z` },
    subject: { reference: 'Patient/larisa' },
    ...said,
  },
});
const bundle = (...entry: object[]) => Response.json({ resourceType: 'Bundle', type: 'history', entry });
const asked = { sourceId: 'health', planId: '7', patientId: 'larisa' };

describe('earlier versions of a plan', () => {
  it('are what the server keeps, newest first', async () => {
    const stage = reading(() => bundle(plan('2'), plan('1')));
    const read = await stage.versions.read(asked, signal);
    expect(read.ok && read.value.map(({ version, at }) => [version, at])).toEqual([
      ['2', '2026-11-12T08:00:00Z'],
      ['1', '2026-11-11T08:00:00Z'],
    ]);
    expect(stage.asked).toEqual(['https://fhir.example.fi/r4/CarePlan/7/_history?_count=50']);
  });

  it("are none of another client's, another plan's, or what is no plan", async () => {
    const stage = reading(() =>
      bundle(
        plan('1', { subject: { reference: 'Patient/reino' } }),
        plan('2', { id: '8' }),
        plan('3', { resourceType: 'Goal' }),
        plan('4', { meta: {} }),
        { request: { method: 'DELETE' } },
        plan('5'),
      ),
    );
    const read = await stage.versions.read(asked, signal);
    expect(read.ok && read.value.map(({ version }) => version)).toEqual(['5']);
  });

  it.each([
    [404, 'notFound'],
    [403, 'forbidden'],
    [500, 'serverError'],
    [501, 'serverError'],
  ])('a status of %i is said as %s', async (status, reason) => {
    const { versions } = reading(() => Response.json({ resourceType: 'OperationOutcome' }, { status }));
    expect(await versions.read(asked, signal)).toMatchObject({ ok: false, failure: { reason } });
  });

  it('are not asked for without a sign-in, of an unknown source, or by an id that is none', async () => {
    const stage = reading(() => bundle(plan('1')));
    const nobody = createPlanVersions({
      sources: () => [source],
      accessToken: async () => undefined,
      http: {
        fetch: async () => bundle(plan('1')),
        wait: () => new Promise<never>(() => undefined),
        clock: { now: () => new Date() },
      },
    });
    expect(await nobody.read(asked, signal)).toEqual({ ok: false, failure: { reason: 'notSignedIn' } });
    for (const wrong of [{ sourceId: 'other' }, { planId: '../Patient/1' }]) {
      expect(await stage.versions.read({ ...asked, ...wrong }, signal)).toEqual({
        ok: false,
        failure: { reason: 'notFound' },
      });
    }
    expect(stage.asked).toEqual([]);
  });

  it('are none when the answer is no bundle', async () => {
    const { versions } = reading(() => Response.json({ resourceType: 'CarePlan' }));
    expect(await versions.read(asked, signal)).toMatchObject({ failure: { reason: 'notFhir' } });
  });
});
