import { describe, expect, it } from 'vitest';
import { createEarlierResponses } from '#lib/adapters/sources/fhir-rest/earlier-responses.ts';
import { readOfferedForms } from '#lib/adapters/sources/fhir-rest/offered-forms.ts';
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
const form = 'https://example.fi/q';

function stageOf(answer: () => Response) {
  const asked: string[] = [];
  const http = {
    fetch: async (url: string) => {
      asked.push(url);
      return answer();
    },
    wait: () => new Promise<never>(() => undefined),
    clock: { now: () => new Date('2026-11-18T07:41:00Z') },
  };
  const accessToken = async () => 'a-token';
  const earlier = createEarlierResponses({ sources: () => [source], accessToken, http });
  return { earlier, asked, ports: { accessToken, http } };
}
const response = (id: string, said: object = {}) => ({
  resource: {
    resourceType: 'QuestionnaireResponse',
    id,
    status: 'completed',
    questionnaire: `${form}|1.0`,
    subject: { reference: 'Patient/larisa' },
    authored: '2026-11-01T08:00:00Z',
    author: { display: 'Mustonen Tiina' },
    ...said,
  },
});
const bundle = (entry: readonly object[], link: readonly object[] = []) =>
  Response.json({ resourceType: 'Bundle', type: 'searchset', entry, link });
const wanted = { sourceId: 'health', patientId: 'larisa', form };

describe('earlier answers to a form', () => {
  it.each([
    [{ source: { reference: 'Patient/larisa' } }, true],
    [{ source: { reference: 'Practitioner/1' } }, undefined],
    // A relative is not the client, whoever wrote it down.
    [{ source: { reference: 'RelatedPerson/1' }, author: { reference: 'Patient/larisa' } }, undefined],
    [{ author: { reference: 'Patient/larisa' } }, true],
    [{ source: { reference: 'Patient/other' } }, undefined],
    [{}, undefined],
  ])('are the client’s own where it is said: %j', async (said, byClient) => {
    const { earlier } = stageOf(() => bundle([response('1', said)]));
    const read = await earlier.read(wanted, signal);
    expect(read.ok && read.value.responses[0]?.byClient).toBe(byClient);
  });

  it('are those of every version of the form, newest first, with who wrote them', async () => {
    const { earlier, asked } = stageOf(() =>
      bundle([
        response('1'),
        response('2', { authored: '2026-11-10T08:00:00Z', questionnaire: form, status: 'in-progress' }),
      ]),
    );
    const read = await earlier.read(wanted, signal);
    expect(read).toMatchObject({
      ok: true,
      value: {
        hasMore: false,
        responses: [
          { id: '2', isUnfinished: true, authored: '2026-11-10T08:00:00Z', by: 'Mustonen Tiina' },
          { id: '1', isUnfinished: false },
        ],
      },
    });
    expect(asked).toEqual([
      'https://fhir.example.fi/r4/QuestionnaireResponse?patient=larisa&_sort=-authored&_count=50',
    ]);
  });

  it.each([
    ['another client', { subject: { reference: 'Patient/reino' } }],
    ['nobody', { subject: undefined }],
    ['another form', { questionnaire: `${form}-2|1.0` }],
    ['a form that begins alike', { questionnaire: `${form}x` }],
    ['no form', { questionnaire: undefined }],
    ['a mistake', { status: 'entered-in-error' }],
    ['something else', { resourceType: 'Observation' }],
  ])('are none of %s, whatever the server sends', async (_name, said) => {
    const { earlier } = stageOf(() => bundle([response('1', said), response('2')]));
    const read = await earlier.read(wanted, signal);
    expect(read.ok && read.value.responses.map(({ id }) => id)).toEqual(['2']);
  });

  it('say that there are more', async () => {
    const { earlier } = stageOf(() => bundle([response('1')], [{ relation: 'next', url: 'x' }]));
    const read = await earlier.read(wanted, signal);
    expect(read.ok && read.value.hasMore).toBe(true);
  });

  it.each([
    ['a refusal', () => new Response('', { status: 403 })],
    ['no bundle', () => Response.json({ resourceType: 'OperationOutcome' })],
    ['no JSON', () => new Response('<html>')],
  ])('are a failure after %s, and not none', async (_name, answer) => {
    expect((await stageOf(answer).earlier.read(wanted, signal)).ok).toBe(false);
  });

  it('are asked for by a plain id alone', async () => {
    const { earlier, asked } = stageOf(() => bundle([]));
    for (const patientId of ['../x', 'a b', ''])
      expect((await earlier.read({ ...wanted, patientId }, signal)).ok).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('questionnaires that a server offers', () => {
  const offered = (id: string, said: object = {}) => ({
    resource: { resourceType: 'Questionnaire', id, status: 'active', title: `Lomake ${id}`, ...said },
  });

  it('are those not retired, by title, as they are', async () => {
    const { ports, asked } = stageOf(() =>
      bundle([
        offered('2', { version: '1.1' }),
        offered('1'),
        offered('3', { status: 'retired' }),
        offered('4', { resourceType: 'Patient' }),
      ]),
    );
    const read = await readOfferedForms(source, ports, signal);
    expect(read.ok && read.value.map(({ id, title, version }) => [id, title, version])).toEqual([
      ['1', 'Lomake 1', undefined],
      ['2', 'Lomake 2', '1.1'],
    ]);
    expect(read.ok && JSON.parse(read.value[0]?.text ?? '')).toEqual(offered('1').resource);
    expect(asked).toEqual(['https://fhir.example.fi/r4/Questionnaire?_count=100']);
  });

  it('are a failure when the server refuses, and none of an imported dataset', async () => {
    const { ports } = stageOf(() => new Response('', { status: 401 }));
    expect((await readOfferedForms(source, ports, signal)).ok).toBe(false);
    expect((await readOfferedForms({ ...source, kind: 'embedded' }, ports, signal)).ok).toBe(false);
  });
});
