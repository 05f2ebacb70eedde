import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functioningSystems } from '#lib/fhir/functioning-systems.ts';
import { isObject, readObjects } from '#lib/fhir/json.ts';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { rate, settle } from '#lib/functioning/draft/edit-assessment.ts';
import { confirmedOnly } from '#lib/functioning/draft/prefill.ts';
import { identifierIn } from '#lib/functioning/fhir/recorded-resources.ts';
import { recordAssessment } from '#lib/workflows/functioning/record-assessment.ts';
import { reopenAssessment } from '#lib/workflows/functioning/reopen-assessment.ts';
import {
  anAssessment,
  anAssessmentContext,
  anyAssessment,
  aRating,
  assessedAt,
  larisa,
  sanna,
} from '#tests/builders/assessments.ts';
import { aMemoryServer } from './memory-server.ts';
import { aRecordingClient, aRecordingOutbox, closed, now } from './recording-client.ts';

const { form, texts } = anAssessmentContext();
const later = '2026-11-18T08:30:00.000Z';

/** One register, one professional's outbox: an assessment is recorded, read and recorded again. */
function aStage(said: Parameters<typeof aRecordingClient>[1] = {}) {
  const server = aMemoryServer();
  const { outbox, items } = aRecordingOutbox();
  const client = () => aRecordingClient([], said).client;
  const reopen = (assessmentId: string) =>
    reopenAssessment(
      { stored: server.stored, outbox },
      { client: client(), assessmentId, sourceId: 'health', forms: [form] },
      new AbortController().signal,
    );
  return {
    server,
    items,
    outbox,
    reopen,
    async record(assessment: Assessment, isChange = false) {
      const reopened = isChange ? await reopen(assessment.id) : undefined;
      const basis = reopened?.ok === true ? reopened.value.basis : undefined;
      const recorded = await recordAssessment(outbox, {
        client: client(),
        assessment,
        form,
        texts,
        text: 'Arvio',
        ...(basis === undefined ? {} : { basis }),
      });
      server.deliverAll(items);
      return recorded;
    },
    /** Observations that hold, by the name of their category. */
    categories: () =>
      server
        .all('Observation')
        .filter(({ status }) => status !== 'entered-in-error')
        .map((each) => identifierIn(each, functioningSystems.assessmentItem)?.split('/')[1])
        .toSorted(),
  };
}

const whole = anAssessment(
  [
    { code: 'b280', performance: aRating(3), own: aRating(3, larisa) },
    { code: 'd450', performance: aRating(2), note: 'Ulkona keppi' },
  ],
  { summary: 'Pärjää tuettuna' },
);

/** As it can be recorded: nothing left to choose. */
const settled = (assessment: Assessment): Assessment => ({
  ...confirmedOnly(assessment),
  items: confirmedOnly(assessment).items.map(({ contested: _both, ...item }) => item),
});
const namesOf = (assessment: Assessment) => [
  ...new Set(
    assessment.items.flatMap(({ code, performance, capacity, own, environment = [] }) => [
      ...((performance ?? capacity ?? own) === undefined ? [] : [code]),
      ...environment.map(({ code: factor, kind, value }) => {
        const digit = value === 'notSpecified' ? 8 : value === 'notApplicable' ? 9 : value;
        return `${factor}${kind === 'barrier' ? '.' : '+'}${digit}`;
      }),
    ]),
  ),
];

