import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '#lib/functioning/assessment.ts';
import { confirmedOnly } from '#lib/functioning/draft/prefill.ts';
import { fromResponse } from '#lib/functioning/fhir/read-response.ts';
import { recordAssessment } from '#lib/workflows/functioning/record-assessment.ts';
import {
  anAssessment,
  anAssessmentContext,
  anyAssessment,
  aRating,
  larisa,
  sanna,
} from '#tests/builders/assessments.ts';
import { aClientRecord, anOkResult } from '#tests/builders/records.ts';
import {
  aRecordingClient,
  aRecordingOutbox,
  closed,
  factOf,
  readBack,
  resourcesOf,
} from './recording-client.ts';

const { form, texts } = anAssessmentContext();

async function record(assessment: Assessment, stage = aRecordingClient(), failAt?: number) {
  const { outbox, items } = aRecordingOutbox(failAt);
  const recorded = await recordAssessment(outbox, {
    client: stage.client,
    assessment,
    form,
    texts,
    text: 'Arvio sanoina',
  });
  return { recorded, items, ...stage };
}

const prefilled = { reference: 'Observation/7', date: '2026-03-01T08:00:00Z' } as const;
const whole = anAssessment(
  [
    { code: 'd450', performance: aRating(2), own: aRating(1, larisa), note: 'Ulkona keppi' },
    {
      code: 'd850',
      performance: aRating(4, sanna),
      environment: [{ code: 'e310', kind: 'facilitator', value: 3 }],
    },
    { code: 'b130', performance: aRating(1), prefilled: { ...prefilled, confirmed: false } },
    { code: 'b152', performance: aRating(3), prefilled: { ...prefilled, confirmed: true } },
    { code: 'd230', note: 'Ei arvioitu' },
  ],
  { summary: 'Pärjää tuettuna' },
);

describe('recording an assessment', () => {
  it('puts the response first, and all that is made of it behind it', async () => {
    const { recorded, items, logged } = await record(whole);
    expect(recorded.ok).toBe(true);
    expect(items.map(({ write }) => [write.what, write.change.resource.resourceType, write.after])).toEqual([
      ['assessment', 'QuestionnaireResponse', undefined],
      ['assessmentPart', 'Observation', 'w0'],
      ['assessmentPart', 'Observation', 'w0'],
      ['assessmentPart', 'Observation', 'w0'],
      ['assessmentPart', 'Observation', 'w0'],
      ['assessmentPart', 'ClinicalImpression', 'w0'],
      ['assessmentPart', 'Provenance', 'w0'],
      ['assessmentPart', 'Provenance', 'w0'],
      ['assessmentPart', 'Provenance', 'w0'],
    ]);
    expect(items.every(({ write }) => write.sourceId === 'health' && write.clientKey === 'larisa')).toBe(
      true,
    );
    expect(items.every(({ write }) => write.change.kind === 'create')).toBe(true);
    expect(logged).toEqual([
      'create QuestionnaireResponse health functioning',
      'create Observation health functioning',
      'create ClinicalImpression health functioning',
      'create Provenance health functioning',
    ]);
  });

  it('can be copied by a person: whole, and part by part', async () => {
    const { items } = await record(whole);
    expect(items[0]?.write.text).toBe('Arvio sanoina');
    expect(items[1]?.write.text).toBe('ICF Generic-7: Käveleminen: Suoritustaso 2, Asiakkaan oma arvio 1');
    expect(items.every(({ write }) => write.text !== '')).toBe(true);
  });

  it('leaves out what the record proposed and nobody confirmed', async () => {
    const { items, recorded } = await record(whole);
    const codes = recorded.ok && recorded.value.map(({ code }) => code);
    expect(codes).toEqual(['d450', 'd850', 'b152', 'e310']);
    expect(JSON.stringify(resourcesOf(items))).not.toContain('b130');
  });

  it('comes back whole from its response', async () => {
    const { items } = await record(whole);
    expect(fromResponse(resourcesOf(items)[0])).toMatchObject({
      ok: true,
      value: { id: whole.id, summary: 'Pärjää tuettuna' },
    });
  });

  it.each([
    ['nothing', anAssessment()],
    ['a note alone', anAssessment([{ code: 'd450', note: 'Ei arvioitu' }])],
    [
      'a proposal alone',
      anAssessment([
        { code: 'b130', performance: aRating(1), prefilled: { ...prefilled, confirmed: false } },
      ]),
    ],
  ])('%s is no assessment', async (_, assessment) => {
    const { recorded, items } = await record(assessment);
    expect(recorded).toEqual({ ok: false, failure: { reason: 'nothingRated' } });
    expect(items).toEqual([]);
  });

  it('is not recorded while two people have said different things of one place', async () => {
    const contested = [{ place: 'performance', rating: aRating(3, sanna) }] as const;
    const both = anAssessment([{ code: 'd450', performance: aRating(2), contested }]);
    const { recorded, items } = await record(both);
    expect(recorded).toEqual({ ok: false, failure: { reason: 'contested' } });
    expect(items).toEqual([]);
  });

  it('is recorded nowhere where the gate is closed or no own source knows the client', async () => {
    const gated = aRecordingClient([], { decide: () => closed });
    expect((await record(whole, gated)).recorded).toMatchObject({ failure: { reason: 'notPermitted' } });
    const elsewhere = aRecordingClient([], { record: aClientRecord({ social: anOkResult() }) });
    expect((await record(whole, elsewhere)).recorded).toMatchObject({ failure: { reason: 'noSource' } });
  });

  it('is not there in part when the disk fills up on the way', async () => {
    const { recorded, items, fresh, logged } = await record(whole, aRecordingClient(), 3);
    expect(recorded).toEqual({ ok: false, failure: { reason: 'full' } });
    expect([items, fresh, logged]).toEqual([[], [], []]);
  });

  it('counts at once as what the record will tell', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, async (any) => {
        // As it can be recorded: nothing left to choose.
        const assessment = { ...any, items: any.items.map(({ contested: _both, ...item }) => item) };
        const { recorded, items, fresh } = await record(assessment);
        const { items: confirmed } = confirmedOnly(assessment);
        const places = ['performance', 'capacity', 'own', 'environment'] as const;
        expect(recorded.ok).toBe(confirmed.some((item) => places.some((place) => item[place] !== undefined)));
        if (!recorded.ok) return;
        expect(recorded.value).toEqual(fresh);
        const { entries, unread } = readBack(items);
        expect(unread).toEqual([]);
        expect(recorded.value.map(factOf)).toEqual(entries.map(factOf));
      }),
      { numRuns: 100 },
    );
  });
});
