import { describe, expect, it } from 'vitest';
import type { Instrument, InstrumentAnswers } from '#lib/functioning/instrument.ts';
import { instrumentById, instruments } from '#lib/functioning/instruments/registry.ts';
import { readInstrumentResponse } from '#lib/functioning/questionnaire/instrument-response.ts';
import { noTables } from '#lib/risk/reference/reference-tables.ts';
import { rule as depressiveSymptoms } from '#lib/risk/rules/depressive-symptoms.ts';
import { rule as suicideItem } from '#lib/risk/rules/suicide-item.ts';
import { createFindFindings } from '#lib/workflows/find-findings.ts';
import { answersText } from '#lib/workflows/functioning/answers-text.ts';
import { recordAnswers } from '#lib/workflows/functioning/record-answers.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { strictTranslate } from '#tests/builders/words.ts';
import {
  aRecordingClient,
  aRecordingOutbox,
  closed,
  factOf,
  now,
  readBack,
  resourcesOf,
} from './recording-client.ts';

const person = { age: 58, sex: 'female', hasDiabetes: false } as const;
const responseId = '3f0d8a55-2b46-4ce1-a7d5-8f2f3b9b1c11';

function instrumentOf(id: string): Instrument {
  const instrument = instrumentById(id);
  if (instrument === undefined) throw new Error(id);
  return instrument;
}

/** The first answer that each item offers; a walk is of four metres. */
function firstAnswers({ items }: Instrument): InstrumentAnswers {
  return Object.fromEntries(
    items.map(({ id, answers }) => [
      id,
      id === 'walkMetres'
        ? 4
        : answers.kind === 'choice'
          ? (answers.of[0]?.points ?? 0)
          : answers.kind === 'yesNo'
            ? 0
            : Math.max(answers.least, 20) > answers.most
              ? answers.least
              : Math.max(answers.least, 20),
    ]),
  );
}

async function record(
  id: string,
  answers: InstrumentAnswers,
  {
    byClient = false,
    stage = aRecordingClient(),
    failAt,
  }: { byClient?: boolean; stage?: ReturnType<typeof aRecordingClient>; failAt?: number } = {},
) {
  const instrument = instrumentOf(id);
  const { outbox, items } = aRecordingOutbox(failAt);
  const score = scoreInstrument(id, answers, person);
  const recorded = await recordAnswers(outbox, {
    client: stage.client,
    instrument,
    answers,
    byClient,
    score,
    language: 'fi',
    responseId,
    text: 'Vastaukset sanoina',
  });
  return { recorded, items, score, instrument, ...stage };
}

const phq = (...points: readonly (number | undefined)[]): InstrumentAnswers =>
  Object.fromEntries(
    points.flatMap((each, index) => (each === undefined ? [] : [[String(index + 1), each]])),
  );

