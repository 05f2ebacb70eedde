import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentAnswers } from '#lib/functioning/instrument.ts';
import { instrumentById, instruments } from '#lib/functioning/instruments/registry.ts';
import { scoreInstrument } from '#lib/workflows/functioning/score-instrument.ts';
import { allOf, inOrder, instrumentVectors } from './instrument-vectors.ts';

const grown = { age: 50, sex: 'male', hasDiabetes: false } as const;
const without = (answers: InstrumentAnswers, id: string): InstrumentAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== id));

describe.each(Object.entries(instrumentVectors))('%s', (id, vectors) => {
  it.each(vectors)('$what: $value, $band', ({ answers, person = grown, value, band, second }) => {
    const now = scoreInstrument(id, answers, person);
    expect(now).toMatchObject({ kind: 'score', value });
    if (now.kind !== 'score') return;
    expect(now.band ?? 'no band').toBe(band);
    expect(now.second?.value).toBe(second);
    expect(now.value).toBeLessThanOrEqual(now.outOf ?? 0);
  });

  it('gives no number when any answer is missing', () => {
    const [complete] = vectors;
    if (complete === undefined) throw new Error(`no vector of ${id}`);
    const required = (instrumentById(id)?.items ?? []).filter(({ optional }) => optional !== true);
    for (const { id: item } of required) {
      const now = scoreInstrument(id, without(complete.answers, item), complete.person ?? grown);
      expect([item, now.kind]).toEqual([item, 'notEnough']);
      if (now.kind === 'notEnough') {
        expect(now.needed - now.answered).toBe(1);
        expect(now.lacks).toEqual([]);
      }
    }
  });
});

describe('a score of an instrument', () => {
  it('counts what is answered', () => {
    expect(scoreInstrument('phq-9', inOrder(1, 2, 0), grown)).toEqual({
      kind: 'notEnough',
      answered: 3,
      needed: 9,
      lacks: [],
    });
    expect(scoreInstrument('must', {}, {})).toMatchObject({ answered: 0, needed: 3 });
  });

  it('asks for the next stand of the balance test only when the one before was held', () => {
    expect(scoreInstrument('sppb', { sideBySide: 4 }, {})).toMatchObject({ answered: 1, needed: 4 });
    expect(scoreInstrument('sppb', { sideBySide: 10 }, {})).toMatchObject({ answered: 1, needed: 6 });
    expect(scoreInstrument('sppb', { sideBySide: 10, semiTandem: 3 }, {})).toMatchObject({
      answered: 2,
      needed: 5,
    });
  });

  it('is not applicable to a walk of 3 m', () => {
    const answers = { sideBySide: 5, chairStands: 12, walk: 3.5, walkMetres: 3 };
    expect(scoreInstrument('sppb', answers, {})).toEqual({ kind: 'notApplicable', reason: 'walkDistance' });
  });

  it('says what the record would have to tell', () => {
    expect(scoreInstrument('audit-c', inOrder(1, 2, 3), {})).toEqual({
      kind: 'notEnough',
      answered: 3,
      needed: 3,
      lacks: ['age', 'sex'],
    });
    expect(scoreInstrument('nrs-2002', { nutrition: 1, disease: 1 }, {})).toMatchObject({ lacks: ['age'] });
    const findrisc = instrumentVectors.findrisc?.[0]?.answers ?? {};
    expect(scoreInstrument('findrisc', findrisc, { age: 50, sex: 'female' })).toMatchObject({
      kind: 'notEnough',
      answered: 7,
      needed: 7,
      lacks: ['diabetes'],
    });
  });

  it('is not applicable once diabetes is known, nor to a minor', () => {
    expect(scoreInstrument('findrisc', {}, { hasDiabetes: true })).toEqual({
      kind: 'notApplicable',
      reason: 'diabetes',
    });
    expect(scoreInstrument('audit-c', inOrder(0, 0, 1), { ...grown, age: 17 })).toEqual({
      kind: 'notApplicable',
      reason: 'age',
    });
  });

  it('knows no instrument that does not ship', () => {
    for (const id of ['mna-sf', 'whodas-36', 'constructor'])
      expect(scoreInstrument(id, {}, grown)).toEqual({ kind: 'notApplicable', reason: 'unknownInstrument' });
  });

  it('takes what the item does not offer for no answer', () => {
    expect(scoreInstrument('phq-2', inOrder(4, 1), grown)).toMatchObject({ answered: 1, needed: 2 });
    expect(scoreInstrument('audit', { ...allOf(10, 0), 9: 1 }, grown)).toMatchObject({ answered: 9 });
    expect(scoreInstrument('barthel', { ...allOf(10, 0), 1: 7 }, grown)).toMatchObject({ answered: 9 });
    expect(scoreInstrument('must', { bmi: Number.NaN }, grown)).toMatchObject({ answered: 0 });
  });

  it('passes over answers of another form', () => {
    expect(scoreInstrument('phq-2', allOf(9, 1), grown)).toMatchObject({ kind: 'score', value: 2 });
  });
});

describe('the suicide item of PHQ-9', () => {
  const only9 = (answer: number) => ({ ...allOf(9, 0), 9: answer });

  it.each([1, 2, 3])('prompts at %d in a complete form with the least of sums', (answer) => {
    expect(scoreInstrument('phq-9', only9(answer), grown)).toMatchObject({
      kind: 'score',
      band: 'minimal',
      prompt: 'suicide',
    });
  });

  it('prompts when nothing else is answered', () => {
    expect(scoreInstrument('phq-9', { 9: 1 }, {})).toMatchObject({
      kind: 'notEnough',
      answered: 1,
      prompt: 'suicide',
    });
  });

  it('prompts at an answer beyond the scale, which is no point', () => {
    expect(scoreInstrument('phq-9', only9(7), grown)).toMatchObject({
      kind: 'notEnough',
      answered: 8,
      prompt: 'suicide',
    });
  });

  it('prompts for the ninth answer alone, however the others are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), {
          minLength: 9,
          maxLength: 9,
        }),
        (given) => {
          const answers = Object.fromEntries(
            given.flatMap((answer, index) => (answer === undefined ? [] : [[String(index + 1), answer]])),
          );
          const { prompt } = scoreInstrument('phq-9', answers, {});
          expect(prompt === 'suicide').toBe((given[8] ?? 0) > 0);
        },
      ),
    );
  });

  it('belongs to PHQ-9 alone', () => {
    for (const { id } of instruments.filter((instrument) => instrument.id !== 'phq-9'))
      expect(scoreInstrument(id, { ...allOf(12, 3), answer: 3 }, grown).prompt).toBeUndefined();
  });
});
