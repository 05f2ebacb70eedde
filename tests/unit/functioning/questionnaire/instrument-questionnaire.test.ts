import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#lib/base/language.ts';
import type { Instrument, InstrumentAnswers } from '#lib/functioning/instrument.ts';
import { instrumentById, instruments } from '#lib/functioning/instruments/registry.ts';
import { hasExpressions } from '#lib/functioning/questionnaire/form.ts';
import { toQuestionnaire } from '#lib/functioning/questionnaire/instrument-questionnaire.ts';
import {
  instrumentForm,
  instrumentOfResponse,
  readInstrumentResponse,
  toInstrumentResponse,
} from '#lib/functioning/questionnaire/instrument-response.ts';
import { problemsOf } from '#lib/functioning/questionnaire/problems.ts';
import { readResponse } from '#lib/functioning/questionnaire/read-response.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { instrumentVectors } from '#tests/unit/workflows/functioning/instrument-vectors.ts';

const context = { id: 'b6a2', subject: 'Patient/12', at: '2026-11-28T10:00:00.000Z' } as const;

/** Answers of some of the items, each one that the item offers. */
function someAnswers({ items }: Instrument): fc.Arbitrary<InstrumentAnswers> {
  const entries = items.map(({ id, answers }) => {
    const offered =
      answers.kind === 'choice'
        ? fc.constantFrom(...answers.of.map(({ points }) => points))
        : answers.kind === 'yesNo'
          ? fc.constantFrom(0, 1)
          : fc
              .integer({ min: Math.ceil(answers.least), max: answers.most })
              .map((value) => (answers.decimals === 0 ? value : Math.min(value + 0.5, answers.most)));
    const orUnable =
      answers.kind === 'number' && answers.orUnable === true ? fc.oneof(offered, fc.constant(-1)) : offered;
    return fc.option(orUnable, { nil: undefined }).map((answer) => [id, answer] as const);
  });
  return fc
    .tuple(...entries)
    .map((all) =>
      Object.fromEntries(
        all.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const])),
      ),
    );
}

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (id, instrument) => {
    it.each([...languages])('is read as a form in %s without a note', (language) => {
      const form = instrumentForm(instrument, language);
      expect(form.notes).toEqual([]);
      expect(form).toMatchObject({ title: instrument.name, version: instrument.version, language });
      for (const item of instrument.items)
        expect(form.items.find(({ linkId }) => linkId === item.id)?.text).toBe(
          item.text?.[language] ?? item.label[language],
        );
    });

    it('keeps its points as the weights of the answers', () => {
      const { items } = instrumentForm(instrument, 'fi');
      for (const { id: linkId, answers } of instrument.items) {
        if (answers.kind !== 'choice') continue;
        const weights = items.find((item) => item.linkId === linkId)?.options?.map(({ weight }) => weight);
        expect(weights).toEqual(answers.of.map(({ points }) => points));
      }
    });

    it('is read back from its response, in any language', () => {
      fc.assert(
        fc.property(someAnswers(instrument), fc.constantFrom(...languages), (answers, language) => {
          const response = toInstrumentResponse(instrument, { answers, total: 3 }, language, context);
          const sent: unknown = JSON.parse(JSON.stringify(response));
          expect(readInstrumentResponse(instrument, sent)).toEqual({ answers, total: 3 });
        }),
        { numRuns: 30 },
      );
    });

    it('writes a response that says what it is of', () => {
      const [vector] = instrumentVectors[id] ?? [];
      const response = toInstrumentResponse(instrument, { answers: vector?.answers ?? {} }, 'sv', context);
      expect(instrumentOfResponse(response)).toBe(instrument);
    });

    it('finds no problem in a complete form', () => {
      for (const { answers } of instrumentVectors[id] ?? []) {
        const form = instrumentForm(instrument, 'en');
        const read = readResponse(form, toInstrumentResponse(instrument, { answers }, 'en', context));
        expect(problemsOf(form, read?.answers ?? {})).toEqual([]);
      }
    });
  },
);

describe('the Questionnaire of an instrument', () => {
  const phq9 = instrumentById('phq-9');
  const whodas = instrumentById('whodas-12');
  const sppb = instrumentById('sppb');
  if (phq9 === undefined || whodas === undefined || sppb === undefined) throw new Error('not there');

  it('calculates the scores that are sums, and no other', () => {
    const calculated = instruments
      .filter((instrument) => hasExpressions(instrumentForm(instrument, 'en')))
      .map(({ id }) => id);
    expect(calculated).toEqual([
      'phq-2',
      'phq-9',
      'gad-2',
      'gad-7',
      'who-5',
      'ucla-3',
      'audit-c',
      'audit',
      'barthel',
      'whodas-12',
    ]);
  });

  it('has the codes of the panel, the items and the total, where they are confirmed', () => {
    const { code, item } = toQuestionnaire(phq9, 'en');
    expect(code).toEqual([{ system: 'http://loinc.org', code: '44249-1' }]);
    expect(item).toMatchObject({
      8: { linkId: '9', code: [{ code: '44260-8' }], required: true },
      9: { linkId: 'total', code: [{ code: '44261-6' }], readOnly: true },
    });
  });

  it('has the wording, terms and introduction of a pack', () => {
    const pack = {
      instrument: 'whodas-12',
      version: '1',
      language: 'fi',
      licence: 'WHO 1234',
      introduction: 'Viimeisten 30 päivän aikana',
      items: Object.fromEntries(whodas.items.map(({ id }) => [id, `Kysymys ${id}`])),
    } as const;
    expect(toQuestionnaire(whodas, 'fi', [pack])).toMatchObject({
      copyright: 'WHO 1234',
      item: { 0: { type: 'display', text: 'Viimeisten 30 päivän aikana' }, 1: { text: 'Kysymys 1' } },
    });
    expect(toQuestionnaire(whodas, 'sv', [pack])).toMatchObject({ copyright: whodas.licence.sv });
  });

  it('asks for no time of who was unable', () => {
    const answers = { sideBySide: 0, chairStands: -1, walk: -1 };
    const response = toInstrumentResponse(sppb, { answers }, 'fi', context);
    expect(response.item).toMatchObject([
      { linkId: 'sideBySide' },
      { linkId: 'chairStands.unable', answer: [{ valueBoolean: true }] },
      { linkId: 'walk.unable', answer: [{ valueBoolean: true }] },
    ]);
    expect(scoreInstrument('sppb', readInstrumentResponse(sppb, response)?.answers ?? {}, {})).toMatchObject({
      value: 0,
    });
  });

  it('takes no answer that is not offered, and no response of another form', () => {
    const response = (code: string) => ({
      resourceType: 'QuestionnaireResponse',
      item: [{ linkId: '1', answer: [{ valueCoding: { code } }] }],
    });
    expect(readInstrumentResponse(phq9, response('3'))?.answers).toEqual({ 1: 3 });
    for (const code of ['4', '', 'abc', '1e1'])
      expect(readInstrumentResponse(phq9, response(code))?.answers).toEqual({});
    expect(instrumentOfResponse({ questionnaire: 'urn:rinnalla:questionnaire:mna-sf|1' })).toBeUndefined();
    expect(instrumentOfResponse({ questionnaire: 'https://phq-9' })).toBeUndefined();
    expect(instrumentOfResponse({})).toBeUndefined();
  });
});
