import { describe, expect, it } from 'vitest';
import { fail, ok } from '#lib/base/result.ts';
import { instrumentById } from '#lib/functioning/instruments/registry.ts';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { toInstrumentResponse } from '#lib/functioning/questionnaire/instrument-response.ts';
import { toResponse } from '#lib/functioning/questionnaire/write-response.ts';
import type { StoredResource } from '#lib/ports/stored-resources.ts';
import { readSelfAnswers } from '#lib/workflows/functioning/read-self-answers.ts';
import { recordAnswers } from '#lib/workflows/functioning/record-answers.ts';
import { recordFormAnswers } from '#lib/workflows/functioning/record-form-answers.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import type { OfferedForms } from '#lib/workflows/functioning/self-answers-of-form.ts';
import { takeFormAnswers } from '#lib/workflows/functioning/take-form-answers.ts';
import { aForm } from '#tests/builders/questionnaire.ts';
import { aRecordingClient, aRecordingOutbox, resourcesOf } from './recording-client.ts';

const at = '2026-11-17T16:05:00.000Z';
const found = instrumentById('phq-9');
if (found === undefined) throw new Error('no PHQ-9');
const phq9 = found;
const answers = { '1': 2, '9': 1 };
const form = aForm([
  {
    linkId: 'help',
    type: 'boolean',
    text: 'Saatko apua?',
    code: [{ system: 'urn:test', code: 'help' }],
    extension: [
      {
        url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract',
        valueBoolean: true,
      },
    ],
  },
]);
const help: FormAnswers = { help: [{ value: { kind: 'boolean', value: true } }] };
const context = { id: 'x', subject: 'Patient/larisa', at };
const toPhq: StoredResource = {
  id: '5',
  resource: toInstrumentResponse(phq9, { answers }, 'fi', context),
};
const toForm: StoredResource = { id: '6', resource: toResponse(form, help, context) };
const offered: OfferedForms = {
  instruments: [phq9],
  imported: async (address) => (address === form.url ? { id: 'q', form } : undefined),
};
const asked = { task: 'Task/12', sourceId: 'health', register: 'health', text: 'Vastaa' } as const;

async function read(
  responses: readonly StoredResource[],
  how: {
    readonly offered?: OfferedForms;
    readonly client?: ReturnType<typeof aRecordingClient>['client'];
  } = {},
) {
  const { client } = aRecordingClient();
  const stored = { answersTo: async () => ok(responses) };
  const signal = new AbortController().signal;
  return readSelfAnswers(stored, { client, asked, forms: [], offered, ...how }, signal);
}
const said = (response: StoredResource, more: object): StoredResource => ({
  ...response,
  resource: { ...response.resource, ...more },
});

describe('what the client answered in the e-service to another form than ours', () => {
  it.each([
    [
      toPhq,
      {
        kind: 'instrument',
        instrument: { id: 'phq-9' },
        answers,
        from: { reference: 'QuestionnaireResponse/5', sourceId: 'health', at },
      },
    ],
    [
      toForm,
      {
        kind: 'imported',
        formId: 'q',
        answers: help,
        beside: [],
        version: '1.2',
        from: { reference: 'QuestionnaireResponse/6' },
      },
    ],
    // It says that the client answered.
    [said(toForm, { source: { reference: 'Patient/larisa' } }), { kind: 'imported' }],
    // Somebody else did, or the time is not known: read as it is, and not taken for the client's own.
    [said(toForm, { source: { reference: 'RelatedPerson/1' } }), { kind: 'other' }],
    [said(toPhq, { author: { reference: 'Practitioner/1' } }), { kind: 'other' }],
    [said(toForm, { source: { display: 'Puoliso' } }), { kind: 'other' }],
    [said(toForm, { authored: undefined }), { kind: 'other' }],
    [said(toForm, { questionnaire: 'https://example.fi/other' }), { kind: 'other' }],
  ])('%#', async (response, expected) => {
    expect(await read([response])).toMatchObject({ ok: true, value: expected });
  });

  it('is the newest of several, and nothing of a form that is off', async () => {
    const later = said(toForm, { authored: '2026-11-18T06:00:00.000Z' });
    expect(await read([toPhq, later])).toMatchObject({ value: { kind: 'imported' } });
    const none = { instruments: [], imported: async () => undefined };
    expect(await read([toPhq], { offered: none })).toMatchObject({ value: { kind: 'other' } });
  });

  it('is none before it was sent', async () => {
    expect(await read([said(toForm, { status: 'in-progress' })])).toEqual(fail({ reason: 'unfinished' }));
  });
});

