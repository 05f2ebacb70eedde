import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readObjects } from '#lib/fhir/json.ts';
import type { FormAnswers, ItemAnswer } from '#lib/functioning/questionnaire/answers.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import { stuckAnswers } from '#lib/workflows/functioning/answers-writes.ts';
import { recordFormAnswers } from '#lib/workflows/functioning/record-form-answers.ts';
import { reopenFormAnswers } from '#lib/workflows/functioning/reopen-form-answers.ts';
import { aForm } from '#tests/builders/questionnaire.ts';
import { aMemoryServer } from './memory-server.ts';
import { aRecordingClient, aRecordingOutbox, closed } from './recording-client.ts';

const extract = {
  url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-observationExtract',
  valueBoolean: true,
};
const observed = (linkId: string, type: string, repeats = false) => ({
  linkId,
  type,
  text: linkId,
  repeats,
  code: [{ system: 'urn:example', code: linkId }],
  extension: [extract],
});
const items = [
  { linkId: 'helper', type: 'string', text: 'Kuka auttaa?' },
  observed('fell', 'boolean'),
  observed('steps', 'integer'),
  observed('aids', 'string', true),
];
const form = aForm(items);
const responseId = '3f0d8a55-2b46-4ce1-a7d5-8f2f3b9b1c11';
const number = (value: number) => [{ value: { kind: 'integer', value } }] as const;
const text = (...values: string[]) => values.map((value) => ({ value: { kind: 'string', value } }) as const);
const yes = [{ value: { kind: 'boolean', value: true } }] as const;
const answers: FormAnswers = {
  helper: text('Naapuri'),
  fell: yes,
  steps: number(400),
  aids: text('keppi', 'rollaattori'),
};

/** One register and one outbox: answers are recorded, read and corrected. */
async function aStage(first: FormAnswers = answers, said: Parameters<typeof aRecordingClient>[1] = {}) {
  const server = aMemoryServer();
  const { outbox, items: writes } = aRecordingOutbox();
  const client = () => aRecordingClient([], said).client;
  const put = async (
    given: FormAnswers,
    basis?: Parameters<typeof recordFormAnswers>[1]['basis'],
    of = form,
  ) => {
    const recorded = await recordFormAnswers(outbox, {
      client: client(),
      form: of,
      answers: given,
      responseId,
      text: 'Vastaukset',
      ...(basis === undefined ? {} : { basis }),
    });
    server.deliverAll(writes);
    return recorded;
  };
  await put(first);
  const response = () => server.all('QuestionnaireResponse')[0] ?? { resourceType: '' };
  const reopen = (of = form) =>
    reopenFormAnswers(
      { stored: server.stored, outbox },
      { client: client(), form: of, response: response() },
      signal,
    );
  return {
    server,
    writes,
    put,
    response,
    reopen,
    async amend(given: FormAnswers, of = form) {
      const opened = await reopen(of);
      if (!opened.ok) return opened;
      return put(given, opened.value.basis, of);
    },
    /** What the observations that hold say, by code. */
    said: () =>
      server
        .all('Observation')
        .filter(({ status }) => status !== 'entered-in-error')
        .map(({ code, ...rest }) => [
          readObjects((code as { coding: unknown }).coding)[0]?.code,
          rest.valueBoolean ?? rest.valueInteger ?? rest.valueString,
        ])
        .toSorted(),
  };
}
const signal = new AbortController().signal;