describe('recording the answers to an instrument', () => {
  it.each(instruments.map(({ id }) => id))('%s comes back as it was recorded', async (id) => {
    const { recorded, items, score, instrument, fresh } = await record(id, firstAnswers(instrumentOf(id)));
    const [response] = resourcesOf(items);
    expect(readInstrumentResponse(instrument, response)?.answers).toEqual(firstAnswers(instrument));
    const { entries, unread } = readBack(items);
    expect(unread).toEqual([]);
    expect(recorded.ok && recorded.value.map(factOf)).toEqual(entries.map(factOf));
    expect(fresh).toEqual(recorded.ok && recorded.value);
    const total = entries.find(
      (entry) => entry.kind === 'measurement' && entry.measures === instrument.measures,
    );
    expect(total).toMatchObject({
      quantity: { value: score.kind === 'score' && score.value },
      unitUnknown: false,
    });
  });

  it('puts the response first, what is made of it behind it, and logs both', async () => {
    const { items, logged } = await record('phq-9', phq(1, 1, 1, 1, 1, 1, 1, 1, 0));
    expect(items.map(({ write }) => [write.what, write.change.resource.resourceType, write.after])).toEqual([
      ['answers', 'QuestionnaireResponse', undefined],
      ['answers', 'Observation', 'w0'],
      ['answers', 'Observation', 'w0'],
    ]);
    expect(items.map(({ write }) => write.text)).toEqual([
      'Vastaukset sanoina',
      'PHQ-9 8',
      'PHQ-9: itsetuhoiset ajatukset 0',
    ]);
    expect(logged).toEqual([
      'create QuestionnaireResponse health functioning',
      'create Observation health functioning',
    ]);
  });

  it('never records a total of a partial form, but the ninth answer all the same', async () => {
    const { items, fresh } = await record('phq-9', phq(3, 3, 3, 3, undefined, 3, 3, 3, 2));
    const [response, ...observations] = resourcesOf(items);
    expect(response).toMatchObject({ status: 'in-progress' });
    expect(JSON.stringify(response)).not.toContain('"linkId":"total"');
    expect(observations).toHaveLength(1);
    expect(fresh).toMatchObject([{ measures: 'phq9Suicide', quantity: { value: 2 } }]);
    const partial = await record('audit-c', { '1': 4, '2': 4 });
    expect(partial.items).toHaveLength(1);
    expect(partial.fresh).toEqual([]);
  });

  it.each([
    [true, { reference: 'Patient/larisa', display: 'Tervahauta Larisa' }],
    [false, { display: 'Tiina Mustonen', reference: 'Practitioner/tiina' }],
  ])('keeps whether the client answered: %s', async (byClient, source) => {
    const { items, fresh } = await record('audit-c', { '1': 1, '2': 0, '3': 0 }, { byClient });
    expect(resourcesOf(items)[0]).toMatchObject({
      author: { display: 'Tiina Mustonen', reference: 'Practitioner/tiina' },
      source,
    });
    // The score is the word of whoever answered.
    expect(resourcesOf(items)[1]?.performer).toEqual([source]);
    expect(fresh).toMatchObject([{ provenance: { author: source.display } }]);
  });

  it.each([
    ['no answer', {}],
    ['answers that are not offered', { '1': 9, x: 1 }],
  ])('%s is nothing to record', async (_, answers) => {
    const { recorded, items } = await record('audit-c', answers);
    expect(recorded).toEqual({ ok: false, failure: { reason: 'incomplete' } });
    expect(items).toEqual([]);
  });

  it('is recorded nowhere where the gate is closed, and nothing of it when the disk fills up', async () => {
    const stage = aRecordingClient([], { decide: () => closed });
    const gated = await record('audit-c', { '1': 1, '2': 0, '3': 0 }, { stage });
    expect(gated.recorded).toMatchObject({ failure: { reason: 'notPermitted' } });
    const full = await record('audit-c', { '1': 1, '2': 0, '3': 0 }, { failAt: 1 });
    expect(full.recorded).toEqual({ ok: false, failure: { reason: 'full' } });
    expect([full.items, full.fresh, full.logged]).toEqual([[], [], []]);
  });

  it('counts at once for the rules', async () => {
    const { fresh, client } = await record('phq-9', phq(2, 2, 2, 2, 2, 2, 0, 0, 1));
    const findings = createFindFindings({ rules: [depressiveSymptoms, suicideItem], tables: noTables })({
      client,
      role: 'nurse',
      now,
      timeZone: 'Europe/Helsinki',
      waiting: [],
      recorded: fresh,
    });
    expect(findings.open.map(({ rule }) => rule.id)).toEqual(
      expect.arrayContaining(['depressive-symptoms', 'suicide-item']),
    );
  });
});

describe('the answers in words', () => {
  const words = { t: strictTranslate('fi'), language: 'fi', date: '18.11.2026' } as const;
  it('say the score, then each answer, and who answered', () => {
    const answers = { '1': 4, '2': 1, '3': 0 };
    const text = answersText(instrumentOf('audit-c'), answers, scoreInstrument('audit-c', answers, person), {
      ...words,
      byClient: true,
    });
    expect(text.split('\n')).toEqual([
      'AUDIT-C 18.11.2026',
      'Asiakas vastasi itse.',
      'Pisteet: 5 / 12',
      '1. kuinka usein alkoholia: 4 kertaa viikossa tai useammin (4)',
      '2. annoksia kerralla: 3–4 (1)',
      '3. kuusi annosta tai enemmän: ei koskaan (0)',
    ]);
  });

  it('of a partial form say that there is no score', () => {
    const answers = { '1': 4 };
    const score = scoreInstrument('audit-c', answers, person);
    expect(
      answersText(instrumentOf('audit-c'), answers, score, { ...words, byClient: false }).split('\n'),
    ).toEqual([
      'AUDIT-C 18.11.2026',
      'Vastauksia ei ole tarpeeksi pisteisiin.',
      '1. kuinka usein alkoholia: 4 kertaa viikossa tai useammin (4)',
    ]);
  });
});
