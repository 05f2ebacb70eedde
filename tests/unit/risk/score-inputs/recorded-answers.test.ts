import { expect, it } from 'vitest';
import type { MeasurementKind } from '#lib/model/entries.ts';
import { eatsVegetablesDaily, familyDiabetesOf, smokesNow } from '#lib/risk/score-inputs/recorded-answers.ts';
import { anAnswer } from '#tests/builders/entries.ts';
import { aRiskInput } from '#tests/builders/risk.ts';

const answer = (measures: MeasurementKind, text: string, code?: string) =>
  aRiskInput({
    entries: [
      anAnswer(measures, text, {
        answer: { text, codings: code === undefined ? [] : [{ kind: 'snomed', code }] },
      }),
    ],
  }).facts[0];

it.each([
  ['Tupakoi päivittäin', true],
  ['Tupakoi satunnaisesti', true],
  ['Polttaa 10 savuketta päivässä', true],
  ['Röker dagligen', true],
  ['Current every day smoker', true],
  ['Ei ole koskaan tupakoinut', false],
  ['Ei tupakoi', false],
  ['Tupakoimaton', false],
  ['On lopettanut tupakoinnin', false],
  ['Har slutat röka', false],
  ['Röker inte', false],
  ['Never smoker', false],
  ['Former smoker', false],
  ['Tupakointi', undefined],
  ['Tieto puuttuu', undefined],
])('smoking: %s', (text, smokes) => {
  expect(smokesNow(answer('smoking', text))).toBe(smokes);
});

it.each([
  ['449868002', true],
  ['8517006', false],
  ['266919005', false],
  ['LA18976-3', true],
  ['LA15920-4', false],
])('smoking by code %s, whatever the words', (code, smokes) => {
  expect(smokesNow(answer('smoking', '…', code))).toBe(smokes);
});

it.each([
  ['Päivittäin', true],
  ['Ei päivittäin', false],
  ['Harvemmin kuin päivittäin', false],
  ['Dagligen', true],
  ['Not every day', false],
  ['Joskus', undefined],
])('vegetables: %s', (text, daily) => {
  expect(eatsVegetablesDaily(answer('vegetables', text))).toBe(daily);
});

it.each([
  ['Ei', 'none'],
  ['Isovanhempi', 'secondDegree'],
  ['Täti tai setä', 'secondDegree'],
  ['Äiti', 'firstDegree'],
  ['Vanhempi, sisarus tai lapsi', 'firstDegree'],
  ['Förälder', 'firstDegree'],
  ['Grandparent', 'secondDegree'],
  ['En tiedä', undefined],
])('diabetes in the family: %s', (text, degree) => {
  expect(familyDiabetesOf(answer('familyDiabetes', text))).toBe(degree);
});

it('answers nothing where nothing was asked', () => {
  expect([smokesNow(undefined), eatsVegetablesDaily(undefined), familyDiabetesOf(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