describe('recorded answers to an imported form', () => {
  it('are opened as they were recorded, with what was made of them', async () => {
    const opened = await (await aStage()).reopen();
    expect(opened).toMatchObject({ ok: true, value: { responseId, answers } });
    expect(opened.ok && opened.value.basis.observations).toHaveLength(4);
  });

  it('are corrected in the same response, and only what was changed is written', async () => {
    const stage = await aStage();
    const count = stage.writes.length;
    expect(await stage.amend({ ...answers, steps: number(40) })).toEqual({
      ok: true,
      value: { observations: 1 },
    });
    const written = stage.writes
      .slice(count)
      .map(({ write: { change } }) => `${change.kind} ${change.resource.resourceType}`);
    expect(written).toEqual(['update QuestionnaireResponse', 'update Observation', 'create Provenance']);
    expect(stage.server.all('QuestionnaireResponse')).toHaveLength(1);
    expect(stage.response()).toMatchObject({ status: 'amended' });
    expect(readResponse(form, stage.response())?.answers).toEqual({ ...answers, steps: number(40) });
    expect(stage.said()).toEqual([
      ['aids', 'keppi'],
      ['aids', 'rollaattori'],
      ['fell', true],
      ['steps', 40],
    ]);
    expect(stage.server.all('Provenance').at(-1)).toMatchObject({
      activity: { coding: [{ code: 'UPDATE' }] },
    });
  });

  it('take back what is answered no more, and add what is answered now', async () => {
    const { fell: _fell, ...rest } = answers;
    const stage = await aStage({ helper: text('Naapuri'), fell: yes });
    await stage.amend({ ...rest, aids: text('keppi') });
    expect(stage.said()).toEqual([
      ['aids', 'keppi'],
      ['steps', 400],
    ]);
    expect(stage.server.all('Observation').map(({ status }) => status)).toEqual([
      'entered-in-error',
      'final',
      'final',
    ]);
  });

  it('keep the day on which it was found, and say who corrected it', async () => {
    const stage = await aStage();
    stage.server.change('Observation', (each) => ({
      ...each,
      effectiveDateTime: '2026-05-02',
      performer: [{ display: 'Sanna' }],
    }));
    await stage.amend({ ...answers, steps: number(40) });
    const steps = stage.server.all('Observation').find(({ valueInteger }) => valueInteger === 40);
    expect(steps).toMatchObject({
      status: 'amended',
      effectiveDateTime: '2026-05-02',
      performer: [{ reference: 'Practitioner/tiina', display: 'Tiina Mustonen' }],
    });
  });

  it('keep what this version of the form does not ask, and what others have added', async () => {
    const stage = await aStage();
    stage.server.change('QuestionnaireResponse', (each) => ({
      ...each,
      extension: [{ url: 'urn:other', valueString: 'x' }],
    }));
    const newer = aForm(
      items.filter(({ linkId }) => linkId !== 'steps'),
      { version: '2.0' },
    );
    await stage.amend({ helper: text('Poika'), fell: yes, aids: text('keppi', 'rollaattori') }, newer);
    expect(stage.response()).toMatchObject({
      extension: [{ url: 'urn:other' }],
      questionnaire: 'https://example.fi/q|2.0',
    });
    expect(readResponse(form, stage.response())?.answers).toEqual({ ...answers, helper: text('Poika') });
    expect(stage.said()).toContainEqual(['steps', 400]);
  });

  it('lose one occurrence of a group without touching the others, whatever is answered in it', async () => {
    const inGroups = aForm([
      {
        linkId: 'near',
        type: 'group',
        repeats: true,
        item: [
          { linkId: 'since', type: 'date' },
          { linkId: 'far', type: 'quantity' },
          { linkId: 'who', type: 'string', repeats: true },
        ],
      },
    ]);
    const near = (since: string, value: number): ItemAnswer => ({
      under: {
        since: [{ value: { kind: 'date', value: since } }],
        far: [{ value: { kind: 'quantity', value, unit: 'km' } }],
        who: text('Tytär', 'Poika'),
      },
    });
    const occurrences = [near('2024', 1), near('2025-05', 2), near('2026-01-03', 3)] as const;
    const stage = await aStage({});
    await stage.put({ near: occurrences }, undefined, inGroups);
    const kept = { near: [occurrences[0], occurrences[2]] };
    expect((await stage.amend(kept, inGroups)).ok).toBe(true);
    expect(readResponse(inGroups, stage.response())?.answers).toEqual(kept);
  });

  it('meet a version of somebody else, and stay in the outbox', async () => {
    const stage = await aStage();
    const opened = await stage.reopen();
    stage.server.change('QuestionnaireResponse', (each) => ({ ...each, status: 'amended' }));
    if (opened.ok) await stage.put({ ...answers, steps: number(1) }, opened.value.basis);
    expect(stuckAnswers(stage.writes, responseId)).toBe('conflict');
    expect(stage.said()).toContainEqual(['steps', 400]);
    expect(await stage.reopen()).toEqual({ ok: false, failure: { reason: 'onItsWay' } });
  });

  it.each([
    ['entered-in-error', 'unfinished', { status: 'entered-in-error' }],
    ['in progress elsewhere', 'unfinished', { status: 'in-progress' }],
    ["the client's own", 'byClient', { source: { reference: 'Patient/larisa' } }],
    ["a relative's", 'byClient', { source: { type: 'RelatedPerson', display: 'Tytär' } }],
    ["another system's", 'otherSystem', { identifier: { system: 'urn:other', value: '1' } }],
  ])('are not opened when they are %s', async (_which, reason, said) => {
    const stage = await aStage();
    stage.server.change('QuestionnaireResponse', (each) => ({ ...each, ...said }));
    expect(await stage.reopen()).toEqual({ ok: false, failure: { reason } });
  });

  it('are not opened when the form asks nothing of them now', async () => {
    const stage = await aStage();
    expect(await stage.reopen(aForm([{ linkId: 'other', type: 'string' }]))).toEqual({
      ok: false,
      failure: { reason: 'otherItems' },
    });
  });

  it('are not opened while an observation of them is on its way: it would be there twice', async () => {
    const stage = await aStage();
    const place = stage.writes.findLastIndex(
      ({ write }) => write.change.resource.resourceType === 'Observation',
    );
    const item = stage.writes[place];
    if (item === undefined) throw new Error('no observation');
    stage.writes[place] = { ...item, state: { kind: 'waiting' } as typeof item.state };
    expect(await stage.reopen()).toEqual({ ok: false, failure: { reason: 'onItsWay' } });
  });

  it('are not opened where the gate is closed', async () => {
    const stage = await aStage();
    const shut = aRecordingClient([], { decide: () => closed }).client;
    const { outbox } = aRecordingOutbox();
    const request = { client: shut, form, response: stage.response() };
    expect(await reopenFormAnswers({ stored: stage.server.stored, outbox }, request, signal)).toEqual({
      ok: false,
      failure: { reason: 'notPermitted' },
    });
  });

  it('are not written by a source that names no versions', async () => {
    const stage = await aStage();
    const opened = await stage.reopen();
    if (!opened.ok) throw new Error('not opened');
    const { version: _version, ...response } = opened.value.basis.response;
    expect(await stage.put({ ...answers, steps: number(1) }, { ...opened.value.basis, response })).toEqual({
      ok: false,
      failure: { reason: 'noVersion' },
    });
  });

  it('come to what was answered last, whatever was answered before; unchanged they are not written', async () => {
    const words = fc.array(fc.constantFrom('keppi', 'rollaattori', 'tuoli'), { maxLength: 3 });
    const anyAnswers = fc
      .record({ fell: fc.boolean(), steps: fc.option(fc.integer({ min: 0, max: 9 })), aids: words })
      .map(
        ({ fell, steps, aids }): FormAnswers => ({
          fell: [{ value: { kind: 'boolean', value: fell } }],
          ...(steps === null ? {} : { steps: number(steps) }),
          ...(aids.length === 0 ? {} : { aids: text(...aids) }),
        }),
      );
    const sayings = (given: FormAnswers) =>
      Object.entries(given)
        .flatMap(([name, all]) =>
          all.map(({ value }) => [name, value !== undefined && 'value' in value ? value.value : undefined]),
        )
        .toSorted();
    await fc.assert(
      fc.asyncProperty(
        anyAnswers,
        fc.array(anyAnswers, { minLength: 1, maxLength: 3 }),
        async (first, later) => {
          const stage = await aStage(first);
          let before = first;
          for (const next of later) {
            const amended = await stage.amend(next);
            if (JSON.stringify(sayings(before)) === JSON.stringify(sayings(next)) && !amended.ok) {
              expect(amended.failure).toEqual({ reason: 'unchanged' });
            } else expect(amended.ok).toBe(true);
            before = next;
            expect(readResponse(form, stage.response())?.answers).toEqual(next);
            expect(stage.said()).toEqual(sayings(next));
          }
          expect(stage.server.all('QuestionnaireResponse')).toHaveLength(1);
          expect(await stage.amend(before)).toEqual({ ok: false, failure: { reason: 'unchanged' } });
        },
      ),
      { numRuns: 60 },
    );
  });
});