describe('taken into a draft', () => {
  const place = { clientKey: 'larisa', form: 'form:q', now: at };
  const from = { reference: 'QuestionnaireResponse/6', sourceId: 'health', at };
  const stage = (draft?: object) => {
    const written: object[] = [];
    const store = {
      read: async () =>
        ok(draft === undefined ? undefined : { ...place, content: draft, savedAt: at, revision: 4 }),
      write: async (next: object) => {
        written.push(next);
        return ok(next as never);
      },
    };
    return { store: store as never, written };
  };

  it.each([
    ['no other', undefined, 0],
    ['the same answers', { from }, 4],
  ] as const)('where %s stands', async (_name, draft, basedOn) => {
    const { store, written } = stage(draft);
    expect(await takeFormAnswers(store, place, { from })).toEqual(ok(undefined));
    expect(written).toMatchObject([{ content: { from }, basedOn }]);
  });

  it.each([
    ['a professional’s', {}],
    ['other answers of the client', { from: { ...from, reference: 'QuestionnaireResponse/7' } }],
  ])('not over %s draft', async (_name, draft) => {
    const { store, written } = stage(draft);
    expect(await takeFormAnswers(store, place, { from })).toEqual(fail({ reason: 'otherDraft' }));
    expect(written).toEqual([]);
  });
});

describe('recorded', () => {
  const from = { reference: 'QuestionnaireResponse/6', sourceId: 'health', at };
  const client = { reference: 'Patient/larisa', display: 'Tervahauta Larisa' };

  it('is what is made of it, from the day of the answer; the response is there already', async () => {
    const stage = aRecordingClient();
    const { outbox, items } = aRecordingOutbox();
    const shared = {
      client: stage.client,
      byClient: true,
      from,
      responseId: 'r',
      text: 'Vastaukset',
    } as const;
    const recorded = await recordFormAnswers(outbox, { ...shared, form, answers: help });
    expect(recorded).toEqual(ok({ observations: 1 }));
    const [observation, provenance] = resourcesOf(items);
    expect(items).toHaveLength(2);
    expect(observation).toMatchObject({
      performer: [client],
      effectiveDateTime: at,
      issued: '2026-11-18T07:41:00.000Z',
      derivedFrom: [{ reference: 'QuestionnaireResponse/6' }],
    });
    expect(provenance).toMatchObject({
      target: [{ reference: 'QuestionnaireResponse/6' }],
      agent: [{ who: client }, { type: { coding: [{ code: 'verifier' }] } }],
    });
    expect(stage.fresh).toMatchObject([{ taken: at, provenance: { reference: 'Observation/w0' } }]);
  });

  it('has the answer of PHQ-9 that counts by itself, and no total of a part', async () => {
    const stage = aRecordingClient();
    const { outbox, items } = aRecordingOutbox();
    const score = scoreInstrument('phq-9', answers, {});
    await recordAnswers(outbox, {
      ...{ client: stage.client, instrument: phq9, answers, byClient: true, from, score },
      ...{ language: 'fi', responseId: 'r', text: 'Vastaukset' },
    });
    expect(resourcesOf(items).map(({ resourceType }) => resourceType)).toEqual(['Observation', 'Provenance']);
    expect(stage.fresh).toMatchObject([{ measures: 'phq9Suicide', taken: at, quantity: { value: 1 } }]);
    expect(stage.logged).toEqual([
      'create Provenance health functioning',
      'create Observation health functioning',
    ]);
  });

  it('is nothing at another source than the one that holds the answers', async () => {
    const { client: open } = aRecordingClient();
    const { outbox, items } = aRecordingOutbox();
    const recorded = await recordFormAnswers(outbox, {
      ...{ client: open, form, answers: help, byClient: true, responseId: 'r', text: 'Vastaukset' },
      from: { ...from, sourceId: 'social' },
    });
    expect(recorded).toEqual(fail({ reason: 'noSource' }));
    expect(items).toEqual([]);
  });
});
