import { describe, expect, it } from 'vitest';
import type { FormAnswers } from '#lib/functioning/questionnaire/answers.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import { formAnswersText } from '#lib/workflows/functioning/form-answers-text.ts';
import { isFormOn, openStoredForm } from '#lib/workflows/functioning/imported-forms.ts';
import { recordFormAnswers } from '#lib/workflows/functioning/record-form-answers.ts';
import { aForm, aQuestionnaire } from '#tests/builders/questionnaire.ts';
import { strictTranslate } from '#tests/builders/words.ts';
import { aRecordingClient, aRecordingOutbox, closed, resourcesOf } from './recording-client.ts';

const extract = {
  url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract',
  valueBoolean: true,
};
const form = aForm([
  { linkId: 'fell', type: 'boolean', text: 'Onko kaatunut?', required: true },
  {
    linkId: 'g',
    type: 'group',
    text: 'Mitat',
    item: [
      {
        linkId: 'w',
        type: 'quantity',
        text: 'Paino',
        code: [{ system: 'http://loinc.org', code: '29463-7' }],
        extension: [extract],
      },
    ],
  },
]);
const weight = {
  kind: 'quantity',
  value: 71.5,
  unit: 'kg',
  code: 'kg',
  system: 'http://unitsofmeasure.org',
} as const;
const answers: FormAnswers = {
  fell: [{ value: { kind: 'boolean', value: true } }],
  g: [{ under: { w: [{ value: weight }] } }],
};
const responseId = '3f0d8a55-2b46-4ce1-a7d5-8f2f3b9b1c11';

async function record(given: FormAnswers, stage = aRecordingClient(), failAt?: number, byClient?: boolean) {
  const { outbox, items } = aRecordingOutbox(failAt);
  const recorded = await recordFormAnswers(outbox, {
    client: stage.client,
    form,
    answers: given,
    ...(byClient === undefined ? {} : { byClient }),
    responseId,
    text: 'Vastaukset sanoina',
  });
  return { recorded, items, ...stage };
}

describe('the answers to an imported form in the outbox', () => {
  it('are the response, the observations that it asks for, and who wrote it, as one deed', async () => {
    const { recorded, items, logged, fresh } = await record(answers);
    expect(recorded).toEqual({ ok: true, value: { observations: 1 } });
    const resources = resourcesOf(items);
    expect(resources.map(({ resourceType }) => resourceType)).toEqual([
      'QuestionnaireResponse',
      'Observation',
      'Provenance',
    ]);
    expect(resources[0]).toMatchObject({
      questionnaire: 'https://example.fi/q|1.2',
      status: 'completed',
      author: { reference: 'Practitioner/tiina' },
    });
    expect(items.map(({ write }) => write.after)).toEqual([undefined, 'w0', 'w0']);
    expect(items[0]?.write.text).toBe('Vastaukset sanoina');
    expect(readResponse(form, resources[0])?.answers).toEqual(answers);
    expect(fresh).toMatchObject([{ kind: 'measurement', measures: 'weight', quantity: { value: 71.5 } }]);
    expect(logged).toEqual([
      'create QuestionnaireResponse health functioning',
      'create Observation health functioning',
      'create Provenance health functioning',
    ]);
  });

  it.each([
    ['nothing is answered', {}, 'nothingRated'],
    ['a required answer is missing', { g: answers.g ?? [] }, 'incomplete'],
    [
      'an answer is of the wrong type',
      { ...answers, fell: [{ value: { kind: 'string', value: 'x' } }] },
      'incomplete',
    ],
  ] as const)('are none when %s', async (_name, given, reason) => {
    const { recorded, items, fresh } = await record(given);
    expect(recorded).toEqual({ ok: false, failure: { reason } });
    expect([items, fresh]).toEqual([[], []]);
  });

  it('are none where the gate keeps functional capacity closed, or the disk is full', async () => {
    const shut = await record(answers, aRecordingClient([], { decide: () => closed }));
    expect(shut.recorded).toEqual({ ok: false, failure: { reason: 'notPermitted' } });
    const full = await record(answers, aRecordingClient(), 2);
    expect(full.recorded).toMatchObject({ ok: false, failure: { reason: 'full' } });
    expect([full.items, full.fresh, full.logged]).toEqual([[], [], []]);
  });
});