describe('an assessment opened again', () => {
  it('is read back without loss, and recorded again as the same one', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, anyAssessment, async (one, other) => {
        const first = settled(one);
        const { id, formId, startedAt } = first;
        const second = { ...settled(other), id, formId, startedAt };
        const stage = aStage();
        fc.pre((await stage.record(first)).ok);
        const read = await stage.reopen(id);
        expect(read.ok && read.value.assessment).toEqual(first);
        const again = await stage.record(second, true);
        fc.pre(again.ok);
        const changed = await stage.reopen(id);
        expect(changed.ok && changed.value.assessment).toEqual(second);
        expect(stage.server.all('QuestionnaireResponse')).toHaveLength(1);
        expect(stage.server.all('ClinicalImpression')).toHaveLength(1);
        expect(stage.categories()).toEqual(namesOf(second).toSorted());
        expect(stage.items.every(({ state }) => state.kind === 'delivered')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is changed where it was changed alone, by the version that was read, with who did it', async () => {
    const stage = aStage();
    await stage.record(whole);
    const put = stage.items.length;
    await stage.record(rate(whole, 'd450', 'performance', 3, { by: sanna, at: later }), true);
    expect(
      stage.items
        .slice(put)
        .map(({ write: { change, after } }) => [
          change.kind,
          change.resource.resourceType,
          change.kind === 'update' && change.basedOn,
          after === undefined,
        ]),
    ).toEqual([
      ['update', 'QuestionnaireResponse', '1', true],
      ['update', 'Observation', '1', false],
      ['update', 'ClinicalImpression', '1', false],
      ['create', 'Provenance', false, false],
      ['create', 'Provenance', false, false],
    ]);
    const provenances = stage.server.all('Provenance').slice(-2);
    expect(provenances.map((each) => readObjects(each.agent)[0]?.who)).toEqual([
      { reference: sanna.reference, display: sanna.name },
      { reference: 'Practitioner/tiina', display: 'Tiina Mustonen' },
    ]);
    expect(JSON.stringify(provenances)).toContain('"UPDATE"');
    expect(stage.server.all('Observation').map(({ status }) => status)).toEqual(['final', 'amended']);
  });

  it('says who rated what, whoever records it', async () => {
    const stage = aStage();
    await stage.record(whole);
    await stage.record(rate(whole, 'b130', 'performance', 1, { by: sanna, at: later }), true);
    const read = await stage.reopen(whole.id);
    const names = read.ok && read.value.assessment.items.map(({ performance }) => performance?.by.name);
    expect(names).toEqual(['Sanna Räisänen', 'Tiina Mustonen', 'Tiina Mustonen']);
  });

  it('takes a rating away as entered in error, and brings the same Observation back with it', async () => {
    const stage = aStage();
    await stage.record(whole);
    const without = { ...whole, items: whole.items.filter(({ code }) => code !== 'b280') };
    await stage.record(without, true);
    expect(stage.categories()).toEqual(['d450']);
    await stage.record(whole, true);
    expect(stage.categories()).toEqual(['b280', 'd450']);
    expect(stage.server.all('Observation')).toHaveLength(2);
  });

  it('keeps what others have added to it since', async () => {
    const stage = aStage();
    await stage.record(whole);
    const foreign = { url: 'https://example.org/reviewed', valueBoolean: true };
    stage.server.change('QuestionnaireResponse', (resource) => ({
      ...resource,
      text: { status: 'generated', div: 'Käveleminen: kohtalainen' },
      extension: [...readObjects(resource.extension), foreign],
      item: [
        ...readObjects(resource.item).map((item) =>
          item.linkId === 'd450'
            ? {
                ...item,
                item: [...readObjects(item.item), { linkId: 'd450/aid', answer: [{ valueString: 'Keppi' }] }],
              }
            : item,
        ),
        { linkId: 'pain', answer: [{ valueInteger: 7 }] },
      ],
    }));
    stage.server.change('Observation', (resource) => ({
      ...resource,
      identifier: [...readObjects(resource.identifier), { system: 'https://example.org/id', value: '7' }],
      code: {
        ...(isObject(resource.code) ? resource.code : {}),
        coding: [
          ...readObjects(isObject(resource.code) ? resource.code.coding : []),
          { system: 'https://snomed.info', code: '1' },
        ],
      },
      note: [...readObjects(resource.note), { text: 'Vahvistettu kotikäynnillä' }],
    }));
    const read = await stage.reopen(whole.id);
    expect(read.ok && read.value.unread).toEqual(['d450/aid', 'pain']);
    const next = rate(whole, 'd450', 'performance', 4, { by: sanna, at: later });
    await stage.record(
      {
        ...next,
        items: next.items.map((item) => (item.code === 'd450' ? { ...item, note: 'Ei kävele' } : item)),
      },
      true,
    );
    const [response] = stage.server.all('QuestionnaireResponse');
    expect(response?.extension).toContainEqual(foreign);
    expect(response?.text).toBeUndefined();
    expect(JSON.stringify(response)).toContain('Keppi');
    expect(JSON.stringify(response)).toContain('"linkId":"pain"');
    const walking = stage.server
      .all('Observation')
      .find((each) => JSON.stringify(each.code).includes('d450'));
    expect(walking).toMatchObject({
      identifier: [{}, { system: 'https://example.org/id' }],
      code: { coding: [{ code: 'd450' }, { code: '1' }] },
      note: [{ text: 'Ei kävele' }, { text: 'Vahvistettu kotikäynnillä' }],
      component: [{ valueInteger: 4 }],
    });
  });

  it('keeps both versions when two recorded at once: what each changed, and what both changed to be chosen', async () => {
    const stage = aStage();
    await stage.record(whole);
    const mine = rate(
      rate(whole, 'd450', 'performance', 3, {
        by: { name: 'Tiina Mustonen', reference: 'Practitioner/tiina' },
        at: later,
      }),
      'b130',
      'performance',
      1,
      { by: { name: 'Tiina Mustonen', reference: 'Practitioner/tiina' }, at: later },
    );
    // Another professional's change comes between the reading and the recording.
    const theirs = rate(
      rate(whole, 'd450', 'performance', 4, { by: sanna, at: assessedAt }),
      'b152',
      'performance',
      2,
      { by: sanna, at: assessedAt },
    );
    const read = await stage.reopen(whole.id);
    const other = aRecordingOutbox();
    const change = (assessment: Assessment, outbox = stage.outbox) =>
      recordAssessment(outbox, {
        client: aRecordingClient().client,
        assessment,
        form,
        texts,
        text: 'Arvio',
        ...(read.ok && read.value.basis !== undefined ? { basis: read.value.basis } : {}),
      });
    await change(theirs, other.outbox);
    stage.server.deliverAll(other.items);
    await change(mine);
    stage.server.deliverAll(stage.items);
    expect(stage.items.filter(({ state }) => state.kind === 'waiting').length).toBeGreaterThan(1);

    // The rest of the refused deed waits behind it; the response's conflict is what a person sees.
    const stuck = stage.items.filter(({ state }) => state.kind === 'conflict');
    expect(stuck.map(({ write }) => write.what)).toEqual(['assessment']);
    const rest = stage.items.filter(({ state }) => state.kind === 'waiting');
    expect(rest.every(({ write }) => write.after === stuck[0]?.id)).toBe(true);
    const both = await stage.reopen(whole.id);
    expect(both).toMatchObject({
      ok: true,
      value: { conflict: { writeId: stuck[0]?.id, places: [{ code: 'd450', place: 'performance' }] } },
    });
    if (!both.ok) return;
    expect(both.value.assessment.items.map(({ code, performance }) => [code, performance?.value])).toEqual([
      ['b130', 1],
      ['b152', 2],
      ['b280', 3],
      ['d450', 3],
    ]);
    // Chosen, and recorded over theirs: the write that was stuck ends.
    const walking = both.value.assessment.items.find(({ code }) => code === 'd450')?.contested ?? [];
    expect(walking).toMatchObject([{ rating: { value: 4, by: { name: 'Sanna Räisänen' } } }]);
    const unsettled = await recordAssessment(stage.outbox, {
      client: aRecordingClient().client,
      assessment: both.value.assessment,
      form,
      texts,
      text: '',
      ...(both.value.basis ? { basis: both.value.basis } : {}),
    });
    expect(unsettled).toEqual({ ok: false, failure: { reason: 'contested' } });
    stage.items.length = 0;
    const [chosen] = walking;
    if (chosen !== undefined) await stage.record(settle(both.value.assessment, 'd450', chosen), true);
    const final = await stage.reopen(whole.id);
    expect(
      final.ok && final.value.assessment.items.map(({ code, performance }) => [code, performance?.value]),
    ).toEqual([
      ['b130', 1],
      ['b152', 2],
      ['b280', 3],
      ['d450', 4],
    ]);
    expect(stage.categories()).toEqual(['b130', 'b152', 'b280', 'd450']);
  });

  it('is never recorded a second time without having been opened', async () => {
    const stage = aStage();
    await stage.record(whole);
    expect(await stage.record(whole)).toEqual({ ok: false, failure: { reason: 'alreadyRecorded' } });
    expect(await stage.record(whole, true)).toEqual({ ok: false, failure: { reason: 'unchanged' } });
  });

  it('is not opened while it is on its way, where the gate is closed, or where the source holds no form of it', async () => {
    const stage = aStage();
    expect(await stage.reopen('other')).toEqual({ ok: false, failure: { reason: 'notFound' } });
    await recordAssessment(stage.outbox, {
      client: aRecordingClient().client,
      assessment: whole,
      form,
      texts,
      text: '',
    });
    expect(await stage.reopen(whole.id)).toEqual({ ok: false, failure: { reason: 'onItsWay' } });
    stage.server.deliverAll(stage.items);
    expect((await stage.reopen(whole.id)).ok).toBe(true);
    const gated = aStage({ decide: () => closed });
    expect(await gated.reopen(whole.id)).toEqual({ ok: false, failure: { reason: 'notPermitted' } });
  });

  it('cannot be changed at a source that names no versions', async () => {
    const stage = aStage();
    await stage.record(whole);
    const read = await stage.reopen(whole.id);
    const basis = read.ok ? read.value.basis : undefined;
    if (basis === undefined) throw new Error('not read');
    const { version: _none, ...response } = basis.recorded.response;
    const recorded = await recordAssessment(stage.outbox, {
      client: aRecordingClient([], { now }).client,
      assessment: rate(whole, 'd450', 'performance', 4, { by: sanna, at: later }),
      form,
      texts,
      text: '',
      basis: { ...basis, recorded: { ...basis.recorded, response } },
    });
    expect(recorded).toEqual({ ok: false, failure: { reason: 'noVersion' } });
  });
});