describe('the client’s own answers', () => {
  const client = { reference: 'Patient/larisa', display: 'Tervahauta Larisa' };
  const professional = { reference: 'Practitioner/tiina', display: 'Tiina Mustonen' };
  const own = (given: FormAnswers) => record(given, aRecordingClient(), undefined, true);

  it('are the client’s in the response and in what is made of it; the professional wrote them down', async () => {
    const { items, fresh } = await own(answers);
    const [response, observation, provenance] = resourcesOf(items);
    expect(response).toMatchObject({ status: 'completed', source: client, author: professional });
    expect(observation?.performer).toEqual([client]);
    expect(provenance?.agent).toMatchObject([
      { type: { coding: [{ code: 'author' }] }, who: client },
      { type: { coding: [{ code: 'enterer' }] }, who: professional, role: [{ text: 'nurse' }] },
    ]);
    expect(fresh).toMatchObject([{ provenance: { author: 'Tervahauta Larisa' } }]);
    // A professional's stay the professional's.
    const others = resourcesOf((await record(answers)).items);
    expect(others[0]).toMatchObject({ source: professional, author: professional });
    expect(others[1]?.performer).toEqual([professional]);
    expect(others[2]?.agent).toMatchObject([{ type: { coding: [{ code: 'author' }] }, who: professional }]);
  });

  it('are in progress where the client left out what the form requires, and none with an error', async () => {
    const { items, recorded } = await own({ g: answers.g ?? [] });
    expect(recorded).toEqual({ ok: true, value: { observations: 1 } });
    expect(resourcesOf(items)[0]).toMatchObject({ status: 'in-progress', source: client });
    const wrong = await own({ ...answers, fell: [{ value: { kind: 'string', value: 'x' } }] });
    expect(wrong.recorded).toEqual({ ok: false, failure: { reason: 'incomplete' } });
    expect((await own({})).recorded).toEqual({ ok: false, failure: { reason: 'nothingRated' } });
  });
});

describe('the answers to an imported form in words', () => {
  it('have a line for each answer under its group, and none for what was not answered', async () => {
    const t = strictTranslate('fi');
    const context = { t, language: 'fi', timeZone: 'Europe/Helsinki', date: '18.11.2026' } as const;
    expect(formAnswersText(form, answers, context).split('\n').slice(1)).toEqual([
      'Onko kaatunut?: kyllä',
      'Mitat',
      '  Paino: 71,5 kg',
    ]);
    expect(formAnswersText(form, {}, context).split('\n')).toHaveLength(1);
    expect(formAnswersText(form, answers, { ...context, byClient: true }).split('\n')[1]).toBe(
      'Asiakas vastasi itse.',
    );
  });
});

describe('imported forms', () => {
  it('are in use until they are switched off, for the roles that were chosen', () => {
    expect(isFormOn({}, 'q-home', 'nurse')).toBe(true);
    expect(isFormOn({ forms: { 'q-home': false } }, 'q-home', 'nurse')).toBe(false);
    expect(isFormOn({ roles: { 'q-home': ['physician'] } }, 'q-home', 'nurse')).toBe(false);
    expect(isFormOn({ forms: {} }, 'constructor')).toBe(true);
  });

  it('without an address of their own are called by their id', () => {
    const text = JSON.stringify(aQuestionnaire([{ linkId: 'a', type: 'string' }], { url: undefined }));
    const read = openStoredForm({ id: 'q-home', text });
    expect(read.ok && read.value.url).toBe('urn:rinnalla:form:q-home');
    expect(openStoredForm({ id: 'q-home', text: '{' })).toEqual({ ok: false, failure: 'notJson' });
  });
});
